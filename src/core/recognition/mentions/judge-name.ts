/** Whether several atoms are a name, which of them, and what they say of its kind. */

import { type Reading, usageOf } from '#core/recognition/reading/reading.ts';
import { isCommonWord, NOUNS_OF_PERSON, setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, joinedBy } from './atoms.ts';
import { type Draft, draftOf, says } from './draft.ts';
import { type Evidence, evidence, forBody, forPerson } from './evidence.ts';
import { judgeWord } from './judge-word.ts';
import {
  has,
  judgeHead,
  judgeOf,
  judgePersonName,
  judgeWithPlace,
  KNOWN,
  looksLikePerson,
  NAMED,
} from './name-shapes.ts';
import type { Part } from './split-run.ts';
import {
  isNamedLab,
  opensWithCommon,
  opensWithDemonym,
  splitBeforePerson,
  splitBeforeState,
  withoutOffice,
  withoutOthers,
  withoutTail,
} from './trim-name.ts';
import { completesOffice, FLOWN } from './word-cues.ts';
import { endingScores } from './word-endings.ts';

/** "a Ford Transit", "the Apple Pencil": a thing, after an article or a possessive. */
function isProduct(reading: Reading, atoms: readonly Atom[]): boolean {
  const left = reading.tokens[(atoms[0]?.from ?? 0) - 1];
  const right = reading.tokens[(atoms.at(-1)?.to ?? 0) + 1];
  if (
    left !== undefined &&
    /^(?:a|an|the|his|her|their|its|my|new|latest|your|our|this)$/.test(left.lower)
  )
    return true;
  return right?.shape === SHAPE.number || (left?.possessive ?? false);
}

/** A name of the lists with more words after it: "Detroit Pistons", "Google Maps", "Kenya Airways". */
function judgeKnownFirst(reading: Reading, atoms: readonly Atom[]): Evidence | null | undefined {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined || !has(first, KNOWN)) return undefined;
  if (last.phrase !== null && has(last, CLASS.organisation) && !has(last, ANY_PLACE))
    return evidence(forBody(4), 'known-name', last.text);
  const branch = last.phrase === null && has(last, CLASS.place | CLASS.city);
  if (branch && has(first, CLASS.organisation))
    return evidence(forBody(2.4), 'known-name', first.text);
  if (has(first, CLASS.organisation) && !has(first, ANY_PLACE))
    return judgeOfBody(reading, atoms, first);
  if (last.common)
    return evidence(says({ organisation: 0.8, place: 0.9 }), 'known-name', first.text);
  return judgeOfTown(reading, first, last, atoms.length - 1);
}

/** "Google Maps", "Sky Betting": a thing of the firm, or a part of it. */
function judgeOfBody(reading: Reading, atoms: readonly Atom[], first: Atom): Evidence | null {
  const rest = atoms.slice(1);
  const plain = rest.every(
    (atom) => atom.common || atom.shape === SHAPE.initial || has(atom, CLASS.other),
  );
  if (!plain) return evidence(says({ organisation: 1.6, person: 0.4 }), 'known-name', first.text);
  if (/(?:ers|ors|ists|eers)$/.test(rest.at(-1)?.lower ?? '') && rest.length === 1)
    return evidence(forBody(2), 'known-name', first.text);
  if (isProduct(reading, atoms)) return null;
  return evidence(forBody(0.9), 'known-name', first.text, 'context');
}

/** "Detroit Pistons", "Paris Hilton". */
function judgeOfTown(reading: Reading, first: Atom, last: Atom, more: number): Evidence {
  const alone = usageOf(reading, last);
  if (has(last, NAMED) && more === 1) return evidence(forPerson(1.8), 'capitals');
  if (/[^s]s$/.test(last.lower)) return evidence(forBody(1.6), 'known-name', first.text);
  if (alone.raised + alone.opening > 1 && more === 1)
    return evidence(says({ person: 1.2, place: 0.4 }), 'capitals');
  return evidence(says({ organisation: 0.8, place: 0.9 }), 'known-name', first.text);
}

function judgeUnknown(atoms: readonly Atom[]): Evidence {
  const plain = atoms.filter((atom) => atom.common && !has(atom, NAMED)).length;
  const last = atoms.at(-1);
  if (plain === atoms.length) return evidence(forBody(0.8), 'capitals', undefined, 'context');
  if (plain > 0)
    return evidence(
      says({ organisation: 0.8, place: 0.5, person: has(last, NAMED) ? 1 : 0.3 }),
      'capitals',
    );
  const surname = has(last, NAMED) ? 1 : endingScores(last?.text ?? '').person;
  const particle = atoms.some((atom) => atom.join !== '') ? 0.5 : 0;
  return evidence(
    says({ person: 1 + surname + particle, organisation: 0.4, place: 0.5 }),
    'capitals',
  );
}

function isThing(reading: Reading, atoms: readonly Atom[], first: Atom): boolean {
  return (
    opensOther(first) ||
    endsOther(atoms) ||
    isDatedWork(reading, atoms) ||
    isCalledWork(reading, first)
  );
}

/** Evidence for several atoms as one name; `null` where they name no actor. */
function judgeAtoms(reading: Reading, atoms: readonly Atom[], part: Part): Evidence | null {
  const first = atoms[0];
  if (first === undefined) return null;
  const person = looksLikePerson(atoms);
  if (person || (part.title !== null && part.honorific)) return judgePersonName(atoms, part.title);
  if (isNamedLab(atoms) || isNamedAfterThing(atoms))
    return evidence(forBody(3.6), 'head-word', atoms.at(-1)?.text);
  if (isThing(reading, atoms, first)) return null;
  const told = judgeWithPlace(atoms) ?? judgeOf(atoms);
  if (told !== null) return told;
  const numbered = atoms.some((atom) => atom.shape === SHAPE.number && atom.join === '');
  const head = judgeHead(atoms);
  if (numbered || head !== undefined) return head ?? null;
  if (endsInOtherWord(atoms.at(-1))) return null;
  if (part.title !== null) return evidence(forPerson(2.6), 'title', part.title);
  const known = judgeKnownFirst(reading, atoms);
  return known === undefined ? judgeUnknown(atoms) : known;
}

/** "Human Rights Council", "World Cup Committee": a body that has a thing in its name. */
function isNamedAfterThing(atoms: readonly Atom[]): boolean {
  const [first, last] = [atoms[0], atoms.at(-1)];
  const listed = first !== undefined && first.phrase !== null && has(first, CLASS.other);
  return (
    listed && atoms.length > 1 && has(last, CLASS.organisationHead) && !has(last, CLASS.otherHead)
  );
}

/** "Monaco Grand Prix". */
function endsOther(atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  if (last === undefined || last.phrase === null || has(last, KNOWN)) return false;
  const office =
    atoms.some((atom) => has(atom, CLASS.organisationHead)) && /^(?:of|for|on)/.test(last.join);
  return has(last, CLASS.other) && !office;
}

function endsInOtherWord(last: Atom | undefined): boolean {
  return has(last, CLASS.other) && last?.phrase === null && !has(last, NAMED);
}

/** "HMS", "Operation", "World Cup": what begins so is no actor. */
function opensOther(first: Atom): boolean {
  if (first.phrase === null && has(first, CLASS.other) && /\d/.test(first.text)) return true;
  return has(first, first.phrase === null ? CLASS.otherOpener : CLASS.other);
}

/** "The Mad Monster (1942)": a work with its year. */
function isDatedWork(reading: Reading, atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  if (last === undefined || atoms.length < 2 || atoms.some((atom) => atom.phrase !== null))
    return false;
  const { tokens } = reading;
  if (tokens[last.to + 1]?.text !== '(' || tokens[last.to + 3]?.text !== ')') return false;
  return /^1[89]\d\d$|^20\d\d$/.test(tokens[last.to + 2]?.text ?? '');
}

const NO_DRAFTS: readonly Draft[] = [];

/** "the James Webb telescope": what flies or looks on is called after somebody. */
function isFlown({ tokens }: Reading, atoms: readonly Atom[]): boolean {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (first === undefined || last === undefined || last.possessive) return false;
  if (!FLOWN.has(tokens[last.to + 1]?.lower ?? '')) return false;
  return (
    itemAt(tokens, first.from - 1)?.lower === 'the' && atoms.every((atom) => !has(atom, KNOWN))
  );
}

const MAKING = setOf(
  'painted recorded composed penned choreographed sculpted novel film album opera musical play song single symphony ballet documentary memoir sitcom thriller soap sequel series miniseries drama painting poem',
);

/** "painted Norham Castle", "her film, Winter Light": what is made is called so. */
function isCalledWork({ tokens }: Reading, first: Atom): boolean {
  const before = itemAt(tokens, first.from - 1);
  const maker = before?.text === ',' ? itemAt(tokens, first.from - 2) : before;
  return maker?.shape === SHAPE.lower && MAKING.has(maker.lower);
}

/** The mentions that a part of a run makes. */
export function judgePart(reading: Reading, part: Part): readonly Draft[] {
  const atoms = trimmed(reading, part);
  const office = part.title === null ? withoutOffice(reading, atoms) : atoms;
  if (office !== atoms) return judgePart(reading, { ...part, title: 'Secretary', atoms: office });
  const split = atoms.length > 1 ? Math.max(splitBeforePerson(atoms), splitBeforeState(atoms)) : -1;
  if (split > 0) {
    const before = atoms.slice(0, split);
    const described =
      before.length === 1 && isCommonWord(before[0]?.lower ?? '') && before[0]?.phrase !== null;
    const left = described ? [] : judgePart(reading, { ...part, atoms: before });
    return [...left, ...judgePart(reading, { ...part, title: null, atoms: atoms.slice(split) })];
  }
  const found = judgeTrimmed(reading, atoms, part);
  const draft = found === null ? null : draftOf(reading, atoms, part.title, found);
  return draft === null ? NO_DRAFTS : [draft];
}

/** "Sgt. 1st Class Maria Delgado": the class belongs to the rank. */
function withoutClass(reading: Reading, atoms: readonly Atom[]): readonly Atom[] {
  const [first, second] = atoms;
  if (second === undefined || first?.text !== 'Class') return atoms;
  const grade = itemAt(reading.tokens, first.from - 1)?.text ?? '';
  return /^(?:1st|2nd|3rd|First|Second|Third)$/.test(grade)
    ? [joinedBy(second, ''), ...atoms.slice(2)]
    : atoms;
}

/** The part without what stands before and after the name. */
function trimmed(reading: Reading, part: Part): readonly Atom[] {
  let atoms = withoutClass(reading, withoutOthers(withoutTail(part.atoms)));
  while (atoms.length > 1 && part.title === null) {
    if (!opensWithCommon(reading, atoms) && !opensWithDemonym(atoms)) break;
    const second = atoms[1];
    if (second === undefined) break;
    atoms = [joinedBy(second, ''), ...atoms.slice(2)];
  }
  return atoms;
}

function isPlain(atom: Atom): boolean {
  return atom.common && !has(atom, KNOWN);
}

/** "Inmate Earlonne Woods": who is called so stood before the name, and was taken off. */
function isCalledBefore(atoms: readonly Atom[], part: Part): boolean {
  const [dropped, last] = [part.atoms[0], atoms.at(-1)];
  if (dropped === undefined || dropped === atoms[0] || last === undefined) return false;
  if (!NOUNS_OF_PERSON.has(dropped.lower) || atoms.length > 3 || atoms[0]?.common) return false;
  return isMarked(last, MARK.surnameHead) && atoms.every(({ join }) => join === '');
}

function judgeSeveral(reading: Reading, atoms: readonly Atom[], part: Part): Evidence | null {
  if (isFlown(reading, atoms)) return null;
  return isCalledBefore(atoms, part)
    ? judgePersonName(atoms, part.title)
    : judgeAtoms(reading, atoms, part);
}

function judgeTrimmed(reading: Reading, atoms: readonly Atom[], part: Part): Evidence | null {
  const only = atoms[0];
  if (only === undefined) return null;
  const titled = part.title !== null;
  if (!titled && atoms.every(isPlain) && completesOffice(reading, only)) return null;
  if (atoms.length > 1) return judgeSeveral(reading, atoms, part);
  // "Newey LJ": letters after the name do what a title does
  const called = !titled && has(part.atoms[atoms.length], CLASS.postNominal);
  const honorific = part.honorific || called;
  return judgeWord(reading, only, honorific || (titled && !has(only, KNOWN)), honorific);
}
