/** Where a capital is spoken of as a power: what it does, what is done with it, what is its own. */
import { itemAt } from '#core/text/item-at.ts';
import { isLocated } from './around.ts';
import type { Draft } from './draft.ts';
import { groupsOf } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Which states a text names; a capital is a power only where powers are spoken of. */
export type Powers = { readonly named: ReadonlySet<string>; readonly count: number };

export function powersOf(drafts: readonly Draft[]): Powers {
  const named = new Set<string>();
  for (const draft of drafts)
    if (draft.kind === 'state')
      for (const group of groupsOf(draft.text)) if (group.startsWith('state:')) named.add(group);
  return { named, count: named.size };
}

function isSpokenOf({ named, count }: Powers, draft: Draft): boolean {
  const own = groupsOf(draft.text).some((group) => named.has(group.replace(/^capital:/, 'state:')));
  return own || count > 2;
}

const MODALS =
  /^(?:can|can't|cannot|could|couldn't|may|might|must|will|won't|would|wouldn't|should|shouldn't|shall|does|doesn't|did|didn't|do|don't)$/;

const WILLS =
  /^(?:seems?|appears?|needs?|wants?|likes?|hopes?|sees?|seeks?|believes?|views?|fears?|knows?|faces?|risks?|insists?|continues?|keeps?|gets?|makes?|takes?|gives?|plays?|uses?|plans?|tries|try|aims?|intends?|expects?|regards?|considers?|claims?|denies|deny|owes?|pays?|decides?|counts?|relies|rely|depends?|objects?|agrees?|explains?|accepts?|demands?|blames?|argues?|worries|worry|promises?|offers?|sends?|supports?|backs?|opposes?|contests?|resists?|wields?|exerts?|controls?|struck|strikes?|fired|launche[sd]|annexed|occupied|tightened|loosened|doubled|stepped|turned|looks?|press(?:es|ed)?|push(?:es|ed)?|urge[sd]?|warn(?:s|ed)?|bristles?|balks?|baulks?|hesitates?|stalls?|retaliate[sd]?|responds?|responded|summon(?:s|ed)|recall(?:s|ed)|expel(?:s|led)|denie[sd]|refuse[sd]?|reject(?:s|ed)?|sent|pledge[sd]?)$/;

const STATES_OF_MIND =
  /^(?:united|committed|opposed|wary|silent|defiant|determined|hostile|neutral|isolated|dependent|furious|keen|reluctant|unwilling|willing|adamant|cautious|divided|split|engaged|allied|ready|confident|uneasy|nervous|aligned)$/;

const PHYSICAL =
  /^(?:burning|growing|expanding|sinking|shrinking|boiling|freezing|flooding|booming|bustling|sprawling|reeling|coming|hosting|staging|celebrating|sleeping|getting|becoming|including)$/;

function actsAsSubject(reading: Reading, draft: Draft): boolean {
  const [first, second, third] = [1, 2, 3].map(
    (ahead) => reading.tokens[draft.to + ahead]?.lower ?? '',
  );
  if (first === undefined || second === undefined || third === undefined) return false;
  const verb = /ly$|^(?:also|now|still|then|never|always|not|has|have|had)$/.test(first)
    ? second
    : first;
  if (MODALS.test(verb) || WILLS.test(verb)) return true;
  if (/^(?:is|are|was|were)$/.test(verb)) {
    const what = verb === first ? second : third;
    return STATES_OF_MIND.test(what) || (/ing$/.test(what) && !PHYSICAL.test(what));
  }
  return /^remain(?:s|ed)?$/.test(verb) && STATES_OF_MIND.test(verb === first ? second : third);
}

const DEALINGS =
  /^(?:stance|posture|policy|policies|approach|attitude|overtures?|pressure|coordination|cooperation|co-operation|relations?|relationship|ties|talks|negotiations?|war|alliance|sanctions?|treaty|tensions?|dispute|deals?|accord|links|dialogue|pact|rift|row|standoff|rapprochement|engagement|partnership|confrontation|competition|rivalry|trade|diplomacy|agreement|contract|balance|détente|friendship|conflict|influence|leverage|dependence|reliance|concessions|message|signal|demands?|tariffs?|embargo|independence|aid|support|response|approval|permission|orders|funding|border|stronghold|hostility|loyalty|allegiance|sides?)$/;

const TRAVEL =
  /^(?:flights?|trains?|roads?|railway|routes?|lines?|distance|journey|bus|highway|halfway|midway|travel|travelled|traveled|flew|flying|match|game|miles|kilometres|kilometers|km)$/;

function near(reading: Reading, at: number, pattern: RegExp): boolean {
  for (let index = at; index > at - 5; index--)
    if (pattern.test(reading.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** "a stance toward Moscow", "the contract between Kyiv and Moscow". */
function isDealtWith(reading: Reading, draft: Draft): boolean {
  const at = draft.from - 1;
  const before = itemAt(reading.tokens, at)?.lower ?? '';
  if (before === 'between') return !near(reading, at - 1, TRAVEL);
  if (!/^(?:with|against|toward|towards|on|over|from|for|upon|to)$/.test(before)) return false;
  if (before === 'against') return !near(reading, at - 1, TRAVEL);
  return near(reading, at - 1, DEALINGS) && !near(reading, at - 1, TRAVEL);
}

const OWN =
  /^(?:government|policy|policies|decision|sanctions|demands?|response|position|stance|posture|plans?|leaders|leadership|refusal|allies|ambassador|claims?|invasion|aggression|ambitions|interests?|rulers|troops|forces|support|advance|offensive|army|navy|military|embassy|intelligence|annexation|occupation|crackdown|envoy|negotiators|diplomats|diplomacy|side|anxiety|coordination|red|priorities|attitude|views?|hands?|leverage|message|neighbours|neighbors|rivals|adversaries|enemies|partners|clients|proxies|objectives|goals|aims|calculations|calculus|hopes|fears|concerns?|insistence|reluctance|willingness|efforts?|attempts?|push|moves?|orbit|grip|hold|control|rule|strategy|tariffs|exports|debts?|deficit|war|campaign|strikes|missiles|key|regional|foreign|nuclear|consent|blessing|approval|patience|silence|influence|power|role|reaction|version|narrative|propaganda|pledge|promise|commitment|commitments|obligations|cash|money|largesse|help|aid)$/;

const RESOLUTE =
  /^(?:seeks|insists|denies|wants|fears|objects|opposes|demands|blames|pledge[sd]|reject(?:s|ed)|retaliate[sd]|refuse[sd]|summoned|expelled|urge[sd]|denied|sought|annexed|legislating|negotiating|weighing|considering|lobbying|threatening|mulling|courting|bristling|blackmailing|punishing|demanding|investigating|probing|drafting|finalising|finalizing|urging|refusing|insisting|blocking|withholding|suing|arming)$/;

/** "Canberra is legislating": what only a government does. */
function isResolute(reading: Reading, draft: Draft): boolean {
  if (isLocated(reading, draft) || draft.atoms.at(-1)?.possessive) return false;
  const [first, second] = [1, 2].map((ahead) => reading.tokens[draft.to + ahead]?.lower ?? '');
  if (/^(?:is|was|has)$/.test(first ?? '')) return RESOLUTE.test(second ?? '');
  return RESOLUTE.test(first ?? '');
}

/** Whether the capital stands for its state here. */
export function standsForState(reading: Reading, draft: Draft, powers: Powers): boolean {
  if (!isSpokenOf(powers, draft)) return isResolute(reading, draft);
  if (isDealtWith(reading, draft)) return true;
  if (isLocated(reading, draft) || itemAt(reading.tokens, draft.from - 1)?.lower === 'of')
    return false;
  if (draft.atoms.at(-1)?.possessive) return OWN.test(reading.tokens[draft.to + 1]?.lower ?? '');
  return actsAsSubject(reading, draft);
}
