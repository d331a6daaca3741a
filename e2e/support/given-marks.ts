/** A corpus that somebody has worked on already: actors, figures, notes, codes and memos in the seeds. */
import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Actor, ActorKind } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { CodeColour } from '#core/codebook/code.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import { type ActorId, type CodeId, type IdKind, makeId } from '#core/ids.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import type { Command } from '#core/workspace/command.ts';
import { openedView, sendRequest } from './bridge.ts';

const AT = '2025-03-10T09:00:00.000Z';

export const newId = <K extends IdKind>(kind: K) => makeId(kind, (length) => randomBytes(length));

/** Applies a command as the page would; throws when it is refused. */
export async function given(page: Page, command: Command): Promise<void> {
  const answer = await sendRequest(page, 'workspace:apply', {
    requestId: newId('request'),
    command,
  });
  if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
}

export type Text = { readonly source: Source; readonly text: string };

/** The sources with their reading texts, in the order they were added. */
export async function textsOf(page: Page): Promise<readonly Text[]> {
  const { workspace } = await openedView(page);
  const sources = Object.values(workspace.sources).sort((a, b) =>
    a.original.name < b.original.name ? -1 : 1,
  );
  return Promise.all(
    sources.map(async (source) => {
      const answer = await sendRequest(page, 'source:text', source.id);
      return { source, text: (JSON.parse(String(answer.value)) as ReadingText).text };
    }),
  );
}

/** Every place of a string in a text. */
export function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    places.push(at);
  }
  return places;
}

/** The command that marks words of a source. */
export function mark(
  { source, text }: Text,
  start: number,
  words: string,
  bodies: readonly Body[],
): Extract<Command, { type: 'annotation.add' }> {
  const end = start + words.length;
  const annotation: Annotation = {
    id: newId('annotation'),
    sourceId: source.id,
    target: {
      textSha256: source.text.sha256,
      position: { start, end },
      quote: {
        exact: words,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      },
    },
    highlighted: bodies.length === 0,
    bodies,
    createdAt: AT,
    modifiedAt: AT,
  };
  return { type: 'annotation.add', annotation };
}

const ACTORS: readonly (readonly [string, ActorKind, readonly string[]])[] = [
  ['Elon Musk', 'person', ['Elon Musk']],
  ['Musk', 'person', ['Musk']],
  ['Donald Trump', 'person', ['Trump']],
  ['NATO', 'organisation', ['NATO']],
  ['European Commission', 'organisation', ['European Commission']],
  ['United States', 'state', ['US ', 'United States']],
];

const FIGURES: readonly (readonly [string, FigureReading | null])[] = [
  ['€150 billion', { kind: 'money', value: 150e9, currency: 'EUR', approx: 'max' }],
  ['$162.5 billion', { kind: 'money', value: 162.5e9, currency: 'USD' }],
  ['€650 billion', { kind: 'money', value: 650e9, currency: 'EUR' }],
  ['four years', { kind: 'duration', iso: 'P4Y' }],
  ['76th', { kind: 'ordinal', value: 76 }],
  ['in April', null],
];

export type GivenCorpus = {
  readonly texts: readonly Text[];
  readonly actors: Readonly<Record<string, ActorId>>;
  readonly codes: Readonly<Record<string, CodeId>>;
  /** Mentions made, by the name of the actor. */
  readonly mentions: Readonly<Record<string, number>>;
  readonly figures: number;
};

async function givenCode(
  page: Page,
  name: string,
  colour: CodeColour,
  order: number,
): Promise<CodeId> {
  const id = newId('code');
  await given(page, {
    type: 'code.add',
    code: { id, name, colour, description: '', order, createdAt: AT, modifiedAt: AT },
  });
  return id;
}

async function givenActors(page: Page): Promise<Record<string, ActorId>> {
  const ids: Record<string, ActorId> = {};
  for (const [preferredName, kind] of ACTORS) {
    const id = newId('actor');
    const actor: Actor = {
      id,
      kind,
      preferredName,
      aliases: [],
      description: '',
      createdAt: AT,
      modifiedAt: AT,
    };
    await given(page, { type: 'actor.add', actor });
    ids[preferredName] = id;
  }
  return ids;
}

function mentionMarks(
  texts: readonly Text[],
  actors: Readonly<Record<string, ActorId>>,
): readonly (readonly [string, Command])[] {
  return texts.flatMap((text) => {
    // "Musk" inside "Elon Musk" is not another mention: the longer names come first.
    const taken = new Set<number>();
    return ACTORS.flatMap(([name, , forms]) =>
      forms.flatMap((form) =>
        placesOf(text.text, form).flatMap((start) => {
          if (taken.has(start)) return [];
          for (let at = start; at < start + form.length; at += 1) taken.add(at);
          const actorId = actors[name] as ActorId;
          const body: Body = { id: newId('body'), type: 'mention', actorId };
          return [[name, mark(text, start, form.trim(), [body])] as const];
        }),
      ),
    );
  });
}

function figureMarks(texts: readonly Text[], about: ActorId): readonly Command[] {
  return texts.flatMap((text) =>
    FIGURES.flatMap(([words, reading]) =>
      placesOf(text.text, words).map((start) => {
        const body: Body = {
          id: newId('body'),
          type: 'figure',
          figure: { reading, corrected: false, about: [about] },
        };
        return mark(text, start, words, [body]);
      }),
    ),
  );
}

/** Marks the seeds as a reader would have by the evening of the first day. */
export async function givenCorpus(page: Page): Promise<GivenCorpus> {
  const texts = await textsOf(page);
  const actors = await givenActors(page);
  const codes = {
    'to verify': await givenCode(page, 'to verify', 'red', 0),
    rhetoric: await givenCode(page, 'rhetoric', 'violet', 1),
    sums: await givenCode(page, 'sums', 'teal', 2),
  };
  const named = mentionMarks(texts, actors);
  const figures = figureMarks(texts, actors['European Commission'] as ActorId);
  await given(page, {
    type: 'batch',
    batchId: newId('batch'),
    label: 'mark-all',
    parts: [...named.map(([, command]) => command), ...figures],
  });
  await givenHighlight(page, texts[0] as Text, 'strategic military leadership');
  await givenNote(page, texts[0] as Text, 'emergency summit', 'Who called it?', codes['to verify']);
  await givenNote(page, texts[1] as Text, 'hangs in the balance', 'Says who?', codes.rhetoric);
  const mentions: Record<string, number> = {};
  for (const [name] of named) {
    mentions[name] = (mentions[name] ?? 0) + 1;
  }
  return { texts, actors, codes, mentions, figures: figures.length };
}

async function givenHighlight(page: Page, text: Text, words: string): Promise<void> {
  await given(page, mark(text, text.text.indexOf(words), words, []));
}

async function givenNote(
  page: Page,
  text: Text,
  words: string,
  note: string,
  codeId: CodeId,
): Promise<void> {
  const start = text.text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  await given(
    page,
    mark(text, start, words, [
      { id: newId('body'), type: 'comment', text: note },
      { id: newId('body'), type: 'code', codeId },
    ]),
  );
}

/** Thousands of actors, some with names that are far too long. */
export async function givenManyActors(page: Page, count: number): Promise<void> {
  const parts = Array.from({ length: count }, (_, index): Command => {
    const long =
      index % 50 === 0 ? ' of the Commission for the Coordination of Long Names'.repeat(4) : '';
    return {
      type: 'actor.add',
      actor: {
        id: newId('actor'),
        kind: 'organisation',
        preferredName: `Office ${index}${long}`,
        aliases: [],
        description: '',
        createdAt: AT,
        modifiedAt: AT,
      },
    };
  });
  await given(page, { type: 'batch', batchId: newId('batch'), label: 'other', parts });
}
