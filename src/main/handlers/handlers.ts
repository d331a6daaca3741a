/** One handler for each request of the contract. */
import type { Handlers } from '#main/ipc/registry.ts';
import { appHandlers } from './app.ts';
import { careHandlers } from './care.ts';
import type { HandlerContext } from './context.ts';
import { corpusHandlers } from './corpus.ts';
import { dossierHandlers } from './dossier.ts';
import { sourceHandlers } from './source.ts';
import { viewHandlers } from './view.ts';
import { workspaceHandlers } from './workspace.ts';

/** All handlers; the compiler misses none of them. */
export function makeHandlers(context: HandlerContext): Handlers {
  return {
    ...workspaceHandlers(context),
    ...careHandlers(context),
    ...corpusHandlers(context),
    ...sourceHandlers(context),
    ...dossierHandlers(context),
    ...viewHandlers(context),
    ...appHandlers(),
  };
}
