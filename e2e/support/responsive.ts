/** Whether a window answers: the page asks the main process again and again, and notes how long each answer took. */
import type { Page } from '@playwright/test';

export type Answers = {
  readonly count: number;
  /** In milliseconds: 19 of 20 answers took no longer. */
  readonly usual: number;
  readonly longest: number;
};

type Watched = { pings?: { times: number[]; stop: boolean } };
type Asking = { dossier: { request: Record<string, () => Promise<unknown>> } };

/** Starts to ask, about fifty times a second. What it gives ends that and tells how it went. */
export async function watchAnswers(page: Page): Promise<() => Promise<Answers>> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched & Asking;
    const pings = { times: [] as number[], stop: false };
    watched.pings = pings;
    const ask = async (): Promise<void> => {
      // From when it was due: a page that is held up itself is late, too.
      let due = performance.now();
      while (!pings.stop) {
        await watched.dossier.request['app:about']?.();
        pings.times.push(performance.now() - due);
        due = performance.now() + 20;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void ask();
  });
  return () =>
    page.evaluate(() => {
      const { pings } = window as unknown as Watched;
      if (pings === undefined) throw new Error('nobody asked');
      pings.stop = true;
      const sorted = pings.times.sort((a, b) => a - b);
      const usual = sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY;
      return { count: sorted.length, usual, longest: sorted.at(-1) ?? 0 };
    });
}
