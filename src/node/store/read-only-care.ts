/** What can be known about damaged, changed and old files of a workspace that may not be changed. */
import type { AppError } from '#core/app-error.ts';
import { err, ok } from '#core/result.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { findings, guarded, listedCopy } from './care.ts';
import type { Care } from './care-types.ts';
import { ForeignLog } from './foreign-log.ts';
import { previewOf, readCopy } from './read-copy.ts';
import { checkSources } from './remake-text.ts';
import type { SourcePlace } from './source-files.ts';

const REFUSED = err<AppError>({ code: 'store', reason: 'read-only' });

/** Everything that only looks; what changes something is refused. */
export function makeReadOnlyCare(place: SourcePlace, workspace: Workspace): Care {
  const refuse = async () => REFUSED;
  const read = async () => {
    const log = new ForeignLog(place);
    await log.read();
    return log;
  };
  return {
    notice: async () => undefined,
    onChange: () => () => undefined,
    look: () => guarded(async () => ok(await findings(place, await read()))),
    settle: refuse,
    previewCopy: (file) =>
      guarded(async () => {
        const listed = await listedCopy(place, await read(), file);
        const copy = listed.ok ? await readCopy(place, workspace, listed.value) : listed;
        return copy.ok ? ok(previewOf(workspace, copy.value)) : copy;
      }),
    importCopy: refuse,
    putAside: refuse,
    checkSources: () => guarded(async () => ok(await checkSources(place, workspace))),
    remakeText: refuse,
    rereadText: refuse,
  };
}
