/** What stands before or after a name in one run and is not part of it. */

import { type Reading, standTogether, usageOf } from '#core/recognition/reading/reading.ts';
import { NOUNS_OF_FIRM } from '#core/recognition/reading/vocabulary.ts';
import { ANY_GIVEN, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, joinedBy } from './atoms.ts';
import {
  has,
  isInitials,
  judgeWithPlace,
  KNOWN,
  looksLikePerson,
  NAMED,
  NATIONAL_BODIES,
} from './name-shapes.ts';
import { completesOffice } from './word-cues.ts';

const NATIONAL_PHRASES =
  /^(?:Chamber of Commerce|Red Cross|Red Crescent|Communist Party|Labour Party|Green Party|Liberal Party|Conservative Party|Democratic Party|Republican Party|Football Association|Coast Guard|National Guard|Bar Council|Law Society|Academy of Sciences)$/;

const ADJECTIVES =
  /^(?:Royal|National|Great|Central|Supreme|High|General|United|New|Old|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Federal|International|Public|Free|Open|Social|Civil|Green|Red|Black|White|Blue|Golden|Grand|Holy|Saint|St|Royal|Crown|Metropolitan|American|World|Global|House|Bank|University|Ministry|Department|Court|Church|Museum|Institute|Council|City|State|Lake|Mount|River|Fort|Port|Environment|Justice|Treasury|Human|Environmental|Independent|Democratic|Labour|Labor|Republican|Liberal|Conservative|Socialist|Communist|Workers|Women|First|Citizens)$/;

/** A sentence that opens with a common word before a name: "Prosecutor Sally Omotoso", "Yesterday Zelensky". */
export function opensWithCommon(reading: Reading, atoms: readonly Atom[]): boolean {
  const [first, second] = atoms;
  if (first === undefined || second === undefined || !first.opens || first.phrase !== null)
    return false;
  if (isMarked(first, MARK.opener) && !has(first, ANY_GIVEN)) return true;
  if (!first.common || has(first, KNOWN | ANY_GIVEN)) return false;
  if ((has(second, KNOWN) || !second.common) && OPENS_BODY.test(first.text)) return false;
  if (NOUNS_OF_FIRM.has(first.lower) && !second.common) return true;
  if (second.join !== '' || STORMS.test(first.text) || judgeWithPlace(atoms) !== null) return false;
  return !standTogether(reading, first.lower, second.lower) && !wholeName(reading, atoms, first);
}

/** "Air Malta", "Radio Tirana". */
const OPENS_BODY = /^(?:Air|Radio|Bank|Team)$/;

const STORMS = /^(?:Hurricane|Typhoon|Cyclone|Storm|Operation|Project)$/;

/** "Citizens Advice", "Supreme Court": the common word that opens belongs to the name. */
function wholeName(reading: Reading, atoms: readonly Atom[], first: Atom): boolean {
  const last = atoms.at(-1);
  const heads = CLASS.organisationHead | CLASS.placeHead | CLASS.companySuffix | CLASS.otherHead;
  const plain = atoms.every((atom) => atom.common && !has(atom, KNOWN));
  if (has(last, CLASS.companySuffix)) return true;
  if (has(last, heads) && (plain || ADJECTIVES.test(first.text))) return true;
  const ranked = has(first, ANY_ROLE | CLASS.officeModifier | CLASS.title);
  return plain && atoms.length === 2 && !ranked && usageOf(reading, first).plain === 0;
}

/** "the Danish Parliament", "British author": the demonym stands outside unless the body owns it. */
export function opensWithDemonym(atoms: readonly Atom[]): boolean {
  const [first, second] = atoms;
  const last = atoms.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  if (!has(first, CLASS.demonym) || has(first, KNOWN)) return false;
  const body =
    has(last, CLASS.organisationHead) ||
    (last.join.startsWith('of') && has(atoms.at(-2), CLASS.organisationHead));
  if (has(first, ANY_GIVEN) && !body) return false;
  if (second.join !== '' || NATIONAL_PHRASES.test(second.text)) return false;
  if (has(last, CLASS.companySuffix) || (has(last, CLASS.placeHead) && !body)) return false;
  if (!body) return true;
  return isGenericBody(second, last, atoms.length);
}

/** "Parliament", "Foreign Ministry", "Supreme Court": every state has one. */
function isGenericBody(second: Atom, last: Atom, count: number): boolean {
  // "Russian Defence Ministry" is the ministry's name; "Danish Parliament" is a parliament
  if (count > 2 && last.text === 'Ministry') return false;
  if (!has(second, CLASS.genericBody)) return false;
  const plain = /^(?:Court|Ministry|Office|Government|Parliament|Bank)$/.test(last.text);
  return count === 2 || has(last, CLASS.genericBody) || plain;
}

/** "Newey LJ", "Pat Smith Esq.": letters after the name. */
function isPostNominal(atom: Atom): boolean {
  return (
    has(atom, CLASS.postNominal) &&
    (atom.shape !== SHAPE.capital || /^Esq\.?$/.test(atom.text)) &&
    !has(atom, CLASS.companySuffix | CLASS.nameSuffix)
  );
}

/** A people's name after another name, which is not one of a body: "Reuters French". */
function isDemonymTail(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (!has(atom, CLASS.demonym) || has(atom, KNOWN | NAMED)) return false;
  if (at === 1 && has(atoms[0], ANY_GIVEN) && !has(atoms[0], KNOWN)) return false;
  return !atoms.some((part) => /^(?:of|for|on)/.test(part.join));
}

/** The atoms without the letters and peoples that stand after the name. */
export function withoutTail(atoms: readonly Atom[]): readonly Atom[] {
  let at = atoms.length - 1;
  for (; at > 0; at--) {
    const atom = atoms[at];
    if (atom === undefined || atom.join !== '') break;
    if (!isPostNominal(atom) && !isDemonymTail(atoms, at)) break;
  }
  return at + 1 === atoms.length ? atoms : atoms.slice(0, at + 1);
}

const NO_DESCRIPTION =
  NAMED | KNOWN | CLASS.organisationHead | CLASS.placeHead | CLASS.placeOpener | CLASS.otherOpener;

/** "Armed Forces of Ukraine Oleh Chaus": a state, and then words of no list. */
function endsInState(atoms: readonly Atom[], at: number): boolean {
  const left = itemAt(atoms, at - 1);
  if (!has(left, CLASS.state) || (at > 1 && left?.join === '')) return false;
  return atoms.slice(at).every((part) => !part.common && part.join === '' && !has(part, KNOWN));
}

/** What stands before a person's name in one run: a listed name, a body, a description. */
function endsBefore(atoms: readonly Atom[], at: number): boolean {
  const left = itemAt(atoms, at - 1);
  if (has(left, NAMED)) return false;
  if (has(left, KNOWN | CLASS.demonym | CLASS.companySuffix)) return true;
  if (at > 1 && has(left, CLASS.organisationHead)) return true;
  return atoms
    .slice(0, at)
    .every((part) => part.common && part.join === '' && !has(part, NO_DESCRIPTION));
}

/** Where a name of the lists runs into the name of a person: "Reuters John Smith". */
export function splitBeforePerson(atoms: readonly Atom[]): number {
  for (let at = 1; at < atoms.length - 1; at++) {
    const atom = atoms[at];
    if (atom === undefined || atom.join !== '') continue;
    if (endsInState(atoms, at)) return at;
    const opens = (has(atom, ANY_GIVEN) || isInitials(atom)) && !has(atom, KNOWN);
    if (opens && endsBefore(atoms, at) && looksLikePerson(atoms.slice(at))) return at;
  }
  return -1;
}

/** "Halcyon AI", "Mistral AI": a firm, where the word before is no known name. */
export function isNamedLab(atoms: readonly Atom[]): boolean {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (atoms.length !== 2 || last?.text !== 'AI' || first === undefined) return false;
  return !first.common && !has(first, KNOWN | CLASS.demonym | CLASS.otherAcronym);
}

/** "AI Safety Institute", "HIV Prevention Trust": letters of a thing that a body is for. */
function isBodyFor(atoms: readonly Atom[]): boolean {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (atoms.length < 3 || has(first, ANY_ROLE) || has(last, CLASS.otherHead)) return false;
  const between = atoms.slice(1, -1).every((atom) => atom.common && atom.join === '');
  return between && has(last, CLASS.organisationHead) && !isOther(last) && !atoms[0]?.opens;
}

/** "CEO", "AI", "GDP" at either end are not part of a name. */
export function withoutOthers(atoms: readonly Atom[]): readonly Atom[] {
  let from = 0;
  let to = atoms.length;
  if (!isOther(itemAt(atoms, to - 1)) && !isOther(atoms[0])) return atoms;
  if (has(atoms.at(-1), CLASS.companySuffix) || isNamedLab(atoms) || isBodyFor(atoms)) return atoms;
  while (to > from && isOther(itemAt(atoms, to - 1))) to -= 1;
  while (from < to && isOther(atoms[from]) && !looksLikePerson(atoms.slice(from, to))) from += 1;
  return atoms.slice(from, to);
}

function isOther(atom: Atom | undefined): boolean {
  if (atom === undefined || atom.phrase !== null) return false;
  if (has(atom, KNOWN | NAMED | CLASS.companySuffix | CLASS.organisationHead)) return false;
  return (
    has(atom, CLASS.otherAcronym) || (atom.text.startsWith('Q') && /^Q\d{1,3}$/.test(atom.text))
  );
}

/** The token of the office: in "Minister of Industry and Commerce" the first word, looked at from the last. */
function officeBefore(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from - 1;
  while (at > 1 && /^(?:and|,|&)$/.test(tokens[at]?.text ?? '')) at -= 2;
  if (itemAt(tokens, at)?.text === 'the') at -= 1;
  return at - 1;
}

/** "Secretary of State Antony Blinken": the office ends where the name begins. */
export function withoutOffice(reading: Reading, atoms: readonly Atom[]): readonly Atom[] {
  const first = atoms[0];
  if (first === undefined || atoms.length < 2 || !first.common || !completesOffice(reading, first))
    return atoms;
  const at = atoms.findIndex((atom) => has(atom, NAMED) || !atom.common);
  const name = atoms[at];
  const office = itemAt(reading.tokens, officeBefore(reading, first.from))?.text ?? '';
  if (
    !/^(?:Secretary|Minister|Chancellor|Commissioner|Director|Attorney|Prosecutor|Chief|Head|Undersecretary|Under-Secretary)$/.test(
      office,
    )
  )
    return atoms;
  if (at < 1 || name === undefined || has(atoms.at(-1), CLASS.organisationHead | CLASS.placeHead))
    return atoms;
  return [joinedBy(name, ''), ...atoms.slice(at + 1)];
}

/** "PTI New Delhi", "Reuters London": an agency and where it writes from. */
const AGENCIES =
  /^(?:PTI|ANI|IANS|UNI|Reuters|AP|AFP|UPI|TASS|Tass|Xinhua|Kyodo|Yonhap|dpa|DPA|EFE|ANSA|Interfax|AAP|APP|BSS|Antara|Bernama)$/;

/** "Bukhara Uzbekistan": a town and its state without a comma. */
export function splitBeforeState(atoms: readonly Atom[]): number {
  const at = atoms.length - 1;
  const [left, right] = [itemAt(atoms, at - 1), atoms[at]];
  if (left === undefined || right === undefined || right.join !== '' || has(right, NAMED))
    return -1;
  if (at === 1 && has(right, CLASS.city) && AGENCIES.test(left.text)) return at;
  if (!has(left, CLASS.city) || !has(right, CLASS.state | CLASS.region)) return -1;
  return has(left, ANY_GIVEN) || NATIONAL_BODIES.test(left.text) ? -1 : at;
}
