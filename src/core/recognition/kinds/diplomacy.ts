/** Where a capital is spoken of as a power: what it does, what is done with it, what is its own. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { listedGroups } from '#core/recognition/reading/names.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isLocated, isOwner } from './around.ts';

/** Groups of the states that a text names; a capital is a power only where powers are spoken of. */
export type Powers = ReadonlySet<string>;

/** The states that the mentions name. */
export function powersOf(drafts: readonly Draft[]): Powers {
  const states = new Set<string>();
  for (const { kind, name } of drafts)
    if (kind === 'state')
      for (const group of listedGroups(name)) if (group.startsWith('state:')) states.add(group);
  return states;
}

function isSpokenOf(powers: Powers, { name }: Draft): boolean {
  if (powers.size > 2) return true;
  return listedGroups(name).some((group) => powers.has(group.replace(/^capital:/, 'state:')));
}

const MODALS = setOf(
  "can can't cannot could couldn't may might must will won't would wouldn't should shouldn't shall does doesn't did didn't do don't",
);

const WILLS = setOf(
  'seems seem appears appear needs need wants want likes like hopes hope sees see seeks seek believes believe views view fears fear knows know faces face risks risk insists insist continues continue keeps keep gets get makes make takes take gives give plays play uses use plans plan tries try aims aim intends intend expects expect regards regard considers consider claims claim denies deny owes owe pays pay decides decide counts count relies rely depends depend objects object agrees agree explains explain accepts accept demands demand blames blame argues argue worries worry promises promise offers offer sends send supports support backs back opposes oppose contests contest resists resist wields wield exerts exert controls control struck strikes strike fired launches launched annexed occupied tightened loosened doubled stepped turned looks look presses pressed press pushes pushed push urges urged urge warns warned warn bristles bristle balks balk baulks baulk hesitates hesitate stalls stall retaliates retaliated retaliate responds respond responded summons summoned recalls recalled expels expelled denied refuses refused refuse rejects rejected reject sent pledges pledged pledge',
);

const STATES_OF_MIND = setOf(
  'united committed opposed wary silent defiant determined hostile neutral isolated dependent furious keen reluctant unwilling willing adamant cautious divided split engaged allied ready confident uneasy nervous aligned',
);

const PHYSICAL = setOf(
  'burning growing expanding sinking shrinking boiling freezing flooding booming bustling sprawling reeling coming hosting staging celebrating sleeping getting becoming including',
);

const BEFORE_VERB = setOf('also now still then never always not has have had');
const BEING = setOf('is are was were');
const REMAINING = setOf('remain remains remained');

function actsAsSubject({ tokens }: Reading, { to }: Draft): boolean {
  const first = tokens[to + 1]?.lower ?? '';
  const behind = first.endsWith('ly') || BEFORE_VERB.has(first) ? 1 : 0;
  const verb = tokens[to + 1 + behind]?.lower ?? '';
  if (MODALS.has(verb) || WILLS.has(verb)) return true;
  const what = tokens[to + 2 + behind]?.lower ?? '';
  if (BEING.has(verb))
    return STATES_OF_MIND.has(what) || (what.endsWith('ing') && !PHYSICAL.has(what));
  return REMAINING.has(verb) && STATES_OF_MIND.has(what);
}

const DEALINGS = setOf(
  'stance posture policy policies approach attitude overtures overture pressure coordination cooperation co-operation relations relation relationship ties talks negotiations negotiation war alliance sanctions sanction treaty tensions tension dispute deals deal accord links dialogue pact rift row standoff rapprochement engagement partnership confrontation competition rivalry trade diplomacy agreement contract balance détente friendship conflict influence leverage dependence reliance concessions message signal demands demand tariffs tariff embargo independence aid support response approval permission orders funding border stronghold hostility loyalty allegiance sides side',
);

const TRAVEL = setOf(
  'flights flight trains train roads road railway routes route lines line distance journey bus highway halfway midway travel travelled traveled flew flying match game miles kilometres kilometers km',
);

function near({ tokens }: Reading, at: number, words: ReadonlySet<string>): boolean {
  for (let index = at; index > at - 5; index--)
    if (words.has(itemAt(tokens, index)?.lower ?? '')) return true;
  return false;
}

const TOWARDS = setOf('with toward towards on over from for upon to');

/** "a stance toward Moscow", "the contract between Kyiv and Moscow". */
function isDealtWith(reading: Reading, draft: Draft): boolean {
  const at = draft.from - 1;
  const before = itemAt(reading.tokens, at)?.lower ?? '';
  const opposed = before === 'between' || before === 'against';
  if (!opposed && !TOWARDS.has(before)) return false;
  if (!opposed && !near(reading, at - 1, DEALINGS)) return false;
  return !near(reading, at - 1, TRAVEL);
}

const OWN = setOf(
  'government policy policies decision sanctions demands demand response position stance posture plans plan leaders leadership refusal allies ambassador claims claim invasion aggression ambitions interests interest rulers troops forces support advance offensive army navy military embassy intelligence annexation occupation crackdown envoy negotiators diplomats diplomacy side anxiety coordination red priorities attitude views view hands hand leverage message neighbours neighbors rivals adversaries enemies partners clients proxies objectives goals aims calculations calculus hopes fears concerns concern insistence reluctance willingness efforts effort attempts attempt push moves move orbit grip hold control rule strategy tariffs exports debts debt deficit war campaign strikes missiles key regional foreign nuclear consent blessing approval patience silence influence power role reaction version narrative propaganda pledge promise commitment commitments obligations cash money largesse help aid',
);

const RESOLUTE = setOf(
  'seeks insists denies wants fears objects opposes demands blames pledges pledged rejects rejected retaliates retaliated refuses refused summoned expelled urges urged denied sought annexed legislating negotiating weighing considering lobbying threatening mulling courting bristling blackmailing punishing demanding investigating probing drafting finalising finalizing urging refusing insisting blocking withholding suing arming',
);

/** "Canberra is legislating": what only a government does. */
function isResolute(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) || isOwner(draft)) return false;
  const first = reading.tokens[draft.to + 1]?.lower ?? '';
  const helped = first === 'is' || first === 'was' || first === 'has';
  return RESOLUTE.has(helped ? (reading.tokens[draft.to + 2]?.lower ?? '') : first);
}

/** Whether the capital stands for its state here. */
export function standsForState(reading: Reading, draft: Draft, powers: Powers): boolean {
  if (!isSpokenOf(powers, draft)) return isResolute(reading, draft);
  if (isDealtWith(reading, draft)) return true;
  if (isLocated(reading, draft) || itemAt(reading.tokens, draft.from - 1)?.lower === 'of')
    return false;
  if (isOwner(draft)) return OWN.has(reading.tokens[draft.to + 1]?.lower ?? '');
  return actsAsSubject(reading, draft);
}
