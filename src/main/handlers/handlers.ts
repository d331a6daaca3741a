/** One handler for each request of the contract. */
import type { Handlers } from '#main/ipc/registry.ts';
import { appHandlers } from './app.ts';
import type { HandlerContext } from './context.ts';
import { viewHandlers } from './view.ts';
import { workspaceHandlers } from './workspace.ts';

export function makeHandlers(context: HandlerContext): Handlers {
  return {
    ...workspaceHandlers(context),
    ...viewHandlers(context),
    ...appHandlers(),
  } as Handlers;
}
