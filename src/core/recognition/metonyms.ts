/** A capital that stands for its state, a region for its government, a house for those inside. */

import { itemAt } from '#core/text/item-at.ts';
import { isLocated, verbOf } from './around.ts';
import type { Atom } from './atoms.ts';
import { type Powers, powersOf, standsForState } from './diplomacy.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { GAP } from './tokens.ts';
import { SPEECH, STATE_ACTS } from './vocabulary.ts';
import { CLASS } from './word-classes.ts';

export function isListed(a: Draft, b: Draft, reading: Reading): boolean {
  const gap = b.from - a.to;
  if (gap < 2 || gap > 3) return false;
  const between = reading.tokens.slice(a.to + 1, b.from);
  return between.every((token) => /^(?:,|and|or|&)$/.test(token.text) && token.gap <= GAP.space);
}

/** What stands after "is" or "was" when a government is meant. */
const MOODS =
  /^(?:dismayed|furious|keen|quick|slow|reluctant|willing|unwilling|asleep|angry|alarmed|ready|determined|accused|wary|cautious|adamant|eager|anxious|silent|split|divided|right|wrong|responsible|guilty|prepared|likely|unlikely|pressing|pushing|seeking|trying|considering|planning|preparing|moving|hoping|counting|betting|watching|waiting|demanding|threatening|refusing|offering|asking|calling|negotiating|banning|suing|spending|paying|buying|committed|opposed|concerned|worried|confident|convinced|aware|hesitant|hostile|sceptical|skeptical|bound|obliged|forced|told|warned|urged|asked)$/;

const STANDING =
  /^(?:|is|was|are|were|be|been|lies|lay|sits|sat|stands|stood|became|becomes|remains|remained|has|had|have|hosts|hosted|grew|grows|burned|fell|falls|boasts|lives|looks|looked|smells|and|or|which|where|that|who|after|before|when|while|as|in|on|at|to|for|from|with|by|of|this|last|next|than|airport|university|office|area|street|streets|region|police|mayor|hospital|court|club|hotel|on|during|into|over|but|not|until|since|because|if|so|yesterday|today|tomorrow|tonight|without|under|through|about|via|per|like|summit|talks|conference|meeting|agreement|attacks|bureau|correspondent|home|flat|apartment|restaurant|theatre|stage|school|schools|city|town|suburb|suburbs|weather|traffic|skyline|stock|market|markets|exchange|time|times|based|born|residents|life|times)$/;

const PRESSED =
  /^(?:ignored|defied|snubbed|infuriated|sidelined|accused|accuses|urged|urges|told|tells|warned|warns|promised|pressed|blamed|assured|asked|asks|need|needs|needed|want|wants|wanted|obliged|convinced|persuaded|angered|irritated|annoyed|embarrassed|isolated|reassured|criticised|criticized|condemned|defied|offered|supports|backed|against|courting|lobbied|lobbying|alarmed|helped|forced|pushed|dragged|forcing|pushing|helping|blames|blame|blaming|backs|accusing|denounced|denounces|notified|informed|lobby|persuade|convince|warn|tell|ask|urge|urging|telling|asking|warning|pressing|pressuring|pressured|irked|irks|rattled|unnerved|enraged|antagonised|antagonized|placate|appease|appeased|placated|spooked|thanked|blackmailing|punishing|provoking|isolating|antagonising|antagonizing|bullying|arming|financing|allow|allowed|allowing|let|letting)$/;

function isSubject(reading: Reading, draft: Draft): boolean {
  const verb = verbOf(reading, draft);
  if (MOODS.test(verb)) return true;
  if (STANDING.test(verb)) return false;
  const helped = /^(?:has|have|had|will|would|could|may|might|must|should|did|does|do)$/;
  const next = reading.tokens[draft.to + 1]?.lower ?? '';
  if (/^(?:is|was|are|were)$/.test(next)) return false;
  return helped.test(next) || SPEECH.has(verb) || /ed$/.test(verb);
}

const POWERS = /^(?:with|between|against|from|on)$/;

const RELATIONS =
  /^(?:relations|ties|talks|negotiations|war|alliance|pressure|sanctions|border|treaty|tensions|dispute|deal|accord|links|dialogue|pact|rift|row|standoff)$/;

const GOVERNED =
  /^(?:government|policy|decision|sanctions|nuclear|demands|response|position|stance|plans|leaders|leadership|bid|independence|refusal|allies|ambassador|foreign|claim|claims|invasion|aggression|ambitions|interests|rulers|troops|forces|support|advance|offensive|army|navy|military|embassy|intelligence|annexation|occupation|crackdown|envoy|negotiators|diplomats|side)$/;

function isActing(reading: Reading, draft: Draft): boolean {
  if (
    isLocated(reading, draft) &&
    !POWERS.test(itemAt(reading.tokens, draft.from - 1)?.lower ?? '')
  )
    return false;
  const before = itemAt(reading.tokens, draft.from - 1)?.lower ?? '';
  const noun = itemAt(reading.tokens, draft.from - 2)?.lower ?? '';
  if (POWERS.test(before) && RELATIONS.test(noun)) return true;
  if (before === 'from' || before === 'on' || before === 'in') return false;
  if (draft.atoms.at(-1)?.possessive)
    return [1, 2].some((ahead) => GOVERNED.test(reading.tokens[draft.to + ahead]?.lower ?? ''));
  if (PRESSED.test(before)) return true;
  return STATE_ACTS.has(verbOf(reading, draft)) || isSubject(reading, draft);
}

const ACTING_PLACES =
  /^(?:Whitehall|Westminster|Holyrood|Stormont|Buckingham Palace|Kensington Palace|Downing Street|Élysée Palace|Wall Street|Capitol Hill|Foggy Bottom|Fleet Street|Zhongnanhai|South Block|Vatican|Hollywood|Bollywood|Brussels)$/;

const CAPITALS_OF_PARTS =
  /^(?:Edinburgh|Cardiff|Belfast|Barcelona|Sacramento|Albany|Beijing|Hong Kong|Erbil|Kinshasa)$/;

const RULERS =
  /^(?:Governor|Gov|Government|government|governments|govt|Premier|premier|governor|lawmakers|legislature|legislators|Attorney|CM)$/;

const OWN_RULERS =
  /^(?:government|legislature|premier|lawmakers|legislators|attorney|assembly|cabinet|treasurer|treasury|parliament)$/;

/** "the Governor of Kaduna State". */
function isGoverned(reading: Reading, draft: Draft): boolean {
  const region =
    ((draft.atoms[0]?.classes ?? 0) & CLASS.region) !== 0 ||
    / (?:State|Province)$/.test(draft.text);
  const office = reading.tokens[draft.to + 1];
  const owns = draft.atoms.at(-1)?.possessive === true;
  if (region && !owns && RULERS.test(office?.text ?? '')) return true;
  if (region && owns && OWN_RULERS.test(office?.text ?? '')) return true;
  const link = itemAt(reading.tokens, draft.from - 1)?.lower;
  const head = itemAt(reading.tokens, draft.from - 2)?.lower ?? '';
  return (
    region && link === 'of' && /^(?:governor|government|premier|legislature|parliament)$/.test(head)
  );
}

/** A capital for its state, a region for its government, a house for those inside. */
export function readMetonyms(reading: Reading, kept: readonly Draft[]): void {
  if (reading.sport) return;
  const powers = powersOf(kept);
  for (const draft of kept) if (draft.kind === 'place') readMetonym(reading, draft, powers);
  for (let at = kept.length - 1; at > 0; at--)
    governTogether(reading, itemAt(kept, at - 1), kept[at]);
}

/** "the Punjab and Chhattisgarh governments". */
function governTogether(reading: Reading, left: Draft | undefined, right: Draft | undefined): void {
  if (left?.kind !== 'place' || right?.kind !== 'state' || right.metonym) return;
  if (((left.atoms[0]?.classes ?? 0) & CLASS.region) === 0 || !isListed(left, right, reading))
    return;
  if (/^govern(?:ments|ors)$/.test(reading.tokens[right.to + 1]?.lower ?? '')) left.kind = 'state';
}

function readMetonym(reading: Reading, draft: Draft, powers: Powers): void {
  const only = draft.atoms[0];
  if (only === undefined) return;
  const long = draft.atoms.length > 1;
  if (long && isHouse(draft) && speaks(reading, draft)) {
    draft.kind = 'organisation';
    return;
  }
  const governs = (only.classes & CLASS.region) !== 0 || / (?:State|Province)$/.test(draft.text);
  if (long && (draft.reason.code !== 'head-word' || !governs)) return;
  const capital = !long && (only.classes & CLASS.capital) !== 0;
  const power = capital && standsForState(reading, draft, powers);
  if (power || isActing(reading, draft) || isGoverned(reading, draft)) act(draft, only, governs);
}

/** "Lambeth Palace", "Church House": a house that may stand for those inside. */
function isHouse(draft: Draft): boolean {
  return / (?:Palace|House|Street|Hall|Castle|Lane|Row|Gate|Hill|Building|Tower|Quay)$/.test(
    draft.text,
  );
}

function speaks(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) || draft.atoms.at(-1)?.possessive) return false;
  const verb = verbOf(reading, draft);
  return (
    SPEECH.has(verb) ||
    STATE_ACTS.has(verb) ||
    /^(?:ask|say|back|issue|confirm|refuse|decline)(?:s|d|ed)?$/.test(verb)
  );
}

function act(draft: Draft, only: Atom, governs: boolean): void {
  const capital = (only.classes & CLASS.capital) !== 0 || CAPITALS_OF_PARTS.test(draft.text);
  if (ACTING_PLACES.test(draft.text)) draft.kind = 'organisation';
  else if (capital || governs) draft.kind = 'state';
  draft.metonym = draft.kind === 'state' && capital;
}

/** A region that governs somewhere in the text is the same state elsewhere: "Oyo State" and "Oyo". */
export function shareRegions(kept: readonly Draft[]): void {
  const bare = (draft: Draft): string => draft.key.replace(/ (?:state|province)$/, '');
  const governing = new Set(
    kept.filter((draft) => draft.kind === 'state' && !draft.metonym).map(bare),
  );
  for (const draft of kept) {
    if (draft.kind !== 'place' || !governing.has(bare(draft))) continue;
    const region = (draft.atoms[0]?.classes ?? 0) & CLASS.region;
    if (/ (?:State|Province)$/.test(draft.text) || region !== 0) draft.kind = 'state';
  }
}

function stand(draft: Draft): void {
  if (draft.kind !== 'place' || ((draft.atoms[0]?.classes ?? 0) & CLASS.capital) === 0) return;
  draft.kind = 'state';
  draft.metonym = true;
}

/** "Berlin and Paris were quick to back": what one capital is, the other is. */
export function shareMetonyms(reading: Reading, kept: readonly Draft[]): void {
  for (let at = kept.length - 1; at > 0; at--) {
    const [left, right] = [itemAt(kept, at - 1), kept[at]];
    if (left === undefined || right === undefined || !isListed(left, right, reading)) continue;
    if (right.metonym) stand(left);
    else if (left.metonym) stand(right);
  }
}
