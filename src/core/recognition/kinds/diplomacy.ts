/** Where a capital is spoken of as a power: what it does, what is done with it, what is its own. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { listedGroups } from '#core/recognition/reading/names.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { itemAt } from '#core/text/item-at.ts';
import { isLocated, isOwner } from './around.ts';

/** Groups of the states that a text names; a capital is a power only where powers are spoken of. */
export type Powers = ReadonlySet<string>;

/** The states named, and those whose capitals are named as no place where something is. */
export function powersOf(reading: Reading, drafts: readonly Draft[]): Powers {
  const states = new Set<string>();
  for (const draft of drafts) {
    const { kind, name, atoms } = draft;
    const capital = kind === 'place' && atoms.length === 1 && !isLocated(reading, draft);
    if (kind !== 'state' && !capital) continue;
    for (const group of listedGroups(name))
      if (group.startsWith(capital ? 'capital:' : 'state:')) states.add(group);
  }
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
  'seems seem appears appear needs need wants want likes like hopes hope sees see seeks seek believes believe views view fears fear knows know faces face risks risk insists insist continues continue keeps keep gets get makes make takes take gives give plays play uses use plans plan tries try aims aim intends intend expects expect regards regard considers consider claims claim denies deny owes owe pays pay decides decide counts count relies rely depends depend objects object agrees agree explains explain accepts accept demands demand blames blame argues argue worries worry promises promise offers offer sends send supports support backs back opposes oppose contests contest resists resist wields wield exerts exert controls control struck strikes strike fired launches launched annexed occupied tightened loosened doubled stepped turned looks look presses pressed press pushes pushed push urges urged urge warns warned warn bristles bristle balks balk baulks baulk hesitates hesitate stalls stall retaliates retaliated retaliate responds respond responded summons summoned recalls recalled expels expelled denied refuses refused refuse rejects rejected reject sent pledges pledged pledge holds hold held gains gain gained loses lose lost wins won kept lets let says calls call called cuts cut buys bought sells sold raises raise lifts lift lifted eases ease eased blocks block blocked bans ban banned fines fine signs sign signed joins join joined leaves leave quits quit cedes cede ceded yields yield yielded caves cave bows bow bowed relents relent relented concedes concede conceded welcomes welcome welcomed hails hail hailed mocks mock mocked dismisses dismissed condemns condemn condemned suspects suspect suspected doubts doubt doubted trusts trust trusted prefers prefer preferred prizes prize covets covet coveted craves crave lacks lack lacked insisted maintains maintain maintained contends contend contended complains complain complained protests protest protested appeals appeal appealed deploys deploy deployed arms arm armed trains train supplies supplied funds fund funded subsidises subsidised subsidizes subsidized lends lend lent borrows borrow borrowed spends spend spent invests invest imports import exports export ships shipped hosted brokers broker brokered mediates mediated mediate negotiates negotiated negotiate bargains bargain bargained stood stands withdrew withdraws withdraw pulls pull pulled sided side sides aligns align aligned dithers dither dithered shrugs shrug shrugged hedges hedge hedged gambles gamble gambled reckons reckon reckoned frets fret fretted got gave took read reads went bears bore tells',
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

const ASKING = setOf('does did will would can could should has is');

function actsAsSubject({ tokens }: Reading, { from, to }: Draft): boolean {
  // "Does Beijing read the traffic?"
  const asks = itemAt(tokens, from - 1);
  if (asks?.opens === true && ASKING.has(asks.lower)) return true;
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

/** "a deal brokered by Bern": what a government does. */
const DONE = setOf(
  'brokered imposed backed led sponsored proposed supported funded financed armed supplied sanctioned banned demanded rejected vetoed blocked drafted tabled signed approved agreed endorsed opposed condemned denounced accused ordered authorised authorized launched mediated negotiated offered promised pledged owed claimed controlled annexed occupied recognised recognized favoured favored courted snubbed spurned betrayed abandoned threatened pressured pressed encouraged sought sent given made taken driven orchestrated engineered dictated set levied announced expelled recalled summoned blamed tolerated',
);

const ASKED = setOf('made asked demanded required expected critical wary suspicious supportive');

/** "paying Washington", "bring Riyadh nearer": what is done with powers. */
const TREATED = setOf(
  'paying paid owed owes owing gives give gave giving grants grant granted granting brings bring brought bringing keeping puts put putting leave leaves leaving makes make making costs cost costing handed handing hands offers offer offering denies denied denying spare spared sparing serve served serving suits suit suited trust trusted trusting blamed fear fears feared fearing defy defies defying challenges challenged challenge challenging confronts confronted confronting confront courts courted court engages engaged engage engaging isolates isolated isolate sanctions sanctioned sanctioning sanction deters deterred deterring deter contains contained containing contain counters countered countering counter supports supported supporting support arms armed arm appeasing outmanoeuvres outmanoeuvred outmanoeuvre outmaneuvers outmaneuvered outmaneuver weakens weakened weakening weaken strengthens strengthened strengthening strengthen emboldens emboldened emboldening embolden worry worries worried worrying unsettles unsettled unsettle angers angering anger pleases pleased please pleasing surprises surprised surprise shocks shocked shocking shock',
);

/** Whether a government did it, or is asked or treated so. */
function isParty({ tokens }: Reading, at: number): boolean {
  const link = itemAt(tokens, at)?.lower ?? '';
  if (TREATED.has(link)) return true;
  const verb = itemAt(tokens, at - 1)?.lower ?? '';
  return link === 'by' ? DONE.has(verb) : link === 'of' && ASKED.has(verb);
}

/** "a stance toward Moscow", "the contract between Kyiv and Moscow". */
function isDealtWith(reading: Reading, draft: Draft): boolean {
  const at = draft.from - 1;
  const before = itemAt(reading.tokens, at)?.lower ?? '';
  if (isParty(reading, at)) return true;
  const opposed = before === 'between' || before === 'against';
  if (!opposed && !TOWARDS.has(before)) return false;
  if (!opposed && !near(reading, at - 1, DEALINGS)) return false;
  return !near(reading, at - 1, TRAVEL);
}

const OWN = setOf(
  'government policy policies decision sanctions demands demand response position stance posture plans plan leaders leadership refusal allies ambassador claims claim invasion aggression ambitions interests interest rulers troops forces support advance offensive army navy military embassy intelligence annexation occupation crackdown envoy negotiators diplomats diplomacy side anxiety coordination red priorities attitude views view hands hand leverage message neighbours neighbors rivals adversaries enemies partners clients proxies objectives goals aims calculations calculus hopes fears concerns concern insistence reluctance willingness efforts effort attempts attempt push moves move orbit grip hold control rule strategy tariffs exports debts debt deficit war campaign strikes missiles key regional foreign nuclear consent blessing approval patience silence influence power role reaction version narrative propaganda pledge promise commitment commitments obligations cash money largesse help aid negotiator diplomat spokesman spokeswoman spy spies treasurer consul lawyers regulators paymaster paymasters',
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
