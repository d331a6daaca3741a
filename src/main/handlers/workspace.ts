/** Requests about the workspace: open, change, undo, copy, replace, show. */
import { join } from 'node:path';
import { shell } from 'electron';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { OpenedView } from '#ipc/contract.ts';
import { chooseCopyFolder, chooseWorkspace } from '#main/dialogs.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { toStatus } from '#main/workspace/store-facts.ts';
import { lookBeforeSaving } from '#main/workspace/watch-files.ts';
import type { HostedWorkspace, OpenHow } from '#main/workspace/workspace-host.ts';
import type { Acknowledged } from '#node/store/types.ts';
import type { HandlerContext } from './context.ts';

type WorkspaceHandlers = Pick<Handlers, Extract<keyof Handlers, `workspace:${string}`>>;

/** Every handler waits for the opening that began when the app started. */
export function workspaceHandlers(context: HandlerContext): WorkspaceHandlers {
  const { host } = context;
  return {
    'workspace:open': async () => {
      const opened = await host.current();
      if (!opened.ok) return opened;
      checkSourcesLater(context, opened.value);
      return ok(JSON.stringify(await openedView(context, opened.value)));
    },
    'workspace:apply': (request) => acknowledged(context, ({ store }) => store.apply(request)),
    'workspace:undo': () => acknowledged(context, ({ store }) => store.undo()),
    'workspace:redo': () => acknowledged(context, ({ store }) => store.redo()),
    'workspace:retry': () =>
      context.withWorkspace(async ({ store }) => {
        const tried = await store.retry();
        return tried.ok ? ok(toStatus(store.status(), store.folder)) : tried;
      }),
    'workspace:save-copy': () => context.withWorkspace((open) => saveCopy(context, open)),
    'workspace:choose': () => chooseAnother(context),
    'workspace:create': () => tryTo(context, 'create'),
    'workspace:restore': () => tryTo(context, 'restore'),
    'workspace:open-locked': (how) => tryTo(context, how),
    'workspace:reveal': () =>
      context.withWorkspace(async ({ store }) => {
        shell.showItemInFolder(join(store.folder, 'workspace.json'));
        return ok(null);
      }),
  };
}

/** After this long, in milliseconds, the files of all sources are looked at: the window has been drawn by then. */
const CHECK_AFTER = 1_500;

function checkSourcesLater({ mender }: HandlerContext, { store }: HostedWorkspace): void {
  setTimeout(() => void mender.checkAll(store), CHECK_AFTER).unref();
}

async function openedView(
  { profile, takeRevival }: HandlerContext,
  { store, recovery, firstStart }: HostedWorkspace,
): Promise<OpenedView> {
  const workspace = store.snapshot();
  return {
    workspace,
    seq: store.seq(),
    history: store.history(),
    status: toStatus(store.status(), store.folder),
    folder: store.folder,
    recovery,
    firstStart,
    revived: takeRevival(),
    view: profile.view(workspace.id),
    settings: profile.settings(),
    drafts: profile.drafts(workspace.id),
  };
}

async function acknowledged(
  context: HandlerContext,
  change: (open: HostedWorkspace) => Promise<Result<Acknowledged, AppError>>,
): Promise<Result<{ readonly seq: number }, AppError>> {
  return context.withWorkspace(async (open) => {
    await lookBeforeSaving(open.store);
    const result = await change(open);
    return result.ok ? ok({ seq: result.value.seq }) : result;
  });
}

async function saveCopy(
  { window }: HandlerContext,
  { store }: HostedWorkspace,
): Promise<Result<string | null, AppError>> {
  const folder = await chooseCopyFolder(window());
  if (folder === null) return ok(null);
  const copied = await store.saveCopyTo(folder);
  return copied.ok ? ok(folder) : copied;
}

async function tryTo(
  { host, emit }: HandlerContext,
  how: Exclude<OpenHow, 'open' | 'choose'>,
): Promise<Result<null, AppError>> {
  const opened = await host.tryTo(how);
  if (!opened.ok) return err(opened.error);
  emit('workspace:replaced', null);
  return ok(null);
}

async function chooseAnother(context: HandlerContext): Promise<Result<boolean, AppError>> {
  const folder = await chooseWorkspace(context.window());
  if (folder === null) return ok(false);
  const opened = await context.host.replace(folder);
  if (!opened.ok) return err(opened.error);
  context.emit('workspace:replaced', null);
  return ok(true);
}
