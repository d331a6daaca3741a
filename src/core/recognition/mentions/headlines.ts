/** Lines where every word has a capital: only names known from elsewhere, from the lists, or plainly of a person. */

import type { Line } from '#core/recognition/reading/layout.ts';
import { isCommonHere, type Reading } from '#core/recognition/reading/reading.ts';
import {
  ANY_GIVEN,
  ANY_PLACE,
  ANY_ROLE,
  CLASS,
  classesOf,
} from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, atomAt, atomOfWord, changed } from './atoms.ts';
import { type Draft, draftOf } from './draft.ts';
import { evidence, forPerson } from './evidence.ts';
import { headingNames } from './heading-names.ts';
import { listedScores } from './judge-capitals.ts';
import { looksLikePerson } from './name-shapes.ts';
import { properCase } from './scan.ts';

type Known = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly draft: Draft }[]
>;

function knownNames(reading: Reading, drafts: readonly Draft[]): Known {
  const known = new Map<string, { words: readonly string[]; draft: Draft }[]>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    if (seen.has(draft.text)) continue;
    seen.add(draft.text);
    for (const words of formsOf(reading, draft)) {
      const [first = ''] = words;
      known.set(first, [...(known.get(first) ?? []), { words, draft }]);
    }
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

/** The words of the name, and those without company suffix. */
function formsOf(reading: Reading, draft: Draft): readonly (readonly string[])[] {
  const all = reading.tokens.slice(draft.from, draft.to + 1).map((token) => token.lower);
  const suffix = draft.atoms.findIndex(
    (atom) => atom.join === ',' || (atom.classes & CLASS.companySuffix) !== 0,
  );
  const before = itemAt(draft.atoms, suffix - 1);
  return before === undefined ? [all] : [all, all.slice(0, before.to - draft.from + 1)];
}

function repeated(reading: Reading, known: Known, line: Line, at: number): Draft | null {
  const token = reading.tokens[at];
  for (const { words, draft } of known.get(token?.lower ?? '') ?? []) {
    const fits =
      at + words.length <= line.to &&
      words.every((word, offset) => reading.tokens[at + offset]?.lower === word);
    if (!fits || (draft.condition !== 'none' && words.length === 1)) continue;
    if (words.length === 1 && token !== undefined && token.usage.plain > 0) continue;
    const atoms = atomsBetween(reading, at, at + words.length, line.kind === 'capitals');
    return draftOf(reading, atoms, null, evidence(draft.scores, 'headline', draft.text));
  }
  return null;
}

function atomsBetween(
  reading: Reading,
  from: number,
  to: number,
  anyCase: boolean,
): readonly Atom[] {
  const atoms: Atom[] = [];
  for (let at = from; at < to; ) {
    const atom = atomAt(reading, at, anyCase);
    if (atom === null || atom.to >= to) {
      const single = reading.tokens[at];
      if (single !== undefined && single.shape !== SHAPE.lower)
        atoms.push(atomOfWord(single, at, single.classes, false));
      at += 1;
      continue;
    }
    atoms.push(atom);
    at = atom.to + 1;
  }
  return atoms;
}

function inUsualCase(atom: Atom): Atom {
  if (atom.shape !== SHAPE.capitals || atom.phrase !== null) return atom;
  const text = properCase(atom.text);
  return changed(atom, { classes: atom.classes | classesOf(text) });
}

const LISTED = ANY_PLACE | CLASS.organisation | CLASS.body;

/** A name of the lists that is no common word. */
function listed(reading: Reading, line: Line, atom: Atom): Draft | null {
  if ((atom.classes & LISTED) === 0 || (atom.classes & CLASS.other) !== 0) return null;
  const short = atom.shape === SHAPE.capitals && line.kind === 'title';
  if (atom.phrase === null && !short && isCommonHere(reading, atom)) return null;
  if ((atom.classes & CLASS.otherAcronym) !== 0) return null;
  if (
    line.kind === 'capitals' &&
    atom.phrase === null &&
    atom.text.length < 3 &&
    !/^(?:US|UK|EU|UN)$/.test(atom.text)
  )
    return null;
  const found = evidence(listedScores(atom.classes), 'headline', atom.text);
  return draftOf(reading, [atom], null, found);
}

/** A given name with a family name, or a title with a name. */
function person(reading: Reading, line: Line, at: number): Draft | null {
  const atoms = atomsInRow(reading, line, at);
  for (let size = atoms.length; size > 1; size--) {
    const some = atoms.slice(0, size);
    const [first] = some;
    if (first === undefined || !looksLikePerson(some) || hasPlainPart(reading, some)) continue;
    return draftOf(reading, some, null, evidence(forPerson(3.4), 'given-name', first.text));
  }
  return null;
}

function atomsInRow(reading: Reading, line: Line, at: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let next = at;
  while (next < line.to && atoms.length < 3) {
    const found = atomAt(reading, next, line.kind === 'capitals');
    if (found === null || found.from !== next) break;
    atoms.push(inUsualCase(found));
    next = found.to + 1;
    if (found.possessive) break;
  }
  return atoms;
}

/** A common word or a rank among the parts: "Grant Talks Fail" is no person. */
function hasPlainPart(reading: Reading, atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  const family = last !== undefined && (last.classes & CLASS.surname) !== 0;
  if (!family && [atoms[0], last].some((atom) => atom !== undefined && isCommonHere(reading, atom)))
    return true;
  const named = ANY_GIVEN | CLASS.surname;
  return atoms.some((atom) => (atom.classes & ANY_ROLE) !== 0 && (atom.classes & named) === 0);
}

function scanLine(reading: Reading, known: Known, line: Line, found: Draft[]): void {
  for (let at = line.from; at < line.to; ) {
    const atom = atomAt(reading, at, line.kind === 'capitals');
    const token = reading.tokens[at];
    if (atom === null || token === undefined) {
      at += 1;
      continue;
    }
    const draft =
      repeated(reading, known, line, at) ??
      person(reading, line, at) ??
      listed(reading, line, inUsualCase(atom)) ??
      surname(reading, atom);
    if (draft !== null) found.push(draft);
    at = draft === null ? at + 1 : draft.to + 1;
  }
}

/** A family name after a title, or one that is no word: "MR OSBORNE". */
function surname(reading: Reading, atom: Atom): Draft | null {
  const name = inUsualCase(atom);
  if ((name.classes & CLASS.surname) === 0 || isCommonHere(reading, atom)) return null;
  return draftOf(reading, [atom], null, evidence(forPerson(1.6), 'headline', atom.text));
}

/** Drafts of the lines in title case and in capitals. */
export function scanHeadlines(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const raised = reading.lines.filter((line) => line.kind !== 'text');
  if (raised.length === 0) return [];
  const known = knownNames(reading, drafts);
  const found: Draft[] = [];
  for (const line of raised) {
    const names = line.kind === 'capitals' ? headingNames(reading, line) : [];
    if (names.length > 0) found.push(...names);
    else scanLine(reading, known, line, found);
  }
  return found;
}
