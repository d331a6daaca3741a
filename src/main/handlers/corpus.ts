/** Taking sources in: the person points at files, the hidden parser reads them, the store keeps them. */
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportReport } from '#ipc/contract.ts';
import { chooseFiles, chooseSourceFolder } from '#main/dialogs.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { importFiles, type Parse } from '#node/corpus/import-files.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import type { HandlerContext } from './context.ts';

type CorpusHandlers = Pick<Handlers, Extract<keyof Handlers, `corpus:${string}`>>;

/** A page that is told more often than this, in milliseconds, has time for nothing else. */
const TELLING = 50;

export function corpusHandlers(context: HandlerContext): CorpusHandlers {
  const { window, parser } = context;
  let running: AbortController | null = null;
  /** Files of the last import that could not be decoded, by their place in its report. The page never names a path. */
  const undecoded = new Map<number, string>();
  const importChosen = (choose: () => Promise<readonly string[]>) =>
    context.withWorkspace<ImportReport | null>(async ({ store }) => {
      const paths = running === null ? await choose() : [];
      if (paths.length === 0 || running !== null) return ok(null);
      running = new AbortController();
      try {
        undecoded.clear();
        return ok(await importInto(context, store, paths, running.signal, undecoded));
      } finally {
        running = null;
      }
    });
  return {
    'corpus:import': () => importChosen(() => chooseFiles(window())),
    'corpus:import-folder': () => importChosen(() => chooseSourceFolder(window())),
    'corpus:import-as': (index, encoding) =>
      context.withWorkspace(async ({ store }) => {
        const path = undecoded.get(index);
        const parse: Parse = (fileName, bytes) => parser.parse(fileName, bytes, encoding);
        const report = path === undefined ? null : await importFiles(store, [path], parse);
        const outcome = report?.outcomes[0];
        if (outcome === undefined) {
          return err({ code: 'refused', reason: 'not-found', what: String(index) });
        }
        if (outcome.result.ok) undecoded.delete(index);
        return ok(outcome);
      }),
    'corpus:stop': (): Result<null, AppError> => {
      if (running !== null) {
        running.abort();
        // It may be in the middle of a long file.
        parser.stop();
      }
      return ok(null);
    },
  };
}

function importInto(
  { emit, parser }: HandlerContext,
  store: WorkspaceStore,
  paths: readonly string[],
  signal: AbortSignal,
  undecoded: Map<number, string>,
): Promise<ImportReport> {
  let told = 0;
  return importFiles(store, paths, (fileName, bytes) => parser.parse(fileName, bytes), {
    signal,
    onUnknownEncoding: (index, path) => undecoded.set(index, path),
    onProgress: ({ done, total, file }) => {
      const now = performance.now();
      if (now - told < TELLING && done > 0) return;
      told = now;
      emit('corpus:progress', { done, of: total, file });
    },
  });
}
