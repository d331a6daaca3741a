/** Takes a run apart at titles and offices: "EU Defense Commissioner Andrius Kubilius" is two names. */

import { ANY_GIVEN, ANY_PLACE, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Atom, changed, joinedBy } from './atoms.ts';
import type { Run } from './runs.ts';

export type Part = {
  readonly atoms: readonly Atom[];
  /** The words of rank before the name, as written. */
  readonly title: string | null;
  /** An honorific or a plain office: the first names a person always, the second nearly. */
  readonly honorific: boolean;
};

const KEPT_BEFORE_OFFICE =
  /^(?:Police|Army|Navy|Treasury|Union|Senate|House|Council|Air|Fire|State|County|City)$/;
const HEADS = CLASS.organisationHead | CLASS.placeHead | CLASS.companySuffix;
const REGAL =
  /^(?:King|Queen|Prince|Princess|Lord|Lady|Bishop|Cardinal|Father|Saint|Emperor|Empress|Sultan|Pope|Captain|President|General|Dean|Judge|Earl|Duke|Sri|Master|Elder|Chief|Sheikh|Imam|Justice)$/;

/** Titles that are the nouns of those who bear them, too: "Royal Flying Doctor Service". */
const NOUN_RANKS =
  /^(?:Doctor|Professor|Mother|Brother|Sister|Rabbi|Imam|Pastor|Vicar|Firefighter|Deacon|Count|Baron|Guru)$/;

/** Ranks that are family names too, written without a full stop: "Gaura Sen Gupta". */
const FAMILY_RANKS = /^(?:Sen|Rani|Khan|Pasha)$/;

function isLastName(atoms: readonly Atom[], at: number): boolean {
  const before = itemAt(atoms, at - 1);
  const atom = atoms[at];
  if (atom === undefined || before === undefined) return false;
  const tail = atoms.slice(at + 1).every((part) => (part.classes & CLASS.nameSuffix) !== 0);
  if (!tail && !FAMILY_RANKS.test(atom.text)) return false;
  const unknown =
    !before.common &&
    (before.classes & (ANY_PLACE | CLASS.organisation | ANY_ROLE | CLASS.demonym)) === 0 &&
    before.shape === SHAPE.capital;
  const named =
    (before.classes & ANY_GIVEN) !== 0 ||
    unknown ||
    (before.shape === SHAPE.initial && before.text !== 'I');
  if (!named || atom.phrase !== null) return false;
  if (FAMILY_RANKS.test(atom.text)) return true;
  const last = at === atoms.length - 1 && at === 1 && !isOffice(atom);
  return (atom.classes & CLASS.surname) !== 0 || (last && (before.classes & ANY_GIVEN) !== 0);
}

/** "The Economist": alone in its run it is the paper; a person would be called by name. */
function isPaper(atom: Atom): boolean {
  return (
    !atom.opens &&
    /^(?:Economist|Observer|Spectator|Citizen|Statesman|Pioneer|Leader)$/.test(atom.text)
  );
}

function isOffice(atom: Atom): boolean {
  return (atom.classes & CLASS.office) !== 0 || atom.shape === SHAPE.capitals;
}

/** "Dean Acheson", "Earl Hodge": a given name that is also a rank. */
function isGivenName(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  const next = atoms[at + 1];
  if (atom === undefined || next === undefined || (atom.classes & ANY_GIVEN) === 0) return false;
  return (next.classes & (ANY_GIVEN | ANY_ROLE)) === 0 && atoms.length <= at + 3;
}

/** "King's College", "Queen Elizabeth Hospital", "Writers Guild": the rank is part of the name of a body or a place. */
function namesBody(atoms: readonly Atom[], at: number): boolean {
  const last = atoms.at(-1);
  const atom = atoms[at];
  if (last === undefined || atom === undefined || at === atoms.length - 1) return false;
  if (atoms[at + 1]?.join === "'s") return true;
  if ((last.classes & HEADS) === 0 || (last.classes & ANY_ROLE) !== 0) return false;
  const between = atoms.slice(at + 1, -1);
  if (between.every((part) => part.common && (part.classes & ANY_GIVEN) === 0)) {
    const plainHead = (last.classes & CLASS.surname) === 0;
    const word = (atom.classes & CLASS.title) === 0 || NOUN_RANKS.test(atom.text);
    return plainHead && (word || REGAL.test(atom.text));
  }
  return REGAL.test(atom.text) && (between.length > 1 || (last.classes & CLASS.surname) === 0);
}

/** "Garda Áine Troy": a rank before a name, else the force. */
function callsGarda(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (next === undefined || next.join !== '') return false;
  return (next.classes & (ANY_GIVEN | CLASS.surname)) !== 0 || (!next.common && next.classes === 0);
}

/** "Pvt Ltd": no private. */
function isSuffix(atom: Atom, next: Atom | undefined): boolean {
  if ((atom.classes & CLASS.companySuffix) === 0) return false;
  return next === undefined || (next.classes & CLASS.companySuffix) !== 0;
}

function isRank(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (atom === undefined) return false;
  if (isMarked(atom, MARK.garda)) return callsGarda(atoms, at);
  if ((atom.classes & ANY_ROLE) === 0 || atom.phrase !== null) return false;
  if (atom.join !== '' || (atoms.length === 1 && isPaper(atom))) return false;
  if (isSuffix(atom, atoms[at + 1])) return false;
  if (isLastName(atoms, at) || isGivenName(atoms, at) || namesBody(atoms, at)) return false;
  const before = itemAt(atoms, at - 1);
  const ranked = before !== undefined && (before.classes & ANY_ROLE) !== 0;
  if (ranked && /^(?:Sergeant|Sgt|Corporal|Lieutenant|Drum|Pipe)$/.test(before.text)) return true;
  return !(
    at === atoms.length - 1 &&
    (atom.classes & CLASS.surname) !== 0 &&
    (!atom.common || ranked)
  );
}

function withoutModifiers(atoms: readonly Atom[]): readonly Atom[] {
  let end = atoms.length;
  while (end > 0) {
    const atom = itemAt(atoms, end - 1);
    if (atom === undefined || (atom.classes & CLASS.officeModifier) === 0 || atom.phrase !== null)
      break;
    if (
      end > 1 &&
      KEPT_BEFORE_OFFICE.test(atom.text) &&
      (itemAt(atoms, end - 2)?.classes ?? 0) & (ANY_PLACE | CLASS.organisation)
    )
      break;
    end -= 1;
  }
  return atoms.slice(0, end);
}

/** "On Monday Velbrand fell": the day stands before the name and is no part of it. */
function isDayBefore(atom: Atom, next: Atom | undefined): boolean {
  if (next === undefined || atom.possessive || !isMarked(atom, MARK.day)) return false;
  return next.join === '' && !next.common && (atom.classes & CLASS.surname) === 0;
}

/** Whether the word opens the run and is no part of the name. */
function isOpener(atoms: readonly Atom[], from: number): boolean {
  const atom = atoms[from];
  if (atom === undefined || !isMarked(atom, MARK.opener | MARK.day)) return false;
  if (isDayBefore(atom, atoms[from + 1])) return true;
  if (!isMarked(atom, MARK.opener)) return false;
  if (atom.shape === SHAPE.capitals && (atom.classes & (CLASS.organisation | CLASS.state)) !== 0)
    return false;
  const inside =
    !atom.opens && (atom.lower === 'the' ? atoms.length > 1 : from > 0 || atoms.length > 1);
  return !inside && !isNamedLikeOpener(atoms, from);
}

function withoutOpeners(atoms: readonly Atom[]): readonly Atom[] {
  let from = 0;
  while (isOpener(atoms, from)) from += 1;
  return from === 0 ? atoms : atoms.slice(from);
}

/** "Will Smith", "May Ayim": a given name that is also a small word, before a family name. */
function isNamedLikeOpener(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  const next = atoms[at + 1];
  if (atom === undefined || next === undefined) return false;
  return (atom.classes & ANY_GIVEN) !== 0 && (next.classes & CLASS.surname) !== 0 && !next.phrase;
}

/** "Cllr de Vries": after a rank the particle begins the name. */
function withParticles(atom: Atom): Atom {
  if (atom.lead === null) return atom;
  const text = `${atom.join} ${atom.text}`;
  return changed(atom, { ...atom.lead, text, lower: text.toLowerCase(), marks: 0 });
}

/** The atoms without what joins the first to the part before; after a rank it begins with its particles. */
function opened(atoms: readonly Atom[], ranked: boolean): readonly Atom[] {
  const [first] = atoms;
  if (first === undefined || first.join === '') return atoms;
  return [joinedBy(ranked ? withParticles(first) : first, ''), ...atoms.slice(1)];
}

function partOf(atoms: readonly Atom[], ranks: readonly string[], honorific: boolean): Part {
  const title = ranks.length > 0 ? ranks.join(' ') : null;
  return { atoms: opened(atoms, title !== null), title, honorific };
}

function hasRank(atoms: readonly Atom[]): boolean {
  for (let at = 0; at < atoms.length; at++) if (isRank(atoms, at)) return true;
  return false;
}

const NO_PARTS: readonly Part[] = [];

/** The names of a run, each with the rank before it. */
export function splitRun(run: Run): readonly Part[] {
  const atoms = withoutOpeners(run.atoms);
  if (atoms.length === 0) return NO_PARTS;
  if (!hasRank(atoms)) return [partOf(atoms, [], false)];
  const parts: Part[] = [];
  let current: Atom[] = [];
  let ranks: string[] = [];
  let honorific = false;
  const flush = (kept: readonly Atom[]): void => {
    if (kept.length > 0) parts.push(partOf(kept, ranks, honorific));
    current = [];
    ranks = [];
    honorific = false;
  };
  atoms.forEach((atom, at) => {
    if (!isRank(atoms, at)) {
      current.push(atom);
      return;
    }
    if (current.length > 0) flush(withoutModifiers(current));
    ranks.push(atom.text);
    honorific ||= (atom.classes & CLASS.title) !== 0;
  });
  flush(current);
  return parts;
}
