/** An open workspace that can be read and not changed. */
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Source } from '#core/source/source.ts';
import { EMPTY_HISTORY, historyFacts } from '#core/workspace/history.ts';
import { sourceOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { makeReadOnlyCare } from './read-only-care.ts';
import { keptBackups, previewBackup } from './restore-backup.ts';
import { readOriginal, readReadingText, type SourcePlace } from './source-files.ts';
import type { ReadOnlyReason, StoreStatus, WorkspaceStore } from './types.ts';
import { writeCopy } from './write-copy.ts';

const REFUSED = err<AppError>({ code: 'store', reason: 'read-only' });
const never = () => () => undefined;

export function makeReadOnlyStore(
  place: SourcePlace,
  state: { readonly workspace: Workspace; readonly seq: number },
  reason: ReadOnlyReason,
): WorkspaceStore {
  const status: StoreStatus = { state: 'read-only', reason };
  const withSource = async <T>(
    sourceId: SourceId,
    read: (place: SourcePlace, source: Source) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> => {
    const source = sourceOf(state.workspace, sourceId);
    return source === null
      ? err({ code: 'refused', reason: 'not-found', what: sourceId })
      : await read(place, source);
  };
  const refuse = async () => REFUSED;
  return {
    folder: place.folder,
    snapshot: () => state.workspace,
    seq: () => state.seq,
    history: () => historyFacts(EMPTY_HISTORY),
    status: () => status,
    onStatus: never,
    onAcknowledged: never,
    foreignChanges: () => [],
    care: makeReadOnlyCare(place, state.workspace),
    apply: refuse,
    undo: refuse,
    redo: refuse,
    addSource: refuse,
    writeSource: refuse,
    addWritten: refuse,
    readingText: (sourceId) => withSource(sourceId, readReadingText),
    originalBytes: (sourceId) => withSource(sourceId, readOriginal),
    checkpoint: refuse,
    backups: async () => {
      const kept = await keptBackups(place);
      return kept.ok ? ok(kept.value.backups) : kept;
    },
    previewBackup: (seq) => previewBackup(place, state.workspace, seq),
    restoreBackup: refuse,
    retry: refuse,
    saveCopyTo: (folder) => writeCopy(place, state, folder),
    close: async () => ok(undefined),
  };
}
