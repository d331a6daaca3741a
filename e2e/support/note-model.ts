/**
 * What a workspace must hold, by the acknowledgements alone. Commands are carried out in the order in which they were
 * sent, so the number of the last one on the disk says exactly what has to be there: nothing less (an acknowledged
 * note), nothing more (a deleted one), nothing by halves (one note of a batch).
 */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { SourceId } from '#core/ids.ts';
import type { Chance } from '#core/testing/chance.ts';
import type { Command } from '#core/workspace/command.ts';
import { newId } from './commands.ts';

/** A change of one note; null is "not there". */
type Change = {
  readonly id: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
};
type Step = readonly Change[];

/** What to send: a command, or one of the two requests without arguments. */
export type Sending = { readonly step: Step; readonly command: Command | 'undo' | 'redo' };

/** All that counts of a note: its place, its words, its ids. */
const printOf = ({ modifiedAt: _, ...rest }: Annotation): string => JSON.stringify(rest, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export type Text = {
  readonly sourceId: SourceId;
  readonly sha256: string;
  readonly text: string;
};

export class NoteModel {
  readonly #text: Text;
  readonly #chance: Chance;
  /** The notes at `#seq`, and everything sent since. */
  #rows = new Map<string, Annotation>();
  #seq: number;
  #sent: Step[] = [];
  #acknowledged = 0;
  #wrong: string[] = [];
  /** The notes once everything sent is carried out. */
  #ahead = new Map<string, Annotation>();
  #undo: Step[] = [];
  #redo: Step[] = [];
  /** What was not acknowledged before the last opening and is there all the same. */
  unasked = 0;

  constructor(text: Text, seq: number, chance: Chance) {
    this.#text = text;
    this.#seq = seq;
    this.#chance = chance;
  }

  /** Chooses the next thing to do. */
  next(): Sending {
    const chance = this.#chance;
    const dice = chance(20);
    const undone = this.#redo.at(-1);
    const done = this.#undo.at(-1);
    if (dice === 0 && done !== undefined) return this.#goBack(done);
    if (dice <= 2 && undone !== undefined) return this.#goForth(undone);
    const known = [...this.#ahead.values()];
    const row = known[chance(Math.max(known.length, 1))];
    if (dice <= 4 && row !== undefined) return this.#do(removal(row));
    if (dice <= 7 && row !== undefined) return this.#do(change(row, this.#words()));
    if (dice === 8)
      return this.#do(batch([this.#annotation(), this.#annotation(), this.#annotation()]));
    return this.#do(addition(this.#annotation()));
  }

  /** The n-th thing sent since the last opening was answered, with its number unless something went wrong. */
  acknowledge(answer: unknown, place: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, place);
    const due = this.#seq + place;
    if (answer !== due) this.#wrong.push(`command ${due} was answered with ${String(answer)}`);
  }

  /** Takes what an opening gave as the new beginning. Gives everything that is wrong with it. */
  reopen(seq: number, rows: readonly Annotation[]): readonly string[] {
    const kept = seq - this.#seq;
    const problems = this.#wrong;
    this.#wrong = [];
    this.unasked = kept - this.#acknowledged;
    if (kept < this.#acknowledged)
      problems.push(`${this.#acknowledged} were acknowledged, ${kept} are there`);
    if (kept > this.#sent.length)
      problems.push(`${this.#sent.length} were sent, ${kept} are there`);
    for (const step of this.#sent.slice(0, kept)) carryOut(this.#rows, step);
    problems.push(...differences(this.#rows, rows));
    this.#seq = seq;
    this.#sent = [];
    this.#acknowledged = 0;
    this.#ahead = new Map(this.#rows);
    this.#undo = [];
    this.#redo = [];
    return problems;
  }

  #do({ step, command }: { readonly step: Step; readonly command: Command }): Sending {
    this.#undo.push(step);
    this.#redo = [];
    return this.#send(step, command);
  }

  #goBack(done: Step): Sending {
    this.#undo.pop();
    this.#redo.push(done);
    return this.#send(reversed(done), 'undo');
  }

  #goForth(undone: Step): Sending {
    this.#redo.pop();
    this.#undo.push(undone);
    return this.#send(undone, 'redo');
  }

  #send(step: Step, command: Sending['command']): Sending {
    this.#sent.push(step);
    carryOut(this.#ahead, step);
    return { step, command };
  }

  #words(): string {
    return `what is said here: ${'ħ🖋 words '.repeat(this.#chance(60))}${this.#chance(1e9)}`;
  }

  #annotation(): Annotation {
    const { sourceId, sha256, text } = this.#text;
    const start = this.#chance(text.length - 60);
    const end = start + 1 + this.#chance(50);
    const at = '2026-03-09T12:00:00.000Z';
    return {
      id: newId('annotation'),
      sourceId,
      target: {
        textSha256: sha256,
        position: { start, end },
        quote: {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      },
      highlighted: this.#chance(2) === 0,
      bodies: [{ id: newId('body'), type: 'comment', text: this.#words() }],
      createdAt: at,
      modifiedAt: at,
    };
  }
}

function carryOut(rows: Map<string, Annotation>, step: Step): void {
  for (const { id, after } of step) {
    if (after === null) rows.delete(id);
    else rows.set(id, after);
  }
}

function reversed(step: Step): Step {
  return [...step].reverse().map(({ id, before, after }) => ({ id, before: after, after: before }));
}

function differences(
  expected: ReadonlyMap<string, Annotation>,
  rows: readonly Annotation[],
): readonly string[] {
  const there = new Map<string, Annotation>(rows.map((row) => [row.id, row]));
  const problems = there.size === rows.length ? [] : ['a note is there twice'];
  for (const [id, row] of expected) {
    const found = there.get(id);
    if (found === undefined) problems.push(`${id} is gone`);
    else if (printOf(found) !== printOf(row)) problems.push(`${id} is not as it was`);
  }
  const unknown = rows.filter(({ id }) => !expected.has(id));
  return [...problems, ...unknown.map(({ id }) => `${id} should not be there`)];
}

type Planned = { readonly step: Step; readonly command: Command };

function addition(annotation: Annotation): Planned {
  const step = [{ id: annotation.id, before: null, after: annotation }];
  return { step, command: { type: 'annotation.add', annotation } };
}

function batch(annotations: readonly Annotation[]): Planned {
  const parts = annotations.map(addition);
  return {
    step: parts.flatMap(({ step }) => step),
    command: {
      type: 'batch',
      batchId: newId('batch'),
      label: 'mark-all',
      parts: parts.map(({ command }) => command as Exclude<Command, { type: 'batch' }>),
    },
  };
}

function change(row: Annotation, text: string): Planned {
  const [body] = row.bodies;
  if (body === undefined) throw new Error('every note of the model has words');
  const changed: Body = { id: body.id, type: 'comment', text };
  return {
    step: [{ id: row.id, before: row, after: { ...row, bodies: [changed] } }],
    command: {
      type: 'body.change',
      sourceId: row.sourceId,
      annotationId: row.id,
      body: changed,
    },
  };
}

function removal(row: Annotation): Planned {
  return {
    step: [{ id: row.id, before: row, after: null }],
    command: {
      type: 'annotation.remove',
      sourceId: row.sourceId,
      annotationIds: [row.id],
      trashId: newId('trash'),
    },
  };
}
