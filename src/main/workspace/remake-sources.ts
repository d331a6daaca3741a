/** Reading texts that are not as they were written are made anew from the kept originals, and that is told. */
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ReadingText } from '#core/source/source.ts';
import type { RemadeNotice } from '#ipc/care.ts';
import type { Parse } from '#node/corpus/import-files.ts';
import type { WorkspaceStore } from '#node/store/types.ts';

export type SourceMender = {
  /** The reading text; where it is damaged, made anew first. Errors: `store` with `source-lost`. */
  readonly read: (
    store: WorkspaceStore,
    sourceId: SourceId,
  ) => Promise<Result<ReadingText, AppError>>;
  /** Looks at the files of every source once and mends what can be mended. */
  readonly checkAll: (store: WorkspaceStore) => Promise<void>;
};

const UNHARMED = { files: [], same: true, moved: 0, uncertain: 0, orphaned: 0 } as const;

function isDamage(error: AppError): boolean {
  return error.code === 'store' && (error.reason === 'changed-on-disk' || error.reason === 'gone');
}

/** One mender for each app: a source that two panes ask for is made anew once. */
export function makeSourceMender(options: {
  readonly parse: Parse;
  readonly tell: (notice: RemadeNotice) => void;
}): SourceMender {
  const { parse, tell } = options;
  const running = new Map<SourceId, Promise<Result<null, AppError>>>();
  const checked = new WeakSet<WorkspaceStore>();

  const notice = (
    store: WorkspaceStore,
    sourceId: SourceId,
    facts: Omit<RemadeNotice, 'sourceId' | 'title'>,
  ): void => {
    const title = store.snapshot().sources[sourceId]?.metadata.title.value ?? '';
    tell({ sourceId, title, ...facts });
  };

  const lose = (store: WorkspaceStore, sourceId: SourceId): Result<never, AppError> => {
    notice(store, sourceId, { outcome: 'lost', ...UNHARMED });
    return err({ code: 'store', reason: 'source-lost' });
  };

  const remake = async (
    store: WorkspaceStore,
    sourceId: SourceId,
  ): Promise<Result<null, AppError>> => {
    const original = await store.originalBytes(sourceId);
    if (!original.ok) return isDamage(original.error) ? lose(store, sourceId) : original;
    const { name = '', encoding } = store.snapshot().sources[sourceId]?.original ?? {};
    // As it was read before: a person may have said which encoding it is.
    const parsed = await parse(name, original.value, encoding);
    if (!parsed.ok) return parsed;
    const remade = await store.care.remakeText(sourceId, parsed.value);
    if (!remade.ok) return remade;
    if (remade.value.files.length > 0) {
      const { files, same, moved, uncertain, orphaned } = remade.value;
      notice(store, sourceId, { outcome: 'made', files, same, moved, uncertain, orphaned });
    }
    return ok(null);
  };

  const mend = (store: WorkspaceStore, sourceId: SourceId): Promise<Result<null, AppError>> => {
    const known = running.get(sourceId);
    if (known !== undefined) return known;
    const mending = remake(store, sourceId).finally(() => running.delete(sourceId));
    running.set(sourceId, mending);
    return mending;
  };

  return {
    read: async (store, sourceId) => {
      const reading = await store.readingText(sourceId);
      if (reading.ok || !isDamage(reading.error)) return reading;
      const mended = await mend(store, sourceId);
      return mended.ok ? await store.readingText(sourceId) : mended;
    },
    checkAll: async (store) => {
      if (checked.has(store)) return;
      checked.add(store);
      const found = await store.care.checkSources();
      for (const { sourceId, text, original } of found.ok ? found.value : []) {
        if (text) {
          await mend(store, sourceId);
        } else if (original) {
          notice(store, sourceId, { outcome: 'original', ...UNHARMED });
        }
      }
    },
  };
}
