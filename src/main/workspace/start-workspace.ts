/** Decides which workspace this start opens, and begins to open it. */
import { homedir } from 'node:os';
import { parseCommandLine } from '#main/command-line.ts';
import type { ParserProcess } from '#main/parser/parser-process.ts';
import type { Profile } from '#main/profile.ts';
import { loadSeeds } from '#node/corpus/load-seeds.ts';
import { defaultWorkspaceFolder, WORKSPACE_VARIABLE } from '#node/paths.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import { openWorkspace } from '#node/store/open-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { APP_NAME } from '#words/menu.ts';
import { type FirstStart, makeOpenFolder } from './open-folder.ts';
import { hostWorkspace, type WorkspaceHost } from './workspace-host.ts';

export type StartOptions = {
  readonly profile: Profile;
  readonly parser: ParserProcess;
  /** Absolute path of the folder with the seed corpus. */
  readonly seeds: string;
  readonly follow: (store: WorkspaceStore) => () => void;
  /** Settles when the window has painted: parsing seeds takes a process of its own, and must not hold that up. */
  readonly painted: Promise<unknown>;
};

/** A first start is noted before it begins, so that the next start can end one that was killed. */
function firstStartIn(folder: string, profile: Profile): FirstStart {
  return {
    folder,
    title: APP_NAME,
    isBegun: () => profile.firstStart() === folder,
    begin: () => profile.rememberFirstStart(folder),
    end: () => profile.rememberFirstStart(null),
  };
}

/** Opens what the command line names, else what was open last, else the default workspace. */
export function startWorkspace(options: StartOptions): WorkspaceHost {
  const { env: environment, platform } = process;
  const { profile, parser, seeds, follow, painted } = options;
  const standard = defaultWorkspaceFolder({ environment, home: homedir(), platform });
  const { workspace: asked } = parseCommandLine(process.argv, process.cwd());
  const named = asked ?? (process.env[WORKSPACE_VARIABLE] ? standard : null);
  const last = profile.lastWorkspace();
  const openFolder = makeOpenFolder({
    openWorkspace,
    createWorkspace,
    clock: () => new Date().toISOString(),
    firstStart: last === null ? firstStartIn(standard, profile) : null,
    loadSeeds: async (store) => {
      await painted;
      return loadSeeds(store, seeds, parser.parse);
    },
  });
  return hostWorkspace({
    folder: named ?? last ?? standard,
    openFolder,
    follow: (store) => {
      // What was named for this start only is not what the next one should open.
      if (store.folder !== named && store.folder !== profile.lastWorkspace()) {
        void profile.rememberWorkspace(store.folder);
      }
      return follow(store);
    },
  });
}
