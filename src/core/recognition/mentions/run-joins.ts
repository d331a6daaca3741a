/** The small words that join two atoms of one name: of, for, and, a comma. */

import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP, isCapital, type Token } from '#core/recognition/reading/tokens.ts';
import { isCommonWord } from '#core/recognition/reading/vocabulary.ts';
import { ANY_GIVEN, ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { type Atom, atomAt, joinedBy } from './atoms.ts';

const SUFFIX_AFTER_COMMA =
  /^(?:Inc\.?|Ltd\.?|LLC|LLP|L\.P\.|L\.L\.C\.|Jr\.?|Sr\.?|S\.A\.|N\.V\.|GmbH|plc|PLC)$/;

const ON_HEADS =
  /^(?:Committee|Commission|Council|Panel|Conference|Institute|Center|Centre|Forum|Subcommittee|Inquiry|Campaign)$/;

const JOINT_HEADS =
  /^(?:Police|Constabulary|Council|Railway|Railways|Regiment|Diocese|Trust|Foundation|Society|Chamber|Infantry|Hospital|Hospitals|Union|Association|Administration|Authority|Commission|Agency|Department|Fund|Service|Services|Board|Board|Institute|Partners|Sons|Brothers|Company|Co\.?|Court|Committee|Bank|Institution|Corporation|Office|Prevention|Group|Division|Unit|Bureau|Directorate|Command|Branch|Secretariat|Academy|Forum|Network|Executive|Alliance|League|Tribunal|Centre|Center|Laboratory|School|College|University|Museum|Ministry|Inspectorate|Team)$/;

export const OWNERS =
  /^(?:King|Queen|People|Women|Woman|Children|Men|Minister|Workers|Worker|Veterans|Teachers|Farmers|Mineworkers|Bishop|Players|Lord|Students|Nurses|Miners|Journalists|Doctors|Railwaymen|Dockers|Fishermen|Firefighters|Prisoners|Refugees|Tenants|Employers|Builders|Growers|Producers|Owners|Hunters|Seamen|Sailors|Soldiers|Artists|Musicians|Composers|Scientists|Engineers|Surgeons|Anglers|Ramblers|Cyclists|Motorists|Parents|Carers|Patients|Taxpayers|Voters|Merchants|Traders|Bankers|Brokers|Printers|Tailors|Bakers|Butchers|Writers|Actors|Girls|Boys|Mothers|Lawyers|Physicians|President|Mayor|Governor|Speaker|Coroner|Sheriff|Consumers|Drivers|Officers|Pensioners|Ladies|Publishers|Booksellers|Residents|Attorney|Prosecutor|Ombudsman|Auditor|Solicitor)$/;

export const OWNED_PLACES =
  /^(?:Hotel|Church|Hospital|School|College|Cathedral|Bar|Pub|Inn|Café|Cafe|Restaurant|Bridge|Island|Wharf|Corner|Cross|Point|Creek|Theatre|Books|Hall|Park|Bay|Yard|Pond|Gate|Square|University|Museum|Market|Field|Farm)$/;

export const EPITHETS =
  /^(?:Great|Conqueror|Terrible|Bold|Elder|Younger|Confessor|Magnificent|Impaler|Fearless|Bald|Fat|Pious|Good|Wise|Lionheart|Baptist|Evangelist|Apostle|Divine|Hammer|Navigator|Ripper|Kid|Hun|Red|Black|Lion|Brave|Just|Short|Tall|First|Second|Third|Unready|Peaceful|Virgin|Rapper|Martyr)$/;

export const NUMBERED =
  /^(?:Local|Channel|Radio|Studio|Area|Pier|Route|Highway|Interstate|Road|District|Ward|Camp|Stalag|Block|Troop|Battalion|Company|Complex|Pad|Terminal|Hangar|Dock|Berth|Gate|Checkpoint|Precinct|Barrack|Shaft)$/;

/** A run on its way: its atoms so far, and where it goes on. */
export type GrowingRun = {
  readonly reading: Reading;
  readonly atoms: Atom[];
  at: number;
  readonly anyCase: boolean;
};

/** Whether a space or a line break stands before the token. */
export function spaced(token: Token | undefined): boolean {
  return token !== undefined && (token.gap === GAP.space || token.gap === GAP.line);
}

function isCapitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isCapital(token);
}

function isName(atom: Atom | null): atom is Atom {
  return atom !== null && !atom.opens;
}

/** The atom at a token behind a space that can be part of a name; `null` where none begins there. */
export function atomAfter(run: GrowingRun, at: number): Atom | null {
  const token = run.reading.tokens[at];
  if (!spaced(token)) return null;
  const atom = atomAt(run.reading, at, run.anyCase);
  return isName(atom) ? atom : null;
}

/** Adds an atom to the run, and what joins it; always `true`. */
export function take(run: GrowingRun, atom: Atom, join: string): boolean {
  run.atoms.push(joinedBy(atom, join));
  run.at = atom.to + 1;
  return true;
}

/** What a run that began here would be, looked at without taking it. */
export function peek(run: GrowingRun, at: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let next = at;
  while (atoms.length < 6) {
    const atom = atomAfter(run, next);
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

function headOf(run: GrowingRun): Atom | undefined {
  return run.atoms.findLast((atom) => atom.join === '' && (atom.classes & CLASS.ofHead) !== 0);
}

/** "Supreme Court of India", "Bar Council of Delhi". */
function isListedBody(run: GrowingRun, last: Atom): boolean {
  const word = run.reading.tokens[last.to];
  const body = last.phrase !== null && (last.classes & CLASS.organisation) !== 0;
  if (!body || word === undefined || (word.classes & CLASS.ofHead) === 0) return false;
  const the = run.reading.tokens[run.at + 1]?.text === 'the' ? 1 : 0;
  const right = atomAfter(run, run.at + 1 + the);
  return right !== null && (right.classes & ANY_PLACE) !== 0;
}

/** "Ministry of Defence", "Bank of England": takes what stands behind "of" where the words before ask for it. */
export function joinOf(run: GrowingRun, last: Atom): boolean {
  const { tokens } = run.reading;
  const insideName = run.atoms.some(
    (atom) => atom.join.startsWith('of') || atom.join.startsWith('for'),
  );
  const opens = (last.classes & CLASS.ofHead) !== 0 && (last.classes & CLASS.title) === 0;
  const goesOn = insideName || run.atoms.some((atom) => atom.join.startsWith('on'));
  const listed = isListedBody(run, last);
  const further =
    goesOn &&
    ((last.classes & CLASS.organisationHead) !== 0 || (isPlainWord(last) && last.join !== ''));
  if (!opens && !further && !listed) return false;
  const the = tokens[run.at + 1]?.text === 'the' ? 1 : 0;
  const right = atomAfter(run, run.at + 1 + the);
  if (right === null) return false;
  if (the === 1 && /^(?:Brigade|Regiment|Battalion|Division|Corps|Squadron)$/.test(last.text))
    return false;
  if (last.opens && run.atoms.length === 1 && /^(?:State|Head|Office|Order)s?$/.test(last.text))
    return false;
  return take(run, right, the === 1 ? 'of the' : 'of');
}

/** "Max Planck Institute for Evolutionary Anthropology". */
function isListedInstitute(last: Atom, word: string): boolean {
  if (word !== 'for' || last.phrase === null) return false;
  return / (?:Institute|Centre|Center|School|Foundation|Endowment|Academy|Society|Association|Laboratory)$/.test(
    last.text,
  );
}

/** "Centre for European Reform", "Committee on Foreign Relations". */
export function joinFor(run: GrowingRun, last: Atom, word: string): boolean {
  const plain = isPlainWord(last) && /^on/.test(last.join);
  const alone =
    run.atoms.length === 1 &&
    /^(?:Union|Bank|Court|Party|Club|Company|Army|Police|House|School|State|Commission|Service|Agency|Group|Senate|Parliament|Congress|League|Assembly|Authority|Board)$/.test(
      last.text,
    );
  if (
    last.opens &&
    /^(?:Lawyers|Attorneys|Solicitors|Counsel|Doctors|Prosecutors|Officials|Shares|Bonds|Elections|Voting|Polls|Votes)$/.test(
      last.text,
    )
  )
    return false;
  const fits =
    word === 'for'
      ? plain || ((last.classes & CLASS.ofHead) !== 0 && !alone)
      : ON_HEADS.test(last.text) && run.atoms.every((atom) => atom.common || atom.phrase !== null);
  if (!fits && !isListedInstitute(last, word)) return false;
  const the = run.reading.tokens[run.at + 1]?.text === 'the' ? 1 : 0;
  const right = atomAfter(run, run.at + 1 + the);
  return right !== null && take(run, right, the === 1 ? `${word} the` : word);
}

/** "University of California at Berkeley". */
export function joinAt(run: GrowingRun): boolean {
  const first = run.atoms.some((atom) => /^(?:University|College)$/.test(atom.text));
  const right = atomAfter(run, run.at + 1);
  return first && right !== null && (right.classes & CLASS.city) !== 0 && take(run, right, 'at');
}

/** "United Nations Stabilization Mission in Mali (MINUSMA)": the letters in brackets count the country. */
export function joinIn(run: GrowingRun, last: Atom): boolean {
  const right = atomAfter(run, run.at + 1);
  if (right === null || (right.classes & ANY_PLACE) === 0) return false;
  if (last.text === 'Church' && !last.opens && run.atoms.length === 1)
    return take(run, right, 'in');
  if (run.atoms.length < 2) return false;
  if (!/^(?:Mission|Operation|Force|Office|Assistance|Chamber|Chambers|Support)$/.test(last.text))
    return false;
  const { tokens } = run.reading;
  return (
    tokens[right.to + 1]?.text === '(' &&
    tokens[right.to + 3]?.text === ')' &&
    take(run, right, 'in')
  );
}

const NO_PORTFOLIO =
  CLASS.organisationHead |
  CLASS.shortForm |
  CLASS.body |
  CLASS.organisation |
  CLASS.title |
  CLASS.office;

/** "Department of Labor" of the lists, which may go on: "and Employment". */
function isListedOffice(last: Atom): boolean {
  const listed = last.phrase !== null && (last.classes & CLASS.organisation) !== 0;
  return listed && /^(?:Department|Ministry) (?:of|for) /.test(last.phrase?.text ?? '');
}

function goesOnWith(run: GrowingRun, last: Atom, first: Atom, endsInHead: boolean): boolean {
  const plain = isPlainWord(first);
  if (isListedOffice(last) && plain && (first.classes & NO_PORTFOLIO) === 0) return true;
  if (!plain || !inHead(run)) return false;
  const portfolio =
    isCommonWord(last.lower) && last.join !== '' && (last.classes & ANY_PLACE) === 0;
  return isPlainWord(last) || portfolio || endsInHead;
}

/** Whether the run is inside "Department of …", "Committee on …". */
function inHead(run: GrowingRun): boolean {
  return headOf(run) !== undefined && run.atoms.some((atom) => /^(?:of|for|on)/.test(atom.join));
}

function endsJointly(right: readonly Atom[]): boolean {
  const end = right.at(-1);
  return (
    end !== undefined &&
    right.length > 1 &&
    JOINT_HEADS.test(end.text) &&
    right.every((atom) => (atom.classes & (CLASS.title | CLASS.office)) === 0 || atom === end)
  );
}

/** "NATO Support and …", "EU Border and …": plain words behind the body or the state whose they are. */
function isOwned({ atoms }: GrowingRun): boolean {
  const owner = atoms[0];
  if (owner === undefined || owner.opens || owner.possessive) return false;
  const body = owner.shape === SHAPE.capitals && (owner.classes & OWNING) !== 0;
  return body && atoms.slice(1).every((atom) => isPlainWord(atom) && atom.join === '');
}

const OWNING = CLASS.organisation | CLASS.state;

/** "Food and Drug Administration", "Department of Health and Human Services", "Devon and Cornwall Police". */
export function joinAnd(run: GrowingRun, last: Atom, word: string): boolean {
  const right = peek(run, run.at + 1);
  const first = right[0];
  if (first === undefined) return false;
  const endsInHead = endsJointly(right);
  const isHead = (last.classes & CLASS.organisationHead) !== 0 && run.atoms.length > 1;
  if (isHead && !inHead(run)) return false;
  if (goesOnWith(run, last, first, endsInHead)) return take(run, first, word);
  const leftIsOne = run.atoms.length === 1 || run.atoms.every(isPlainWord) || isOwned(run);
  if (endsInHead && leftIsOne && isPlainWord(last) && !last.opens) return take(run, first, word);
  const alike =
    last.classes & first.classes & (CLASS.place | CLASS.region | CLASS.city | ANY_GIVEN);
  return endsInHead && alike !== 0 && run.atoms.length === 1 && take(run, first, word);
}

/** "Draper, Gaither & Anderson". */
function isFirmList(run: GrowingRun, last: Atom): boolean {
  const right = atomAfter(run, run.at + 1);
  if (
    right === null ||
    run.atoms.length > 1 ||
    last.common ||
    right.common ||
    (last.classes & ANY_PLACE) !== 0
  )
    return false;
  return (
    run.reading.tokens[right.to + 1]?.text === '&' && isCapitalAt(run.reading.tokens, right.to + 2)
  );
}

/** "Department for Business, Energy and Industrial Strategy". */
export function joinComma(run: GrowingRun, last: Atom): boolean {
  const next = run.reading.tokens[run.at + 1];
  if (next === undefined) return false;
  if (SUFFIX_AFTER_COMMA.test(next.text) && spaced(next)) {
    const suffix = atomAt(run.reading, run.at + 1);
    return suffix !== null && take(run, suffix, ',');
  }
  const inHead =
    headOf(run) !== undefined && run.atoms.some((atom) => /^(?:of|for|on)/.test(atom.join));
  if (isFirmList(run, last)) return take(run, atomAfter(run, run.at + 1) ?? last, ',');
  if (!inHead || !isPlainWord(last)) return false;
  const right = atomAfter(run, run.at + 1);
  if (right === null || !isPlainWord(right)) return false;
  const after = run.reading.tokens[right.to + 1];
  const listed =
    after !== undefined && (after.text === ',' || after.text === 'and' || after.text === '&');
  return listed && isCapitalAt(run.reading.tokens, right.to + 2) && take(run, right, ',');
}
