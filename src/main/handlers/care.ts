/** Requests about backups, changes made elsewhere and files set aside. */
import { join } from 'node:path';
import { shell } from 'electron';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { compareWorkspaces, comparisonOf } from '#core/workspace/comparison.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { careView } from '#main/workspace/care-view.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import type { HandlerContext } from './context.ts';

type CareHandlers = Pick<Handlers, Extract<keyof Handlers, `backups:${string}` | `care:${string}`>>;

/** Rows that a preview lists; the rest is counted. */
const LISTED = 1_000;

/** Files are named as `care:look` lists them; no other is ever opened or shown. */
export function careHandlers({ withWorkspace }: HandlerContext): CareHandlers {
  return {
    'backups:list': () =>
      withWorkspace(async ({ store }) => {
        const backups = await store.backups();
        return backups.ok ? ok(JSON.stringify(backups.value)) : backups;
      }),
    'backups:preview': (seq) => withWorkspace(({ store }) => previewBackup(store, seq)),
    'backups:restore': (seq) =>
      withWorkspace(async ({ store }) => {
        const restored = await store.restoreBackup(seq);
        return restored.ok ? ok({ seq: restored.value.seq }) : restored;
      }),
    'care:look': () =>
      withWorkspace(async ({ store }) => {
        const looked = await store.care.look();
        return looked.ok ? ok(JSON.stringify(careView(store.snapshot(), looked.value))) : looked;
      }),
    'care:settle': (id, how) =>
      withWorkspace(async ({ store }) => {
        const settled = await store.care.settle(id, how);
        if (!settled.ok) return settled;
        return ok(settled.value === null ? null : { seq: settled.value.seq });
      }),
    'care:preview-copy': (file) => withWorkspace(({ store }) => previewCopy(store, file)),
    'care:import-copy': (file) => withWorkspace(({ store }) => store.care.importCopy(file)),
    'care:put-aside': (file) => withWorkspace(({ store }) => store.care.putAside(file)),
    'care:reveal': (file) => withWorkspace(({ store }) => reveal(store, file)),
  };
}

async function previewBackup(
  store: WorkspaceStore,
  seq: number,
): Promise<Result<string, AppError>> {
  const preview = await store.previewBackup(seq);
  if (!preview.ok) return preview;
  return ok(JSON.stringify(compareWorkspaces(store.snapshot(), preview.value.workspace, LISTED)));
}

async function previewCopy(store: WorkspaceStore, file: string): Promise<Result<string, AppError>> {
  const preview = await store.care.previewCopy(file);
  if (!preview.ok) return preview;
  const { edits, workspace, conflicts, bad } = preview.value;
  const comparison = comparisonOf(edits, store.snapshot(), workspace, LISTED);
  return ok(JSON.stringify({ comparison, conflicts: conflicts.length, bad }));
}

async function reveal(store: WorkspaceStore, file: string): Promise<Result<null, AppError>> {
  const looked = await store.care.look();
  if (!looked.ok) return looked;
  const { copies, aside } = looked.value;
  if (![...copies, ...aside].some((copy) => copy.file === file)) {
    return err({ code: 'refused', reason: 'not-found', what: file });
  }
  shell.showItemInFolder(join(store.folder, file));
  return ok(null);
}
