/** Walks the running text and drafts every mention that the words themselves bear out. */

import type { Line } from '#core/recognition/reading/layout.ts';
import { hasWord, type Reading, usageOf } from '#core/recognition/reading/reading.ts';
import { isCapital, type Token } from '#core/recognition/reading/tokens.ts';
import { isCommon } from '#core/recognition/reading/vocabulary.ts';
import {
  ANY_GIVEN,
  ANY_PLACE,
  ANY_ROLE,
  CLASS,
  classesOf,
} from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { atomAt } from './atoms.ts';
import { type Draft, draftOf } from './draft.ts';
import { evidence, forPerson, forPlace, forState } from './evidence.ts';
import { judgePart } from './judge-name.ts';
import { runFrom } from './runs.ts';
import { splitRun } from './split-run.ts';
import { withNumber } from './units-in-arms.ts';

/** Upper case to a name's usual case: "MCHENRY" to "Mchenry". */
export function properCase(text: string): string {
  return text.replace(
    /\p{L}[\p{L}\p{M}'’]*/gu,
    (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
}

/** First sign after a speaker's name at the start of a line: "MARTINEZ:", "Mr. MCHENRY." */
function labelEnd(reading: Reading, line: Line): number {
  const { tokens } = reading;
  let at = line.from;
  while (at < line.to && at < line.from + 5) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (token.text === ':' && at > line.from) return at;
    if (token.text === '.' && at > line.from && itemAt(tokens, at - 1)?.shape === SHAPE.capitals)
      return at;
    if (!isCapital(token)) return -1;
    at += 1;
  }
  return -1;
}

function labelAtoms(reading: Reading, from: number, to: number) {
  const atoms = [];
  for (let at = from; at < to; ) {
    const atom = atomAt(reading, at);
    if (atom === null) break;
    atoms.push(atom);
    at = atom.to + 1;
  }
  return atoms;
}

/** A speaker in capitals: a person unless every word is a common one. */
function speakerLabel(reading: Reading, line: Line): { draft: Draft | null; next: number } | null {
  const end = labelEnd(reading, line);
  if (end < 0) return null;
  const atoms = labelAtoms(reading, line.from, end).filter(
    (atom) => ((atom.classes | classesOf(properCase(atom.text))) & ANY_ROLE) === 0,
  );
  const [first] = atoms;
  const raised = atoms.every(
    (atom) => atom.shape === SHAPE.capitals || atom.shape === SHAPE.initial,
  );
  if (first === undefined || !raised) return null;
  const titled = first.from > line.from;
  const spoken = reading.tokens[end]?.text === ':';
  const names = atoms.map((atom) => classesOf(properCase(atom.text)));
  const place = names.some(
    (classes) => (classes & ANY_PLACE) !== 0 && (classes & (CLASS.surname | ANY_GIVEN)) === 0,
  );
  const common =
    atoms.every((atom) => atom.common) &&
    !names.some((classes) => (classes & (CLASS.surname | ANY_GIVEN)) !== 0);
  if (!titled && (place || common || !spoken || atoms.length > 3)) return null;
  if (common && usageOf(reading, first).raised === 0) return null;
  const found = evidence(forPerson(4.5), 'speaker-label');
  return { draft: draftOf(reading, atoms, titled ? 'Mr' : null, found), next: end };
}

function isListedTo(reading: Reading, from: number, to: number): boolean {
  const atom = atomAt(reading, from, true);
  return (
    atom !== null && atom.to === to && atom.phrase !== null && (atom.classes & ANY_PLACE) !== 0
  );
}

/** "DADU/ISLAMABAD:": the second place of a report from two. */
function secondDateline(reading: Reading, line: Line, from: number): Draft | null {
  const { tokens } = reading;
  let at = from;
  while (at < line.to && tokens[at]?.shape === SHAPE.capitals && at < from + 3) at += 1;
  const [first, last] = [tokens[from], itemAt(tokens, at - 1)];
  if (at === from || first === undefined || last === undefined) return null;
  if (!/^[,:(—–-]$/.test(tokens[at]?.text ?? '')) return null;
  const name = properCase(reading.text.slice(first.start, last.end));
  const found = evidence(forPlace(6), 'known-name', name);
  return draftOf(reading, labelAtoms(reading, from, at), null, found);
}

/** "LONDON (Reuters) —", "MUMBAI:": a place in capitals that opens a report. */
function dateline(reading: Reading, line: Line): { draft: Draft | null; next: number } | null {
  const { tokens } = reading;
  let at = line.from;
  while (at < line.to && tokens[at]?.shape === SHAPE.capitals && at < line.from + 3) at += 1;
  const after = tokens[at];
  if (at === line.from || after === undefined || !/^(?:[,:(—–/-])$/.test(after.text)) return null;
  const last = itemAt(tokens, at - 1);
  const first = tokens[line.from];
  if (first === undefined || last === undefined) return null;
  const name = properCase(reading.text.slice(first.start, last.end));
  const listed =
    (classesOf(name) & (ANY_PLACE | CLASS.state)) !== 0 || isListedTo(reading, line.from, at - 1);
  const dashed = /^[—–-]$/.test(after.text) && after.gap !== 0;
  if (!listed && !dashed) return null;
  if (!listed && isCommon(first.form) && first.usage.raised === 0) return null;
  const atoms = labelAtoms(reading, line.from, at);
  const state = (classesOf(name) & CLASS.state) !== 0;
  const found = evidence(state ? forState(4) : forPlace(4), 'known-name', name);
  return { draft: draftOf(reading, atoms, null, found), next: at };
}

/** Everything in quotation marks that is written as a title: a work, not an actor. */
function workEnd(reading: Reading, at: number): number {
  const close = CLOSING.get(reading.tokens[at]?.text ?? '');
  if (close === undefined || reading.defined.has(reading.tokens[at + 1]?.lower ?? '')) return -1;
  for (let next = at + 1; next < at + 12; next++) {
    const token = reading.tokens[next];
    if (token === undefined) return -1;
    if (token.text === close && next > at + 1) return titled(reading, at, next) ? next : -1;
    if (!fitsTitle(token)) return -1;
  }
  return -1;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
]);

function fitsTitle(token: Token): boolean {
  if (token.shape === SHAPE.sign) return /^[':&,!?’-]$/.test(token.text);
  return isCapital(token) || token.shape !== SHAPE.lower || isMarked(token, MARK.opener);
}

function titled(reading: Reading, open: number, close: number): boolean {
  const inside = reading.tokens.slice(open + 1, close);
  const last = inside.at(-1);
  const before = itemAt(reading.tokens, open - 1);
  if (inside[0] === undefined || last === undefined || /^[.?!]$/.test(last.text)) return false;
  const after = reading.tokens[close + 1]?.lower ?? '';
  if (last.text === ',' && !/^(?:a|an|the|which|starring|directed|by|with)$/.test(after))
    return false;
  if (before !== undefined && (before.classes & ANY_GIVEN) !== 0) return false;
  const capitals = inside.filter(isCapital).length;
  const one = capitals === 1 && inside[0].usage.raised > 0;
  return capitals > 0 && !one && isCapital(inside[0]) && !allNamed(inside);
}

function allNamed(inside: readonly Token[]): boolean {
  return inside.every(
    (token) => (token.classes & (ANY_GIVEN | CLASS.surname | ANY_PLACE | CLASS.organisation)) !== 0,
  );
}

/** The label or dateline that opens a line; gives back where the text goes on. */
function openLine(reading: Reading, line: Line, drafts: Draft[]): number {
  const label = speakerLabel(reading, line) ?? dateline(reading, line);
  if (label?.draft) drafts.push(label.draft);
  const at = label?.next ?? line.from;
  if (!label?.draft || reading.tokens[at]?.text !== '/') return at;
  const second = secondDateline(reading, line, at + 1);
  if (second === null) return at;
  drafts.push(second);
  return second.to + 1;
}

/** "Q. And Bosch? A. Bosch wrote it": letters for who asks and who answers. */
function isSpeaker(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.shape !== SHAPE.initial || !token.opens || !/^[AQ]\.$/.test(token.text)) return false;
  return hasWord(reading, 'q.') || hasWord(reading, 'q');
}

/** Drafts what begins at the token; gives back the token after it. */
function step(reading: Reading, token: Token, at: number, drafts: Draft[]): number {
  if (token.shape === SHAPE.sign) {
    const end = workEnd(reading, at);
    return end < 0 ? at + 1 : end;
  }
  const atom = isSpeaker(reading, at) ? null : atomAt(reading, at, false, true);
  if (atom === null) return at + 1;
  const run = runFrom(reading, atom);
  for (const part of splitRun(run))
    for (const draft of judgePart(reading, part)) drafts.push(withNumber(reading, draft));
  return Math.max(run.next, at + 1);
}

const BEGINS = MARK.begins | MARK.quote;

function scanLine(reading: Reading, line: Line, drafts: Draft[]): void {
  const { tokens } = reading;
  let at = openLine(reading, line, drafts);
  while (at < line.to) {
    const token = tokens[at];
    const begins = token !== undefined && (token.marks & BEGINS) !== 0;
    at = begins ? step(reading, token, at, drafts) : at + 1;
  }
}

/** Drafts of the running text; headlines in title case or capitals come later, when the names are known. */
export function scanText(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  for (const line of reading.lines) if (line.kind === 'text') scanLine(reading, line, drafts);
  return drafts;
}
