/**
 * Kills the running app again and again while notes are made in it, and looks each time at what the next start has.
 * Each start is the check of the round before it and the beginning of the next.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Annotation, compareAnnotations } from '#core/annotation/annotation.ts';
import type { SourceId } from '#core/ids.ts';
import { type Chance, makeChance } from '#core/testing/chance.ts';
import type { OpenedView } from '#ipc/contract.ts';
import type { PaneState, ViewState } from '#ipc/view.ts';
import { type BareApp, startBareApp } from './bare-app.ts';
import { newId } from './commands.ts';
import { freshFolder } from './launch.ts';
import { NoteModel, type Sending, type Text } from './note-model.ts';

/** After so many rounds a new profile begins, so that a workspace does not grow without end. */
const ROUNDS_OF_A_PROFILE = 25;
/** The journal is gathered into the files after this many commands (the store's own policy). */
const CHECKPOINT = 500;
/** So many requests are under way at once: the window sends without waiting, too. */
const UNDER_WAY = { usually: 4, aimed: 16 };

export type Tally = {
  rounds: number;
  acknowledged: number;
  /** Sent, not acknowledged, and on the disk all the same: as allowed. */
  unasked: number;
  /** Rounds in which the kill came while the app was starting. */
  atStart: number;
  /** Rounds in which the kill came around a checkpoint. */
  atCheckpoint: number;
  problems: string[];
  /** Milliseconds from the start of a process to its workspace, for each. */
  openings: number[];
};

type Opened = { readonly view: OpenedView; readonly notes: readonly Annotation[] };

/** Kills the app so many times. The seed says what is sent and when the kill is meant to come. */
export async function killRounds(rounds: number, seed: number): Promise<Tally> {
  const chance = makeChance(seed);
  const tally: Tally = {
    rounds: 0,
    acknowledged: 0,
    unasked: 0,
    atStart: 0,
    atCheckpoint: 0,
    problems: [],
    openings: [],
  };
  while (tally.rounds < rounds && tally.problems.length === 0) {
    const profile = await freshFolder('killed');
    const most = Math.min(ROUNDS_OF_A_PROFILE, rounds - tally.rounds);
    await killOneProfile({ profile, rounds: most, chance, tally });
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
  return tally;
}

type Work = {
  readonly profile: string;
  readonly rounds: number;
  readonly chance: Chance;
  readonly tally: Tally;
};

async function killOneProfile({ profile, rounds, chance, tally }: Work): Promise<void> {
  let app = await startBareApp(profile);
  try {
    const first = await open(app, null);
    const text = await textOf(app, first.view);
    await showAnother(app, first.view, text.sourceId);
    const model = new NoteModel(text, first.view.seq, chance);
    for (let round = 0; round < rounds; round += 1) {
      await sendAndKill(app, { folder: first.view.folder, model, chance, tally });
      app = await killedStarts(profile, chance, tally);
      const from = performance.now();
      const opened = await open(app, text.sourceId);
      tally.openings.push(performance.now() - from);
      tally.rounds += 1;
      const problems = [...model.reopen(opened.view.seq, opened.notes), ...toldWrong(opened)];
      problems.push(...(await strangeFiles(opened.view.folder)));
      tally.unasked += model.unasked;
      if (problems.length > 0) {
        tally.problems.push(`round ${tally.rounds}: ${problems.join('; ')}`);
        return;
      }
    }
  } finally {
    await app.kill();
  }
}

/** Starts the app; once in a while it is killed while it starts, which must cost nothing either. */
async function killedStarts(profile: string, chance: Chance, tally: Tally): Promise<BareApp> {
  while (chance(6) === 0) {
    const app = await startBareApp(profile);
    await pause(100 + chance(700));
    await app.kill();
    tally.atStart += 1;
  }
  return startBareApp(profile);
}

type Round = {
  readonly folder: string;
  readonly model: NoteModel;
  readonly chance: Chance;
  readonly tally: Tally;
};

async function sendAndKill(app: BareApp, { folder, model, chance, tally }: Round): Promise<void> {
  const inJournal = (await readFile(join(folder, 'journal.ndjson'), 'utf8')).split('\n').length - 2;
  const aimed = chance(12) === 0;
  if (aimed) tally.atCheckpoint += 1;
  // A checkpoint begins when the journal is long enough; around that moment is where most can go wrong.
  const least = aimed ? Math.max(0, CHECKPOINT - inJournal - 2) : 0;
  const delay = aimed ? chance(60) : -Math.log((chance(1e6) + 1) / 1e6) * 60;
  const stream = streamInto(app, model, least, aimed ? UNDER_WAY.aimed : UNDER_WAY.usually);
  await Promise.race([stream.longEnough, stream.ended]);
  await pause(delay);
  await app.kill();
  tally.acknowledged += await stream.ended;
}

/** Sends one thing after the other until the app is gone. */
function streamInto(
  app: BareApp,
  model: NoteModel,
  least: number,
  underWay: number,
): { readonly longEnough: Promise<void>; readonly ended: Promise<number> } {
  let sent = 0;
  let acknowledged = 0;
  let enough = (): void => {};
  const longEnough = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const sendOn = async (): Promise<void> => {
    for (;;) {
      const sending = model.next();
      sent += 1;
      const place = sent;
      model.acknowledge(await app.ask(expressionOf(sending)), place);
      acknowledged += 1;
      if (acknowledged > least) enough();
    }
  };
  const ended = Promise.allSettled(Array.from({ length: underWay }, sendOn)).then(
    () => acknowledged,
  );
  return { longEnough, ended };
}

/** What the page says: the request of the bridge, answered with the number of the command or with the error. */
function expressionOf({ command }: Sending): string {
  const number = '.then((answer) => (answer.ok ? answer.value.seq : JSON.stringify(answer.error)))';
  if (typeof command === 'string') return `dossier.request['workspace:${command}']()${number}`;
  const request = JSON.stringify({ requestId: newId('request'), command });
  return `dossier.request['workspace:apply'](${request})${number}`;
}

async function open(app: BareApp, sourceId: SourceId | null): Promise<Opened> {
  await app.ready;
  const answer = await app.ask(`dossier.request['workspace:open']().then(JSON.stringify)`);
  const { ok, value } = JSON.parse(String(answer)) as { ok: boolean; value: string };
  if (!ok) throw new Error(`the workspace did not open: ${String(answer)}`);
  const view = JSON.parse(value) as OpenedView;
  const rows: unknown = sourceId === null ? [] : (view.workspace.annotations[sourceId] ?? []);
  return { view, notes: rows as readonly Annotation[] };
}

/**
 * Has the window show another source than the one that gets the notes: hundreds of them on a short text take longer
 * to draw than to save.
 */
async function showAnother(app: BareApp, { workspace }: OpenedView, than: SourceId): Promise<void> {
  const other = Object.values(workspace.sources).find(({ id }) => id !== than);
  if (other === undefined) throw new Error('a first start has two sources');
  const pane: PaneState = {
    id: 'pane-1',
    place: { sourceId: other.id, offset: 0 },
    past: [],
    future: [],
  };
  const view: ViewState = {
    rail: 'library',
    side: { open: false, width: 280 },
    inspector: { open: false, width: 320 },
    layout: { kind: 'pane', paneId: pane.id },
    panes: [pane],
    activePane: pane.id,
    welcomed: true,
  };
  const saved = await app.ask(
    `dossier.request['view:save'](${JSON.stringify(view)}).then((answer) => answer.ok)`,
  );
  if (saved !== true) throw new Error('the view was not taken');
}

async function textOf(app: BareApp, view: OpenedView): Promise<Text> {
  const [source] = Object.values(view.workspace.sources);
  if (source === undefined) throw new Error('a first start has sources');
  const asked = `dossier.request['source:text']('${source.id}').then((answer) => answer.value)`;
  const { text } = JSON.parse(String(await app.ask(asked))) as { readonly text: string };
  return { sourceId: source.id, sha256: source.text.sha256, text };
}

/** A kill tears nothing that was whole: what is told is only what the journal gave back. And the order is the text's. */
function toldWrong({ view, notes }: Opened): readonly string[] {
  const { recovery } = view;
  const problems: string[] = [];
  if (recovery !== null) {
    const { replayed, fromBackup, lost, lostChanges, ...lists } = recovery;
    const empty = Object.values(lists).every((list) => list.length === 0);
    if (replayed < 1 || fromBackup !== null || lost + lostChanges > 0 || !empty)
      problems.push(`it tells ${JSON.stringify(recovery)}`);
  }
  const ordered = [...notes].sort(compareAnnotations);
  if (notes.some((note, index) => note.id !== ordered[index]?.id))
    problems.push('the notes are not in the order of the text');
  if (view.status.state !== 'saved') problems.push(`the status is ${view.status.state}`);
  return problems;
}

/** Nothing was put aside, and nothing half written was left lying about. */
async function strangeFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.startsWith('quarantine/') || name.startsWith('lock.claim-'))
    .map((name) => `${name} was left`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
