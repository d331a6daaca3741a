/**
 * Recognition in the background: what each open source seems to state, found by a worker that is started when the
 * window has time, killed when it takes too long, and started anew when it breaks.
 */
import { create } from 'zustand';
import type { SourceId } from '#core/ids.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import type { Finding } from '#core/suggestion/finding.ts';
import { type KnownName, knownNames } from '#core/suggestion/known-names.ts';
import { useReadingTexts } from './reading-texts.ts';
import { receivedSlice, withKnown } from './received-findings.ts';
import type { FromWorker, KnownAdded, SentFinding, ToWorker } from './recognition-messages.ts';
import { paneOf, useView } from './view-state.ts';
import { workerAddress } from './worker-address.ts';
import { useWorkspaceState } from './workspace-state.ts';

export type FindingsState =
  /** `done` of `of` findings are here; `of` is not known while the text is read. */
  | { readonly state: 'reading'; readonly done: number; readonly of: number | null }
  | {
      readonly state: 'ready';
      readonly findings: readonly Finding[];
      /** Whether actors were looked for: in other languages than English they are not. */
      readonly actors: boolean;
    }
  | { readonly state: 'failed'; readonly reason: 'time' | 'broken' };

/** What was found in each source that is open. */
export const useFindings = create<Readonly<Record<string, FindingsState>>>()(() => ({}));

/** A text that takes longer is given up, in milliseconds; longer texts may take longer. */
const TIME_LIMIT = 60_000;
const TIME_PER_UNIT = 0.06;
/** How long names must have stood still before other texts are searched for them, in milliseconds. */
const NAMES_AFTER = 400;

/** Texts whose findings are kept. */
const KEPT = 12;

type Job = {
  readonly sourceId: SourceId;
  /** What it was read with: read again when that changes. */
  readonly key: string;
  readonly source: Source;
  readonly reading: ReadingText;
  /** Times it was begun. */
  begun: number;
  found: { readonly count: number; readonly actors: boolean } | null;
  readonly findings: Finding[];
  known: KnownAdded;
  /** What was put together last. */
  published: readonly Finding[] | null;
};

const NOTHING_KNOWN: KnownAdded = { added: [], gone: [] };

/** Works out what is proposed of a source, so that drawing finds it done. */
export type Prepare = (sourceId: SourceId, findings: readonly Finding[]) => void;

let prepare: Prepare = () => {};
let worker: Worker | null = null;
let waiting: Job[] = [];
let running: Job | null = null;
const done = new Map<SourceId, Job>();
let timer: ReturnType<typeof setTimeout> | undefined;

function show(sourceId: SourceId, state: FindingsState): void {
  useFindings.setState({ [sourceId]: state });
}

function tell(message: ToWorker): void {
  worker?.postMessage(message);
}

function startWorker(): Worker {
  const made = new Worker(workerAddress(), {
    type: 'module',
    name: 'recognition',
  });
  made.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
  made.onerror = (event) => {
    event.preventDefault();
    giveUp('broken');
  };
  return made;
}

function names(): readonly KnownName[] {
  return knownNames(Object.values(useWorkspaceState.getState().workspace?.actors ?? {}));
}

function keyOfSource({ text, metadata }: Source): string {
  return [text.sha256, text.parser, metadata.date?.value, metadata.language?.value].join(' ');
}

/** What is read comes before what is only open. */
function nextJob(): Job | undefined {
  const view = useView.getState();
  const read = paneOf(view, view.activePane)?.place?.sourceId;
  return waiting.find((job) => job.sourceId === read) ?? waiting[0];
}

function begin(): void {
  const job = nextJob();
  if (running !== null || job === undefined) {
    return;
  }
  waiting = waiting.filter((one) => one !== job);
  running = job;
  job.begun += 1;
  worker ??= startWorker();
  const { text, blocks } = job.reading;
  const source = { text, blocks, metadata: job.source.metadata };
  tell({ type: 'read', sourceId: job.sourceId, source, names: names() });
  timer = setTimeout(() => giveUp('time'), TIME_LIMIT + text.length * TIME_PER_UNIT);
}

/** Ends the worker. A text that broke it is tried once more by a fresh one; one that took too long is not. */
function giveUp(reason: 'time' | 'broken'): void {
  worker?.terminate();
  worker = null;
  clearTimeout(timer);
  const job = running;
  running = null;
  if (job !== null && reason === 'broken' && job.begun < 2) {
    waiting = [{ ...job, found: null, findings: [], known: NOTHING_KNOWN }, ...waiting];
  } else if (job !== null) {
    show(job.sourceId, { state: 'failed', reason });
  }
  begin();
}

/**
 * What is proposed is worked out in one task and drawn in the next: what the person does comes in between.
 */
function publish(job: Job): void {
  const { sourceId } = job;
  if (done.get(sourceId) !== job) {
    return;
  }
  const findings = withKnown(job.findings, job.known);
  job.published = findings;
  prepare(sourceId, findings);
  setTimeout(() => {
    // Timers may overtake each other: only the last is shown.
    if (done.get(sourceId) === job && job.published === findings) {
      show(sourceId, { state: 'ready', findings, actors: job.found?.actors ?? false });
    }
  }, 0);
}

function jobOf(sourceId: SourceId): Job | undefined {
  return running?.sourceId === sourceId ? running : done.get(sourceId);
}

/** Of texts that are not open any more only the last are kept. */
function forgetOldest(): void {
  const open = new Set(useView.getState().panes.map((pane) => pane.place?.sourceId));
  const closed = [...done.keys()].filter((id) => !open.has(id));
  for (const sourceId of closed.slice(0, Math.max(0, done.size - KEPT))) {
    done.delete(sourceId);
    tell({ type: 'forget', sourceId });
    useFindings.setState(({ [sourceId]: _, ...rest }) => rest, true);
  }
}

function takeSlice(job: Job, findings: readonly SentFinding[], last: boolean): void {
  job.findings.push(...receivedSlice(job.reading.text, findings));
  if (last) {
    clearTimeout(timer);
    done.set(job.sourceId, job);
    forgetOldest();
    running = null;
    // In a task of its own, too: this one has taken a slice.
    setTimeout(() => publish(job), 0);
    begin();
  } else {
    show(job.sourceId, {
      state: 'reading',
      done: job.findings.length,
      of: job.found?.count ?? null,
    });
    // Asked for from a task of its own: what the person does comes in between.
    setTimeout(() => tell({ type: 'next', sourceId: job.sourceId }), 0);
  }
}

function hear(message: FromWorker): void {
  const job = jobOf(message.sourceId);
  if (job === undefined) {
    return;
  }
  if (message.type === 'found') {
    job.found = { count: message.count, actors: message.actors };
  } else if (message.type === 'known') {
    job.known = message.known;
    if (job !== running) {
      publish(job);
    }
  } else if (job === running) {
    takeSlice(job, message.findings, message.done);
  }
}

/** The sources that are open in panes and whose text is here. */
function openSources(): readonly (readonly [Source, ReadingText])[] {
  const { workspace } = useWorkspaceState.getState();
  const { texts } = useReadingTexts.getState();
  const ids = new Set(useView.getState().panes.map((pane) => pane.place?.sourceId));
  return [...ids].flatMap((id) => {
    const source = id === undefined ? undefined : workspace?.sources[id];
    const text = id === undefined ? undefined : texts[id];
    return source !== undefined && text?.state === 'ready' ? [[source, text.reading] as const] : [];
  });
}

/** Reads what is open and was not read yet. */
function lookAround(): void {
  for (const [source, reading] of openSources()) {
    const key = keyOfSource(source);
    const known = [running, ...waiting, done.get(source.id)].find(
      (job) => job?.sourceId === source.id,
    );
    if (known?.key !== key) {
      request(source, reading, key);
    }
  }
}

function request(source: Source, reading: ReadingText, key: string): void {
  const sourceId = source.id;
  done.delete(sourceId);
  waiting = waiting.filter((job) => job.sourceId !== sourceId);
  waiting.push({
    ...{ sourceId, key, source, reading, begun: 0, found: null },
    ...{ findings: [], known: NOTHING_KNOWN, published: null },
  });
  show(sourceId, { state: 'reading', done: 0, of: null });
  begin();
}

/** Reads a source again after a failure. */
export function readAgain(sourceId: SourceId): void {
  const open = openSources().find(([source]) => source.id === sourceId);
  if (open !== undefined) {
    request(...open, keyOfSource(open[0]));
  }
}

function followNames(): () => void {
  let actors = useWorkspaceState.getState().workspace?.actors;
  let soon: ReturnType<typeof setTimeout> | undefined;
  return useWorkspaceState.subscribe(({ workspace }) => {
    if (workspace?.actors !== actors) {
      actors = workspace?.actors;
      clearTimeout(soon);
      soon = setTimeout(() => tell({ type: 'names', names: names() }), NAMES_AFTER);
    }
  });
}

/** Begins to read what is open, once the window has time for it; the function it returns ends that. */
export function followRecognition(prepares: Prepare): () => void {
  prepare = prepares;
  const stops: (() => void)[] = [];
  const idle = requestIdleCallback(
    () => {
      stops.push(
        useView.subscribe(lookAround),
        useReadingTexts.subscribe(lookAround),
        useWorkspaceState.subscribe(lookAround),
        followNames(),
      );
      lookAround();
    },
    { timeout: 3_000 },
  );
  return () => {
    cancelIdleCallback(idle);
    for (const stop of stops) {
      stop();
    }
    worker?.terminate();
    worker = null;
    running = null;
    waiting = [];
    done.clear();
  };
}
