/** Opening a workspace to look at it: takes no lock, so that it works beside the open app. */
import { resolve } from 'node:path';
import type { Result } from '#core/result.ts';
import { defaultWorkspaceFolder } from '#node/paths.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { RecoveryReport, WorkspaceStore } from '#node/store/types.ts';
import { CLI } from '#words/cli.ts';
import { type Call, type Failure, failed, optionValue } from './command.ts';
import type { Surroundings } from './surroundings.ts';

/** The workspace that a call is about, as an absolute path. */
export function workspaceOf(call: Call, surroundings: Surroundings): string {
  const named = optionValue(call, 'workspace');
  return named === null
    ? defaultWorkspaceFolder(surroundings)
    : resolve(surroundings.workingFolder, named);
}

/** Says so when opening had to mend what it found. */
export function tellMended({ incidents }: RecoveryReport, tell: Surroundings['tell']): void {
  if (incidents.some(({ kind }) => kind.startsWith('damaged') || kind.endsWith('-file'))) {
    tell(`${CLI.mended}\n`);
  }
}

/** Opens it, does the work and closes it, whatever comes. */
export async function withWorkspace<T>(
  call: Call,
  surroundings: Surroundings,
  work: (store: WorkspaceStore) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const { clock, random, tell } = surroundings;
  const folder = workspaceOf(call, surroundings);
  const opened = await openWorkspace({ folder, clock, random, access: 'read-only' });
  if (!opened.ok) {
    return failed(opened.error);
  }
  const { store, report } = opened.value;
  tellMended(report, tell);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
