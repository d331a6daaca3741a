import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTERVAL, MOST_MISSED, watchHeartbeat } from './heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A page that answers as long as it is told to. */
function watched() {
  const page = { answers: true, pinged: 0, hung: 0 };
  const heartbeat = watchHeartbeat({
    ping: () => {
      page.pinged += 1;
      if (page.answers) heartbeat.beat();
    },
    onHung: () => {
      page.hung += 1;
    },
  });
  return { page, heartbeat };
}

describe('the heartbeat of a page', () => {
  it('is asked for as long as it is watched', () => {
    const { page, heartbeat } = watched();
    vi.advanceTimersByTime(INTERVAL * 100);
    expect(page).toEqual({ answers: true, pinged: 100, hung: 0 });
    heartbeat.stop();
    vi.advanceTimersByTime(INTERVAL * 100);
    expect(page.pinged).toBe(100);
  });

  it('is missed after several questions in a row, and that is said once', () => {
    const { page, heartbeat } = watched();
    vi.advanceTimersByTime(INTERVAL);
    page.answers = false;
    vi.advanceTimersByTime(INTERVAL * MOST_MISSED);
    expect(page.hung).toBe(0);
    vi.advanceTimersByTime(INTERVAL);
    expect(page.hung).toBe(1);
    vi.advanceTimersByTime(INTERVAL * 100);
    expect(page.hung).toBe(1);
    heartbeat.stop();
  });

  it('may come late', () => {
    const { page, heartbeat } = watched();
    vi.advanceTimersByTime(INTERVAL);
    page.answers = false;
    vi.advanceTimersByTime(INTERVAL * MOST_MISSED);
    heartbeat.beat();
    vi.advanceTimersByTime(INTERVAL * MOST_MISSED);
    expect(page.hung).toBe(0);
    heartbeat.stop();
  });

  it('is not expected of a page that has not answered yet, nor of one that is being loaded anew', () => {
    const { page, heartbeat } = watched();
    page.answers = false;
    vi.advanceTimersByTime(INTERVAL * 100);
    heartbeat.beat();
    heartbeat.rest();
    vi.advanceTimersByTime(INTERVAL * 100);
    expect(page.hung).toBe(0);
    heartbeat.stop();
  });
});
