/** A capital that stands for its state, a region for its government, a house for those inside. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP } from '#core/recognition/reading/tokens.ts';
import { SPEECH, STATE_ACTS, setOf } from '#core/recognition/reading/vocabulary.ts';
import { CLASS } from '#core/recognition/reading/word-classes.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isLocated, isOwner, verbOf } from './around.ts';
import { type Powers, powersOf, standsForState } from './diplomacy.ts';

const LISTING = setOf(', and or &');

/** Whether nothing but a comma or "and" stands between the two. */
export function isListed(a: Draft, b: Draft, { tokens }: Reading): boolean {
  const gap = b.from - a.to;
  if (gap < 2 || gap > 3) return false;
  for (let at = a.to + 1; at < b.from; at++) {
    const token = tokens[at];
    if (token === undefined || token.gap > GAP.space || !LISTING.has(token.text)) return false;
  }
  return true;
}

/** What stands after "is" or "was" when a government is meant. */
const MOODS = setOf(
  'dismayed furious keen quick slow reluctant willing unwilling asleep angry alarmed ready determined accused wary cautious adamant eager anxious silent split divided right wrong responsible guilty prepared likely unlikely pressing pushing seeking trying considering planning preparing moving hoping counting betting watching waiting demanding threatening refusing offering asking calling negotiating banning suing spending paying buying committed opposed concerned worried confident convinced aware hesitant hostile sceptical skeptical bound obliged forced told warned urged asked',
);

const STANDING = setOf(
  'is was are were be been lies lay sits sat stands stood became becomes remains remained has had have hosts hosted grew grows burned fell falls boasts lives looks looked smells and or which where that who after before when while as in on at to for from with by of this last next than airport university office area street streets region police mayor hospital court club hotel during into over but not until since because if so yesterday today tomorrow tonight without under through about via per like summit talks conference meeting agreement attacks bureau correspondent home flat apartment restaurant theatre stage school schools city town suburb suburbs weather traffic skyline stock market markets exchange time times based born residents life',
);

const PRESSED = setOf(
  'ignored defied snubbed infuriated sidelined accused accuses urged urges told tells warned warns promised pressed blamed assured asked asks need needs needed want wants wanted obliged convinced persuaded angered irritated annoyed embarrassed isolated reassured criticised criticized condemned offered supports backed against courting lobbied lobbying alarmed helped forced pushed dragged forcing pushing helping blames blame blaming backs accusing denounced denounces notified informed lobby persuade convince warn tell ask urge urging telling asking warning pressing pressuring pressured irked irks rattled unnerved enraged antagonised antagonized placate appease appeased placated spooked thanked blackmailing punishing provoking isolating antagonising antagonizing bullying arming financing allow allowed allowing let letting',
);

const BEING = setOf('is was are were');
const HELPED = setOf('has have had will would could may might must should did does do');

function isSubject(reading: Reading, draft: Draft, verb: string): boolean {
  if (MOODS.has(verb)) return true;
  if (verb === '' || STANDING.has(verb)) return false;
  const next = reading.tokens[draft.to + 1]?.lower ?? '';
  if (BEING.has(next)) return false;
  return HELPED.has(next) || SPEECH.has(verb) || verb.endsWith('ed');
}

const POWERS = setOf('with between against from on');

const RELATIONS = setOf(
  'relations ties talks negotiations war alliance pressure sanctions border treaty tensions dispute deal accord links dialogue pact rift row standoff',
);

const GOVERNED = setOf(
  'government policy decision sanctions nuclear demands response position stance plans leaders leadership bid independence refusal allies ambassador foreign claim claims invasion aggression ambitions interests rulers troops forces support advance offensive army navy military embassy intelligence annexation occupation crackdown envoy negotiators diplomats side',
);

function isActing(reading: Reading, draft: Draft): boolean {
  const { tokens } = reading;
  const before = itemAt(tokens, draft.from - 1)?.lower ?? '';
  const noun = itemAt(tokens, draft.from - 2)?.lower ?? '';
  const power = POWERS.has(before);
  if (!power && isLocated(reading, draft)) return false;
  if (power && RELATIONS.has(noun)) return true;
  if (before === 'from' || before === 'on' || before === 'in') return false;
  if (isOwner(draft))
    return [1, 2].some((ahead) => GOVERNED.has(tokens[draft.to + ahead]?.lower ?? ''));
  if (PRESSED.has(before)) return true;
  const verb = verbOf(reading, draft);
  return STATE_ACTS.has(verb) || isSubject(reading, draft, verb);
}

/** Places that stand for a body. */
const ACTING_PLACES = new Set(
  'Whitehall,Westminster,Holyrood,Stormont,Buckingham Palace,Kensington Palace,Downing Street,Élysée Palace,Wall Street,Capitol Hill,Foggy Bottom,Fleet Street,Zhongnanhai,South Block,Vatican,Hollywood,Bollywood,Brussels'.split(
    ',',
  ),
);

const CAPITALS_OF_PARTS = new Set(
  'Edinburgh,Cardiff,Belfast,Barcelona,Sacramento,Albany,Beijing,Hong Kong,Erbil,Kinshasa'.split(
    ',',
  ),
);

const RULERS = setOf(
  'Governor Gov Government government governments govt Premier premier governor lawmakers legislature legislators Attorney CM',
);

const OWN_RULERS = setOf(
  'government legislature premier governor lawmakers legislators attorney assembly cabinet treasurer treasury parliament debt debts deficit surplus budget borrowing borrowings constitution lawsuit law laws legislation ban minister ministers regulator regulators electoral statehouse',
);

const HEADS = setOf('governor government premier legislature parliament');

function isRegion({ atoms }: Draft): boolean {
  return ((atoms[0]?.classes ?? 0) & CLASS.region) !== 0;
}

/** "Kaduna State". */
function isNamedState({ text }: Draft): boolean {
  return text.endsWith(' State') || text.endsWith(' Province');
}

const OF_THE_STATE = setOf('net gross public state provincial annual');

/** "Ontario's legislature", "Queensland's net debt", "Colorado, whose attorney general": what only a government has. */
function hasRulers({ tokens }: Reading, draft: Draft): boolean {
  const first = tokens[draft.to + 1]?.lower ?? '';
  const second = tokens[draft.to + 2]?.lower ?? '';
  if (first === ',' && second === 'whose') return OWN_RULERS.has(tokens[draft.to + 3]?.lower ?? '');
  return isOwner(draft) && OWN_RULERS.has(OF_THE_STATE.has(first) ? second : first);
}

/** "the Governor of Kaduna State": of a region. */
function isGoverned(reading: Reading, draft: Draft): boolean {
  const { tokens } = reading;
  const office = tokens[draft.to + 1]?.text ?? '';
  if (hasRulers(reading, draft) || (!isOwner(draft) && RULERS.has(office))) return true;
  if (itemAt(tokens, draft.from - 1)?.lower !== 'of') return false;
  return HEADS.has(itemAt(tokens, draft.from - 2)?.lower ?? '');
}

function isCapitalOfState({ atoms, kind }: Draft): boolean {
  return kind === 'place' && ((atoms[0]?.classes ?? 0) & CLASS.capital) !== 0;
}

/** A capital for its state, a region for its government, a house for those inside. */
export function readMetonyms(reading: Reading, kept: readonly Draft[]): void {
  if (reading.sport || !kept.some(({ kind }) => kind === 'place')) return;
  const powers = kept.some(isCapitalOfState) ? powersOf(reading, kept) : null;
  for (const draft of kept) if (draft.kind === 'place') readMetonym(reading, draft, powers);
  for (let at = kept.length - 1; at > 0; at--)
    governTogether(reading, itemAt(kept, at - 1), kept[at]);
}

/** "the Punjab and Chhattisgarh governments". */
function governTogether(reading: Reading, left: Draft | undefined, right: Draft | undefined): void {
  if (left?.kind !== 'place' || right?.kind !== 'state' || right.metonym) return;
  if (!isRegion(left) || !isListed(left, right, reading)) return;
  const after = reading.tokens[right.to + 1]?.lower;
  if (after === 'governments' || after === 'governors') left.kind = 'state';
}

function readMetonym(reading: Reading, draft: Draft, powers: Powers | null): void {
  const long = draft.atoms.length > 1;
  if (isHouse(draft) && speaks(reading, draft)) {
    draft.kind = 'organisation';
    return;
  }
  const region = isRegion(draft) || isNamedState(draft);
  if (long && (draft.reason.code !== 'head-word' || !region)) return;
  const capital = isCapitalOfState(draft);
  const stands = capital || CAPITALS_OF_PARTS.has(draft.text);
  const acts = ACTING_PLACES.has(draft.text);
  if (!stands && !region && !acts) return;
  const power = capital && !long && powers !== null && standsForState(reading, draft, powers);
  if (!power && !isActing(reading, draft) && !(region && isGoverned(reading, draft))) return;
  draft.kind = acts ? 'organisation' : 'state';
  draft.metonym = stands && !acts;
}

/** "Lambeth Palace", "Church House": a house that may stand for those inside. */
function isHouse(draft: Draft): boolean {
  return / (?:Palace|House|Street|Hall|Castle|Lane|Row|Gate|Hill|Building|Tower|Quay)$/.test(
    draft.text,
  );
}

function speaks(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) || isOwner(draft)) return false;
  const verb = verbOf(reading, draft);
  return (
    SPEECH.has(verb) ||
    STATE_ACTS.has(verb) ||
    /^(?:ask|say|back|issue|confirm|refuse|decline)(?:s|d|ed)?$/.test(verb)
  );
}

/** The name without "State". */
function bare({ key }: Draft): string {
  return key.includes(' ') ? key.replace(/ (?:state|province)$/, '') : key;
}

/** A region that governs somewhere in the text is the same state elsewhere: "Oyo State" and "Oyo". */
export function shareRegions(kept: readonly Draft[]): void {
  const regions = kept.filter(
    (draft) => draft.kind === 'place' && (isRegion(draft) || isNamedState(draft)),
  );
  if (regions.length === 0) return;
  const governing = new Set(
    kept.filter((draft) => draft.kind === 'state' && !draft.metonym).map(bare),
  );
  for (const draft of regions) if (governing.has(bare(draft))) draft.kind = 'state';
}

function stand(draft: Draft): void {
  if (!isCapitalOfState(draft)) return;
  draft.kind = 'state';
  draft.metonym = true;
}

/** "Berlin and Paris were quick to back": what one capital is, the other is. */
export function shareMetonyms(reading: Reading, kept: readonly Draft[]): void {
  for (let at = kept.length - 1; at > 0; at--) {
    const [left, right] = [itemAt(kept, at - 1), kept[at]];
    if (left === undefined || right === undefined || !(left.metonym || right.metonym)) continue;
    if (!isListed(left, right, reading)) continue;
    stand(right.metonym ? left : right);
  }
}
