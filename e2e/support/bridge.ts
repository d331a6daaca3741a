/** Speaks to the main process exactly as the page can: through `window.dossier`. */
import type { Page } from '@playwright/test';
import type { OpenedView, RequestName } from '#ipc/contract.ts';

/** An answer as it arrives in the page. */
export type PageAnswer = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly reason?: string };
};

type PageBridge = {
  readonly dossier: {
    readonly request: Record<string, (...args: unknown[]) => Promise<PageAnswer>>;
  };
};

/** Sends one request with whatever arguments. */
export function sendRequest(
  page: Page,
  name: RequestName,
  ...args: readonly unknown[]
): Promise<PageAnswer> {
  return page.evaluate(
    ([channel, values]) => {
      const { dossier } = window as unknown as PageBridge;
      const send = dossier.request[channel];
      if (send === undefined) throw new Error(`no such request: ${channel}`);
      return send(...values);
    },
    [name, args] as [string, unknown[]],
  );
}

/** The workspace and all that comes with it, as the page gets it. */
export async function openedView(page: Page): Promise<OpenedView> {
  const answer = await sendRequest(page, 'workspace:open');
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return JSON.parse(String(answer.value)) as OpenedView;
}
