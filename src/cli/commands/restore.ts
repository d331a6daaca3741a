/** `dossier restore`: the backups of a workspace, what one of them would bring, and bringing it back. */
import { resolve } from 'node:path';
import { columns } from '#cli/columns.ts';
import {
  type Answer,
  type Call,
  type CliCommand,
  type Failure,
  failed,
  failedWith,
  usage,
} from '#cli/command.ts';
import { comparisonText } from '#cli/comparison-text.ts';
import { tellMended } from '#cli/open-for-reading.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible } from '#cli/visible.ts';
import { ok, type Result } from '#core/result.ts';
import { compareWorkspaces } from '#core/workspace/comparison.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { BackupPreview, KeptBackup, WorkspaceStore } from '#node/store/types.ts';
import { BACKUP_WORDS, backupCounts } from '#words/backups.ts';
import { CLI, CLI_FAILURES, USAGE_WORDS } from '#words/cli.ts';
import { changeCounts } from '#words/comparison.ts';
import { momentOf } from '#words/dates.ts';
import { byteSize, counted } from '#words/numbers.ts';

type Step = 'list' | 'preview' | 'restore';

/** What a call asks for, or what is wrong with it. */
function stepOf(call: Call): Result<Step, string> {
  const asked = ['list', 'preview', 'yes'].filter((flag) => call.flags.has(flag));
  if (asked.length > 1) {
    return { ok: false, error: USAGE_WORDS.restoreOne };
  }
  const named = call.operands.length > 1;
  if (!named && (asked[0] === 'preview' || asked[0] === 'yes')) {
    return { ok: false, error: USAGE_WORDS.restoreNone };
  }
  return ok(!named || asked[0] === 'list' ? 'list' : asked[0] === 'yes' ? 'restore' : 'preview');
}

function listText(store: WorkspaceStore, backups: readonly KeptBackup[]): string {
  const title = visible(store.snapshot().about.title);
  const head = CLI.backupsHead(
    counted(backups.length, BACKUP_WORDS.counted),
    title,
    visible(store.folder),
  );
  const rows = backups.map(({ seq, at, bytes, counts }) => [
    String(seq),
    momentOf(at),
    byteSize(bytes),
    counts === null ? CLI.backupDamaged : CLI.backupWhole,
    counts === null ? '' : backupCounts(counts),
  ]);
  return `${head}\n${rows.length === 0 ? `${CLI.noBackups}\n` : columns(rows)}`;
}

function listed(store: WorkspaceStore, backups: readonly KeptBackup[]): Answer {
  return ok({
    text: listText(store, backups),
    json: {
      workspace: store.folder,
      backups: backups.map(({ seq, at, bytes, counts }) => ({
        backup: seq,
        at,
        bytes,
        whole: counts !== null,
        counts,
      })),
    },
  });
}

function chosen(name: string, backups: readonly KeptBackup[]): Result<KeptBackup, Failure> {
  const found = name === 'newest' ? backups[0] : backups.find(({ seq }) => String(seq) === name);
  const known = backups.map(({ seq }) => seq).join(', ');
  return found === undefined
    ? failedWith(CLI_FAILURES.noSuchBackup(visible(name), known))
    : ok(found);
}

async function previewed(
  store: WorkspaceStore,
  name: string,
  backups: readonly KeptBackup[],
): Promise<Result<BackupPreview, Failure>> {
  const backup = chosen(name, backups);
  if (!backup.ok) {
    return backup;
  }
  const preview = await store.previewBackup(backup.value.seq);
  if (preview.ok) {
    return preview;
  }
  return preview.error.code === 'store' && preview.error.reason === 'gone'
    ? failedWith(CLI_FAILURES.damagedBackup(backup.value.seq))
    : failed(preview.error);
}

async function restored(store: WorkspaceStore, preview: BackupPreview): Promise<Answer> {
  const { seq, at } = preview;
  const before = store.snapshot();
  const answer = await store.restoreBackup(seq);
  if (!answer.ok) {
    const { error } = answer;
    return error.code === 'refused' && error.reason === 'nothing-to-do'
      ? failedWith(CLI_FAILURES.nothingToRestore(seq))
      : failed(error);
  }
  const { counts } = compareWorkspaces(before, preview.workspace, 0);
  const safe = answer.value.seq - 1;
  const head = CLI.restoredHead(seq, momentOf(at), changeCounts(counts));
  return ok({
    text: `${head}\n${CLI.restoredUndo(safe)}\n`,
    json: { workspace: store.folder, restored: seq, at, counts, before: safe },
  });
}

function shown(store: WorkspaceStore, preview: BackupPreview): Answer {
  const { seq, at, workspace } = preview;
  const comparison = compareWorkspaces(store.snapshot(), workspace);
  const head = CLI.previewHead(seq, momentOf(at), changeCounts(comparison.counts));
  return ok({
    text: `${head}\n${comparisonText(comparison)}${CLI.previewTodo}\n`,
    json: { workspace: store.folder, backup: seq, at, ...comparison },
  });
}

async function work(store: WorkspaceStore, step: Step, name: string): Promise<Answer> {
  const backups = await store.backups();
  if (!backups.ok) {
    return failed(backups.error);
  }
  if (step === 'list') {
    return listed(store, backups.value);
  }
  const preview = await previewed(store, name, backups.value);
  if (!preview.ok) {
    return preview;
  }
  return step === 'preview' ? shown(store, preview.value) : await restored(store, preview.value);
}

/** Looking takes no lock and writes nothing; a workspace without its main file can be looked at and restored, too. */
async function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  if (call.values.has('workspace')) {
    return usage(USAGE_WORDS.restoreWorkspace);
  }
  const step = stepOf(call);
  if (!step.ok) {
    return usage(step.error);
  }
  const { clock, random, tell, workingFolder } = surroundings;
  const folder = resolve(workingFolder, call.operands[0] ?? '');
  const access = step.value === 'restore' ? 'read-write' : 'read-only';
  const opened = await openWorkspace({ folder, clock, random, access, whenIncomplete: 'restore' });
  if (!opened.ok) {
    return failed(opened.error);
  }
  const { store, report } = opened.value;
  tellMended(report, tell);
  try {
    const answer = await work(store, step.value, call.operands[1] ?? '');
    const closed = await store.close();
    return answer.ok && !closed.ok ? failed(closed.error) : answer;
  } finally {
    await store.close();
  }
}

export const restoreCommand: CliCommand = {
  name: 'restore',
  options: { list: 'flag', preview: 'flag', yes: 'flag' },
  operands: { min: 1, max: 2 },
  run,
};
