/** Taking sources in: the person points at files, the hidden parser reads them, the store keeps them. */
import { ok } from '#core/result.ts';
import { chooseFiles } from '#main/dialogs.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { importFiles } from '#node/corpus/import-files.ts';
import type { HandlerContext } from './context.ts';

export function corpusHandlers(context: HandlerContext): Pick<Handlers, 'corpus:import'> {
  const { emit, parser, window } = context;
  return {
    'corpus:import': () =>
      context.withWorkspace(async ({ store }) => {
        const paths = await chooseFiles(window());
        if (paths.length === 0) return ok(null);
        const report = await importFiles(store, paths, parser.parse, {
          onProgress: ({ done, total, file }) => emit('corpus:progress', { done, of: total, file }),
        });
        return ok(report);
      }),
  };
}
