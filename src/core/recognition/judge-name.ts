/** Whether several atoms are a name, which of them, and what they say of its kind. */
import type { Atom } from './atoms.ts';
import { type Draft, draftOf, type Evidence } from './draft.ts';
import { judgeWord } from './judge-word.ts';
import {
  evidence,
  has,
  judgeHead,
  judgeOf,
  judgePersonName,
  judgeWithPlace,
  KNOWN,
  looksLikePerson,
  NAMED,
} from './name-shapes.ts';
import { type Reading, usageOf } from './reading.ts';
import type { Part } from './split-run.ts';
import { SHAPE } from './tokens.ts';
import {
  opensWithCommon,
  opensWithDemonym,
  splitBeforePerson,
  splitBeforeState,
  withoutOffice,
  withoutOthers,
  withoutTail,
} from './trim-name.ts';
import { ANY_PLACE, CLASS } from './word-classes.ts';
import { completesOffice } from './word-cues.ts';

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
  const [first, ...rest] = atoms;
  const last = atoms.at(-1);
  if (first === undefined || last === undefined || !has(first, KNOWN)) return undefined;
  if (last.phrase !== null && has(last, CLASS.organisation) && !has(last, ANY_PLACE))
    return evidence({ organisation: 4 }, 'known-name', last.text);
  if (
    has(last, KNOWN) &&
    last.phrase === null &&
    has(first, CLASS.organisation) &&
    has(last, CLASS.place | CLASS.city)
  )
    return evidence({ organisation: 2.4 }, 'known-name', first.text);
  if (has(first, CLASS.organisation) && !has(first, ANY_PLACE)) {
    const plain = rest.every(
      (atom) => atom.common || atom.shape === SHAPE.initial || has(atom, CLASS.other),
    );
    if (plain)
      return isProduct(reading, atoms)
        ? null
        : {
            scores: { organisation: 0.9 },
            reason: { code: 'known-name', parts: [first.text] },
            condition: 'context',
          };
    return evidence({ organisation: 1.6, person: 0.4 }, 'known-name', first.text);
  }
  const alone = usageOf(reading, last.lower);
  if (!last.common && has(last, NAMED) && rest.length === 1)
    return evidence({ person: 1.8 }, 'capitals');
  if (!last.common && /[^s]s$/.test(last.lower))
    return evidence({ organisation: 1.6 }, 'known-name', first.text);
  if (!last.common && alone.raised + alone.opening > 1 && rest.length === 1)
    return evidence({ person: 1.2, place: 0.4 }, 'capitals');
  return evidence({ organisation: 0.8, place: 0.9 }, 'known-name', first.text);
}

function judgeUnknown(atoms: readonly Atom[]): Evidence {
  const plain = atoms.filter((atom) => atom.common && !has(atom, NAMED)).length;
  const last = atoms.at(-1);
  if (plain === atoms.length)
    return {
      scores: { organisation: 0.8 },
      reason: { code: 'capitals', parts: [] },
      condition: 'context',
    };
  if (plain > 0)
    return evidence(
      { organisation: 0.8, place: 0.5, person: has(last, NAMED) ? 1 : 0.3 },
      'capitals',
    );
  const surname = has(last, NAMED) ? 1 : 0;
  const particle = atoms.some((atom) => atom.join !== '') ? 0.5 : 0;
  return evidence({ person: 1 + surname + particle, organisation: 0.4, place: 0.5 }, 'capitals');
}

/** Evidence for several atoms as one name; `null` where they name no actor. */
function judgeAtoms(reading: Reading, atoms: readonly Atom[], part: Part): Evidence | null {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined) return null;
  if (part.title !== null && (part.honorific || looksLikePerson(atoms)))
    return judgePersonName(atoms, part.title);
  if (looksLikePerson(atoms)) return judgePersonName(atoms, null);
  if (has(first, CLASS.otherOpener) && first.phrase === null) return null;
  if (first.phrase !== null && has(first, CLASS.other)) return null;
  if (isDatedWork(reading, atoms)) return null;
  const placed = judgeWithPlace(atoms);
  if (placed !== null) return placed;
  const ofName = judgeOf(atoms);
  if (ofName !== null) return ofName;
  if (atoms.some((atom) => atom.shape === SHAPE.number && atom.join === ''))
    return judgeHead(atoms) ?? null;
  const head = judgeHead(atoms);
  if (head !== undefined) return head;
  if (has(last, CLASS.other) && last.phrase === null && !has(last, NAMED)) return null;
  if (part.title !== null) return evidence({ person: 2.6 }, 'title', part.title);
  return judgeKnownFirst(reading, atoms) ?? judgeUnknownOrNone(reading, atoms);
}

function judgeUnknownOrNone(reading: Reading, atoms: readonly Atom[]): Evidence | null {
  const first = atoms[0];
  if (first !== undefined && has(first, KNOWN) && judgeKnownFirst(reading, atoms) === null)
    return null;
  return judgeUnknown(atoms);
}

/** "The Mad Monster (1942)": a work with its year. */
function isDatedWork(reading: Reading, atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  if (last === undefined || atoms.length < 2 || atoms.some((atom) => atom.phrase !== null))
    return false;
  const [open, year, close] = [1, 2, 3].map((ahead) => reading.tokens[last.to + ahead]?.text ?? '');
  return open === '(' && /^1[89]\d\d$|^20\d\d$/.test(year ?? '') && close === ')';
}

/** The mentions that a part of a run makes. */
export function judgePart(reading: Reading, part: Part): readonly Draft[] {
  let atoms = withoutOthers(withoutTail(part.atoms));
  while (
    atoms.length > 1 &&
    part.title === null &&
    (opensWithCommon(reading, atoms) || opensWithDemonym(atoms))
  ) {
    const [, second, ...rest] = atoms;
    if (second === undefined) break;
    atoms = [{ ...second, join: '' }, ...rest];
  }
  const office = part.title === null ? withoutOffice(reading, atoms) : atoms;
  if (office !== atoms) return judgePart(reading, { ...part, title: 'Secretary', atoms: office });
  const split = Math.max(splitBeforePerson(atoms), splitBeforeState(atoms));
  if (split > 0) {
    const left = judgePart(reading, { ...part, atoms: atoms.slice(0, split) });
    return [...left, ...judgePart(reading, { ...part, title: null, atoms: atoms.slice(split) })];
  }
  const only = atoms[0];
  if (only === undefined) return [];
  if (
    part.title === null &&
    atoms.every((atom) => atom.common && !has(atom, KNOWN)) &&
    completesOffice(reading, only)
  )
    return [];
  const called =
    part.title === null &&
    atoms.length < part.atoms.length &&
    has(part.atoms[atoms.length], CLASS.postNominal);
  const found =
    atoms.length === 1
      ? judgeWord(
          reading,
          only,
          called || (part.title !== null && (part.honorific || !has(only, KNOWN))),
          part.honorific || called,
        )
      : judgeAtoms(reading, atoms, part);
  const draft = found === null ? null : draftOf(reading, atoms, part.title, found);
  return draft === null ? [] : [draft];
}
