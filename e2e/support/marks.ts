/** The marks of the workspace as the main process has them. */
import type { Page } from '@playwright/test';
import { openedView } from './bridge.ts';

type Row = {
  readonly target: { readonly quote: { readonly exact: string } };
  readonly highlighted: boolean;
  readonly bodies: readonly { readonly type: string; readonly text?: string }[];
};

/** Every mark of the workspace as the main process has it: its words and what is said about them. */
export async function marksKept(page: Page): Promise<readonly string[]> {
  const { workspace } = await openedView(page);
  const rows = Object.values(workspace.annotations as unknown as Record<string, readonly Row[]>);
  return rows
    .flatMap((list) => [...list])
    .map(({ target, highlighted, bodies }) => {
      const kinds = bodies.map((body) => body.type).concat(highlighted ? ['highlight'] : []);
      return `${target.quote.exact}: ${kinds.join(' ')}`;
    });
}
