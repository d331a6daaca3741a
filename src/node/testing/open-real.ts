/** Opens a workspace on the real disk, with the clock and the chance of the system. */
import { randomBytes } from 'node:crypto';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { OpenedWorkspace } from '#node/store/types.ts';

/** Throws where the workspace does not open. */
export async function openReal(folder: string): Promise<OpenedWorkspace> {
  const opened = await openWorkspace({
    folder,
    clock: () => new Date().toISOString(),
    random: (length) => new Uint8Array(randomBytes(length)),
  });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value;
}
