import { err } from '#core/result.ts';
import type { ParserProcess } from '#main/parser/parser-process.ts';
import type { Profile } from '#main/profile.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { hostWorkspace, type WorkspaceHost } from './workspace-host.ts';

export function startWorkspace(o: {
  profile: Profile;
  parser: ParserProcess;
  seeds: string;
  follow: (s: WorkspaceStore) => () => void;
}): WorkspaceHost {
  return hostWorkspace({
    folder: '/tmp/none',
    follow: o.follow,
    openFolder: async (folder) => err({ code: 'open', reason: 'missing', folder }),
  });
}
