/** Runs: atoms that stand together as one name may, with the small words that join them. */
import { type Atom, atomAt } from './atoms.ts';
import { PARTICLES } from './gazetteer/roles.ts';
import type { Reading } from './reading.ts';
import { GAP, isCapital, SHAPE, type Token } from './tokens.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from './word-classes.ts';

export type Run = {
  readonly atoms: readonly Atom[];
  /** First token after the run. */
  readonly next: number;
};

const SMALL = new Set(PARTICLES.split(/\s+/));
const SUFFIX_AFTER_COMMA =
  /^(?:Inc\.?|Ltd\.?|LLC|LLP|L\.P\.|L\.L\.C\.|Jr\.?|Sr\.?|S\.A\.|N\.V\.|GmbH|plc|PLC)$/;
const ON_HEADS =
  /^(?:Committee|Commission|Council|Panel|Conference|Institute|Center|Centre|Forum|Subcommittee|Inquiry|Campaign)$/;
const JOINT_HEADS =
  /^(?:Police|Constabulary|Council|Railway|Railways|Regiment|Diocese|Trust|Foundation|Society|Chamber|Infantry|Hospital|Hospitals|Union|Association|Administration|Authority|Commission|Agency|Department|Fund|Service|Services|Board|Board|Institute|Partners|Sons|Brothers|Company|Co\.?|Court|Committee|Bank|Institution|Corporation|Office|Prevention)$/;
const OWNERS =
  /^(?:King|Queen|People|Women|Woman|Children|Men|Minister|Workers|Worker|Veterans|Teachers|Farmers|Mineworkers|Bishop|Players|Lord|Students|Nurses|Writers|Actors|Girls|Boys|Mothers|Lawyers|Physicians|President|Mayor|Governor|Speaker|Coroner|Sheriff|Consumers|Drivers|Officers|Pensioners|Ladies|Publishers|Booksellers|Residents)$/;
const OWNED_PLACES =
  /^(?:Hotel|Church|Hospital|School|College|Cathedral|Bar|Pub|Inn|Café|Cafe|Restaurant|Bridge|Island|Wharf|Corner|Cross|Point|Creek|Theatre|Books|Hall|Park|Bay|Yard|Pond|Gate|Square|University|Museum|Market|Field|Farm)$/;
const STRAY =
  /^(?:A|As|An|In|It|He|She|They|This|That|But|For|From|With|At|By|On|And|We|You|If|When|His|Her|Its|Their|There|What|How|Why|Is|Are|Was|I)$/;
const EPITHETS =
  /^(?:Great|Conqueror|Terrible|Bold|Elder|Younger|Confessor|Magnificent|Impaler|Fearless|Bald|Fat|Pious|Good|Wise|Lionheart|Baptist|Evangelist|Apostle|Divine|Hammer|Navigator|Ripper|Kid|Hun|Red|Black|Lion|Brave|Just|Short|Tall|First|Second|Third|Unready|Peaceful|Virgin|Rapper|Martyr)$/;
const NUMBERED =
  /^(?:Local|Channel|Radio|Studio|Area|Pier|Route|Highway|Interstate|Road|District|Ward|Camp|Stalag|Block|Troop|Battalion|Company)$/;

type Draft = {
  readonly reading: Reading;
  readonly atoms: Atom[];
  at: number;
  readonly anyCase: boolean;
};

function spaced(token: Token | undefined): boolean {
  return token !== undefined && (token.gap === GAP.space || token.gap === GAP.line);
}

function isCapitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isCapital(token);
}

function isName(atom: Atom | null): atom is Atom {
  return atom !== null && !atom.opens;
}

function atomAfter(draft: Draft, at: number): Atom | null {
  const token = draft.reading.tokens[at];
  if (!spaced(token)) return null;
  const atom = atomAt(draft.reading, at, draft.anyCase);
  return isName(atom) ? atom : null;
}

function take(draft: Draft, atom: Atom, join: string): boolean {
  draft.atoms.push({ ...atom, join });
  draft.at = atom.to + 1;
  return true;
}

/** What a run that began here would be, looked at without taking it. */
function peek(draft: Draft, at: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let next = at;
  while (atoms.length < 6) {
    const atom = atomAfter(draft, next);
    if (atom === null) break;
    atoms.push(atom);
    if (atom.possessive) break;
    next = atom.to + 1;
  }
  return atoms;
}

function isPlainWord(atom: Atom): boolean {
  return atom.common && (atom.classes & (ANY_PLACE | CLASS.organisation)) === 0;
}

function headOf(draft: Draft): Atom | undefined {
  return draft.atoms.findLast((atom) => atom.join === '' && (atom.classes & CLASS.ofHead) !== 0);
}

function joinOf(draft: Draft, last: Atom): boolean {
  const { tokens } = draft.reading;
  const insideName = draft.atoms.some(
    (atom) => atom.join.startsWith('of') || atom.join.startsWith('for'),
  );
  const opens = (last.classes & CLASS.ofHead) !== 0 && (last.classes & CLASS.title) === 0;
  const goesOn = insideName || draft.atoms.some((atom) => atom.join.startsWith('on'));
  const further =
    goesOn &&
    ((last.classes & CLASS.organisationHead) !== 0 || (isPlainWord(last) && last.join !== ''));
  if (!opens && !further) return false;
  const the = tokens[draft.at + 1]?.text === 'the' ? 1 : 0;
  const right = atomAfter(draft, draft.at + 1 + the);
  if (right === null) return false;
  if (last.opens && draft.atoms.length === 1 && /^(?:State|Head|Office|Order)s?$/.test(last.text))
    return false;
  return take(draft, right, the === 1 ? 'of the' : 'of');
}

function joinFor(draft: Draft, last: Atom, word: string): boolean {
  const plain = isPlainWord(last) && /^on/.test(last.join);
  const alone =
    draft.atoms.length === 1 &&
    /^(?:Union|Bank|Court|Party|Club|Company|Army|Police|House|School|State|Commission|Service|Agency|Group|Senate|Parliament|Congress|League|Assembly|Authority|Board)$/.test(
      last.text,
    );
  const fits =
    word === 'for'
      ? plain || ((last.classes & CLASS.ofHead) !== 0 && !alone)
      : ON_HEADS.test(last.text);
  if (!fits) return false;
  const the = draft.reading.tokens[draft.at + 1]?.text === 'the' ? 1 : 0;
  const right = atomAfter(draft, draft.at + 1 + the);
  return right !== null && take(draft, right, the === 1 ? `${word} the` : word);
}

function joinAt(draft: Draft): boolean {
  const first = draft.atoms.some((atom) => /^(?:University|College)$/.test(atom.text));
  const right = atomAfter(draft, draft.at + 1);
  return first && right !== null && (right.classes & CLASS.city) !== 0 && take(draft, right, 'at');
}

/** "Food and Drug Administration", "Department of Health and Human Services", "Devon and Cornwall Police". */
function joinAnd(draft: Draft, last: Atom, word: string): boolean {
  const right = peek(draft, draft.at + 1);
  const first = right[0];
  if (first === undefined) return false;
  const end = right.at(-1);
  const endsInHead =
    end !== undefined &&
    right.length > 1 &&
    JOINT_HEADS.test(end.text) &&
    right.every((atom) => (atom.classes & (CLASS.title | CLASS.office)) === 0 || atom === end);
  const inHead =
    headOf(draft) !== undefined && draft.atoms.some((atom) => /^(?:of|for|on)/.test(atom.join));
  const leftIsHead =
    (last.classes & CLASS.organisationHead) !== 0 && draft.atoms.length > 1 && !inHead;
  if (leftIsHead) return false;
  if (inHead && isPlainWord(last) && isPlainWord(first)) return take(draft, first, word);
  if (inHead && endsInHead && isPlainWord(first)) return take(draft, first, word);
  const leftIsOne = draft.atoms.length === 1 || draft.atoms.every(isPlainWord);
  if (endsInHead && leftIsOne && isPlainWord(last) && !last.opens) return take(draft, first, word);
  const alike =
    last.classes & first.classes & (CLASS.place | CLASS.region | CLASS.city | ANY_GIVEN);
  return endsInHead && alike !== 0 && draft.atoms.length === 1 && take(draft, first, word);
}

/** "Draper, Gaither & Anderson". */
function isFirmList(draft: Draft, last: Atom): boolean {
  const right = atomAfter(draft, draft.at + 1);
  if (
    right === null ||
    draft.atoms.length > 1 ||
    last.common ||
    right.common ||
    (last.classes & ANY_PLACE) !== 0
  )
    return false;
  return (
    draft.reading.tokens[right.to + 1]?.text === '&' &&
    isCapitalAt(draft.reading.tokens, right.to + 2)
  );
}

/** "Department for Business, Energy and Industrial Strategy". */
function joinComma(draft: Draft, last: Atom): boolean {
  const next = draft.reading.tokens[draft.at + 1];
  if (next === undefined) return false;
  if (SUFFIX_AFTER_COMMA.test(next.text) && spaced(next)) {
    const suffix = atomAt(draft.reading, draft.at + 1);
    return suffix !== null && take(draft, suffix, ',');
  }
  const inHead =
    headOf(draft) !== undefined && draft.atoms.some((atom) => /^(?:of|for|on)/.test(atom.join));
  if (isFirmList(draft, last)) return take(draft, atomAfter(draft, draft.at + 1) ?? last, ',');
  if (!inHead || !isPlainWord(last)) return false;
  const right = atomAfter(draft, draft.at + 1);
  if (right === null || !isPlainWord(right)) return false;
  const after = draft.reading.tokens[right.to + 1];
  const listed =
    after !== undefined && (after.text === ',' || after.text === 'and' || after.text === '&');
  return listed && isCapitalAt(draft.reading.tokens, right.to + 2) && take(draft, right, ',');
}

function joinParticle(draft: Draft, last: Atom): boolean {
  const { tokens } = draft.reading;
  if (
    last.common &&
    (last.classes &
      (ANY_GIVEN |
        CLASS.surname |
        CLASS.organisationHead |
        CLASS.placeHead |
        CLASS.placeOpener)) ===
      0
  )
    return false;
  let at = draft.at;
  const words: string[] = [];
  while (words.length < 3 && SMALL.has(tokens[at]?.text ?? '') && spaced(tokens[at])) {
    words.push(tokens[at]?.text ?? '');
    at += 1;
  }
  if (words.length === 0) return false;
  const right = atomAfter(draft, at);
  return right !== null && take(draft, right, words.join(' '));
}

/** "Alexander the Great", "Erik ten Hag". */
function joinEpithet(draft: Draft, last: Atom, word: string): boolean {
  if ((last.classes & (ANY_GIVEN | CLASS.surname)) === 0) return false;
  const right = atomAfter(draft, draft.at + 1);
  if (right === null) return false;
  if (word === 'ten') return right.shape === SHAPE.capital && take(draft, right, word);
  return EPITHETS.test(right.text) && take(draft, right, word);
}

function joinOwned(draft: Draft, last: Atom): boolean {
  const right = peek(draft, draft.at);
  const first = right[0];
  const end = right.at(-1);
  if (first === undefined || end === undefined) return false;
  const heads = CLASS.organisationHead | CLASS.placeHead;
  const saint = /^(?:St\.?|Saint)(?: |$)/.test(draft.atoms[0]?.text ?? '');
  if (saint || OWNERS.test(last.text))
    return (end.classes & heads) !== 0 && take(draft, first, "'s");
  const named = !last.common || (last.classes & (ANY_GIVEN | CLASS.surname)) !== 0;
  const owns =
    named &&
    (last.classes & (ANY_PLACE | CLASS.organisation)) === 0 &&
    last.shape === SHAPE.capital;
  return owns && right.length === 1 && OWNED_PLACES.test(first.text) && take(draft, first, "'s");
}

function joinAmpersand(draft: Draft): boolean {
  const next = draft.reading.tokens[draft.at + 1];
  const right = next === undefined ? null : atomAt(draft.reading, draft.at + 1, draft.anyCase);
  return right !== null && take(draft, right, '&');
}

/** Dwayne "The Rock" Johnson. */
function joinNickname(draft: Draft, last: Atom): boolean {
  if ((last.classes & ANY_GIVEN) === 0) return false;
  const { tokens } = draft.reading;
  for (let at = draft.at + 2; at < draft.at + 5; at++) {
    if (!/^["”’')]$/.test(tokens[at]?.text ?? '')) continue;
    const right = atomAfter(draft, at + 1);
    const inner = tokens[at - 1];
    const fits = right !== null && inner !== undefined && isCapital(inner) && !right.common;
    return fits && take(draft, right, '"');
  }
  return false;
}

function joinNumber(draft: Draft, last: Atom): boolean {
  const token = draft.reading.tokens[draft.at];
  if (token === undefined || !NUMBERED.test(last.text) || !/^\d{1,4}[A-Z]?$/.test(token.text))
    return false;
  draft.atoms.push({
    ...last,
    from: draft.at,
    to: draft.at,
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.lower,
    classes: 0,
    phrase: null,
    shape: SHAPE.number,
    opens: false,
    common: false,
    possessive: token.possessive,
    join: '',
  });
  draft.at += 1;
  return true;
}

function joinSmallWord(draft: Draft, last: Atom, word: string): boolean {
  switch (word) {
    case 'of':
      return joinOf(draft, last);
    case 'for':
    case 'on':
      return joinFor(draft, last, word);
    case 'at':
      return joinAt(draft);
    case 'and':
      return joinAnd(draft, last, word);
    case '&':
      return joinAmpersand(draft);
    case ',':
      return joinComma(draft, last);
    case 'the':
    case 'ten':
      return joinEpithet(draft, last, word);
    case '"':
    case '“':
    case '‘':
      return joinNickname(draft, last);
    default:
      return joinParticle(draft, last);
  }
}

function grow(draft: Draft): boolean {
  const last = draft.atoms.at(-1);
  const token = draft.reading.tokens[draft.at];
  if (last === undefined || token === undefined || token.gap === GAP.paragraph) return false;
  if (token.line !== draft.reading.tokens[last.from]?.line) return false;
  if (last.possessive) return joinOwned(draft, last);
  const next = atomAfter(draft, draft.at);
  if (next !== null && next.phrase === null && STRAY.test(next.text) && !draft.anyCase)
    return false;
  if (next !== null) return take(draft, next, '');
  if (token.shape === SHAPE.number) return joinNumber(draft, last);
  return joinSmallWord(draft, last, token.text);
}

/** The run that begins with the atom. */
export function runFrom(reading: Reading, first: Atom, anyCase = false): Run {
  const draft: Draft = { reading, atoms: [first], at: first.to + 1, anyCase };
  while (draft.atoms.length < 16 && grow(draft)) {
    // each step takes one more atom
  }
  return { atoms: draft.atoms, next: draft.at };
}
