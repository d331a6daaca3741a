import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anActor, aSource, aWorkspace } from '#core/testing/builders.ts';
import { useReadingTexts } from './reading-texts.ts';
import { followRecognition, readAgain, useFindings } from './recognition.ts';
import type { FromWorker, ToWorker } from './recognition-messages.ts';
import { EMPTY_VIEW, useView } from './view-state.ts';
import { useWorkspaceState } from './workspace-state.ts';

const SOURCE = aSource(1);
const TEXT = 'Musk paid €5 and Musk left';

/** A worker that says what the test has it say. */
class FakeWorker {
  static made: FakeWorker[] = [];
  readonly heard: ToWorker[] = [];
  onmessage: (event: { readonly data: FromWorker }) => void = () => undefined;
  onerror: (event: { readonly preventDefault: () => void }) => void = () => undefined;
  ended = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(message: FromWorker): void {
    this.onmessage({ data: message });
  }

  crash(): void {
    this.onerror({ preventDefault: () => undefined });
  }
}

function open(): void {
  useWorkspaceState.setState({ workspace: aWorkspace([SOURCE]) });
  useReadingTexts.setState({
    texts: { [SOURCE.id]: { state: 'ready', reading: { text: TEXT, blocks: [] } } },
  });
  const place = { sourceId: SOURCE.id, offset: 0 };
  useView.setState({ panes: [{ id: 'pane-1', place, past: [], future: [] }] });
}

const state = () => useFindings.getState()[SOURCE.id];
const worker = () => FakeWorker.made[FakeWorker.made.length - 1] as FakeWorker;
const sourceId = SOURCE.id;

function actorAt(start: number): Extract<FromWorker, { type: 'slice' }>['findings'][number] {
  const what = { subject: 'actor', actorKind: 'person', name: 'Musk', confidence: 1 } as const;
  const reason = { code: 'given-name', parts: [] } as const;
  return { ...what, start, end: start + 4, reason, link: null, alternatives: [] } as never;
}

let stop = () => undefined as unknown;
let prepared: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.made = [];
  useFindings.setState({}, true);
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', { href: 'app://bundle/index.html' });
  vi.stubGlobal('requestIdleCallback', (done: () => void) => setTimeout(done, 1));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  open();
  prepared = [];
  stop = followRecognition((_source, findings) => prepared.push(findings));
  vi.advanceTimersByTime(1);
});

afterEach(() => {
  stop();
  useView.setState(EMPTY_VIEW);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('recognition in the background', () => {
  it('hands the text over once, and puts the slices together in words', () => {
    expect(state()).toEqual({ state: 'reading', done: 0, of: null });
    worker().say({ type: 'found', sourceId, count: 2, actors: true });
    worker().say({ type: 'slice', sourceId, findings: [actorAt(0)], done: false });
    expect(state()).toEqual({ state: 'reading', done: 1, of: 2 });
    vi.advanceTimersByTime(1);
    worker().say({ type: 'slice', sourceId, findings: [actorAt(17)], done: true });
    vi.advanceTimersByTime(1);
    expect(state()).toMatchObject({
      state: 'ready',
      actors: true,
      findings: [
        { words: 'Musk', start: 0 },
        { words: 'Musk', start: 17 },
      ],
    });
    useView.setState({ activePane: 'pane-1', welcomed: true });
    expect(worker().heard.map((message) => message.type)).toEqual(['read', 'next']);
  });

  it('asks again for confirmed names when the actors have changed', () => {
    worker().say({ type: 'found', sourceId, count: 1, actors: true });
    worker().say({ type: 'slice', sourceId, findings: [actorAt(0)], done: true });
    const actor = anActor(1, { preferredName: 'Boss' });
    const workspace = { ...aWorkspace([SOURCE]), actors: { [actor.id]: actor } };
    useWorkspaceState.setState({ workspace });
    vi.advanceTimersByTime(500);
    expect(worker().heard.at(-1)).toMatchObject({ type: 'names', names: [{ name: 'Boss' }] });
    const added = [{ ...actorAt(17), words: 'Musk' }] as never;
    worker().say({ type: 'known', sourceId, known: { added, gone: ['actor:0-4'] } });
    vi.advanceTimersByTime(1);
    expect(state()).toMatchObject({ findings: [{ start: 17 }] });
  });

  it('works out what is proposed before it is shown, and misses no names that come in between', () => {
    worker().say({ type: 'found', sourceId, count: 1, actors: true });
    worker().say({ type: 'slice', sourceId, findings: [actorAt(0)], done: true });
    vi.advanceTimersToNextTimer();
    expect(prepared).toHaveLength(1);
    expect(state()).toMatchObject({ state: 'reading' });
    const added = [{ ...actorAt(17), words: 'Musk' }] as never;
    worker().say({ type: 'known', sourceId, known: { added, gone: [] } });
    vi.advanceTimersByTime(1);
    expect(state()).toMatchObject({ state: 'ready', findings: [{ start: 0 }, { start: 17 }] });
    expect(prepared.at(-1)).toBe((state() as { readonly findings?: unknown }).findings);
  });

  it('tries a text that broke the worker once more with a fresh one, then gives up', () => {
    worker().crash();
    expect(FakeWorker.made.map((one) => one.ended)).toEqual([true, false]);
    expect(worker().heard).toMatchObject([{ type: 'read' }]);
    worker().crash();
    expect(state()).toEqual({ state: 'failed', reason: 'broken' });
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('ends a worker that takes too long, and reads again when asked', () => {
    vi.advanceTimersByTime(70_000);
    expect(state()).toEqual({ state: 'failed', reason: 'time' });
    expect(worker().ended).toBe(true);
    readAgain(sourceId);
    expect(FakeWorker.made).toHaveLength(2);
    expect(state()).toEqual({ state: 'reading', done: 0, of: null });
  });
});
