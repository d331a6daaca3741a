/** Rules on the words beside a name: what each says of its kind. */
import type { Draft, Scores } from './draft.ts';
import type { Token } from './tokens.ts';
import {
  NOUNS_OF_FIRM,
  NOUNS_OF_PERSON,
  NOUNS_OF_PLACE,
  OPENERS,
  SPACE,
  SPEECH,
  STATE_ACTS,
} from './vocabulary.ts';
import { ANY_ROLE, CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

export type Around = {
  readonly draft: Draft;
  /** Words before, nearest first, and after. */
  readonly left: readonly (Token | undefined)[];
  readonly right: readonly (Token | undefined)[];
};

type Rule = (around: Around) => Partial<Scores> | null;

const KIN =
  /^(?:wife|husband|mother|father|son|daughter|brother|sister|parents|family|widow|partner|death|life|career|voice|face|eyes|hand|hands|home|house|childhood|children|friend|friends|lawyer|lawyers|book|novel|film|album|body|mind|heart|son-in-law|remarks|comments|resignation|election|appointment|testimony)$/;

const LAND =
  /^(?:king|queen|emperor|ambassador|supreme|central|national|state|defence|defense|finance|ruling|opposition|military|ministry|embassy|capital|coast|population|government|president|border|borders|economy|army|navy|parliament|constitution|currency|largest|biggest|coastline|territory|neighbours|neighbors|prime|foreign|interior|finance|streets|mayor|airport|suburbs|outskirts|residents|skyline)$/;

const LIFE_VERBS =
  /^(?:born|married|died|grew|studied|graduated|played|scored|struck|headed|fired|ran|won|lost|joined|met|lived|loved|sat|stood|walked|sang|danced|painted|composed|starred|retired|resigned|testified|looked|felt|liked|hated|cried|wept|drove|rode|led|beat|finished|bowled|batted|hit|missed|pounced|took|went|came|got|had|has|began|returned|left|gave|made|worked|wished|hoped|smiled|laughed|knew|thought|felt|stared|paused|stopped|waited|walked|talked|spoke|listened|wondered|realised|realized|remembered|married|divorced|moved|settled|taught|learned|trained|served|fought|commanded|earned|wore|carried|ate|drank|lay|forgave|broke|faces|begged|swore|cursed|collapsed|fainted|drowned|perished|surrendered|deserted|enlisted|galloped|marched|abdicated|reigned|chuckled|shivered|trembled|blushed|knelt|prayed|preached|confided|reckoned|mused|joked|quipped|grumbled|pondered|obliged|sulked|limped|strode|strolled|wandered|gazed|glanced|leaned|leant|hesitated|swallowed|coughed|sobbed|vomited|bled|dined|lodged|dozed|awoke|rose|dictated|sketched|lectured|translated|sculpted|conducted|choreographed|authored|penned|edited|emigrated|migrated|eloped|remarried|outlived|befriended|mentored|tutored|nursed|adored|despised|loathed|envied|pitied|mourned|quarrelled|quarreled|bickered|slept|woke|opened|closed|turned|nodded|tapped|added|volleyed|slotted|curled|fired|lashed|converted|equalised|levelled|dribbled|whispered|sighed|grinned|frowned|shook|kissed|hugged|thanked|invited|visited|accompanied|escaped|fled|arrived|travelled|traveled|sailed|flew|climbed|swam|jumped|kicked|passed|scored|crossed|shot|saved|tackled|served|volleyed|bowed|refused|admitted|confessed|pleaded|denied|recovered|suffered|appeared|starred|directed|wrote|read|recorded|released|performed|toured|photographed|designed|invented|discovered|argues|writes|believes|thinks|loves|likes|hates|knows|wants|needs|says|plays|lives|works|teaches|himself|herself)$/;

const FIRM_VERBS =
  /^(?:launched|acquired|bought|merged|reported|posted|employs|employed|hired|fined|sells|sold|makes|produces|manufactures|operates|owns|issued|published|airs|aired|declined|plans|expects|advised|offers|runs|invested|raised|shipped|released|unveiled|filed|recalled|sued|cut)$/;

const OF_FIRM =
  /^(?:ceo|chairman|chair|president|director|head|member|members|founder|co-founder|boss|spokesman|spokeswoman|chief|officer|part|owner|shareholder|shares|employee|employees|secretary|vice-president|professor|lecturer|dean|fellow|graduate|student|trustees|board|branch|leader|deputy|subsidiary|unit|division|supporters|fans|executive|editor|analyst|economist|partner|lawyer|colleague|historian|curator|manager|coach)$/;

const AFTER_FIRM = new Set(
  [...NOUNS_OF_FIRM].filter(
    (word) =>
      !['side', 'platform', 'paper', 'label', 'brand', 'magazine', 'supporters'].includes(word),
  ),
);

const ROOMS =
  /^(?:office|room|rooms|lawn|garden|gardens|gates|steps|grounds|roof|basement|hall|walls|halls|corridors|balcony|ballroom|library|wing|front|rear|outskirts|suburbs|middle|heart|edge)$/;

/** In lower case, or with the capital of the first word of a sentence. */
export function isPlain(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === SHAPE.lower || token.opens);
}

const PREPOSITIONS: ReadonlyMap<string, Partial<Scores>> = new Map([
  ['in', { place: 2.4, state: 0.5, person: -1 }],
  ['at', { place: 1.2, organisation: 0.9, person: -0.8 }],
  ['from', { place: 1, organisation: 0.5 }],
  ['with', { person: 0.2 }],
  ['and', { person: 0.2 }],
  ['by', { person: 0.7, organisation: 0.4 }],
  ['near', { place: 2.4 }],
  ['outside', { place: 2.4 }],
  ['across', { place: 2.4 }],
  ['around', { place: 2.4 }],
  ['to', { place: 0.6 }],
  ['through', { place: 0.6 }],
  ['into', { place: 0.6 }],
  ['towards', { place: 0.6 }],
]);
const SEATS =
  /^(?:member|mp|constituency|senator|candidate|seat|deputy|congressman|congresswoman)$/;

/** "in the Dreyfus affair": the preposition belongs to the noun that follows. */
function standsBeforeNoun({ draft, left, right }: Around): boolean {
  const noun = right[0];
  if (left[0]?.text !== 'the' || noun === undefined || noun.shape !== SHAPE.lower) return false;
  return !draft.atoms.at(-1)?.possessive && !OPENERS.has(noun.lower);
}

const prepositions: Rule = (words) => {
  const { left } = words;
  const token = left[0]?.text === 'the' ? left[1] : left[0];
  if (token === undefined || !isPlain(token)) return null;
  if (standsBeforeNoun(words)) return { place: 0.4 };
  if (token.lower === 'in' && words.draft.atoms.at(-1)?.possessive) return { place: 1 };
  if (token.lower === 'for' && SEATS.test(left[1]?.lower ?? '')) return { place: 2.6 };
  return PREPOSITIONS.get(token.lower) ?? (SPACE.has(token.lower) ? { place: 0.8 } : null);
};

const RULE_OF_ONE =
  /^(?:administration|government|campaign|presidency|family|era|years|cabinet|ministry|team|camp|brothers|sisters|doctrine|affair|scandal|estate|household|regime|loyalist|loyalists|supporter|supporters|ally|allies|rally|premiership|dynasty|case|trial|inquiry)$/;

const article: Rule = ({ left, right, draft }) => {
  if (left[0]?.lower !== 'the' || left[0].shape === SHAPE.capitals || draft.title !== null)
    return null;
  const ruled = !draft.atoms.at(-1)?.possessive && RULE_OF_ONE.test(right[0]?.lower ?? '');
  return ruled ? { person: 1 } : { person: -2.5, organisation: 0.8, place: 0.5 };
};

const OF_PERSON =
  /^(?:wife|husband|son|daughter|widow|death|life|works|novels|arrest|murder|trial|associate|associates|aide|aides|ally|allies|friend|friends|relative|relatives|cousin|nephew|niece|followers|disciple|disciples|pupil|protégé|lover|mistress|assassination|capture|memory|portrait|statue|biography|grave|tomb|reign|presidency|premiership|likes|biographer)$/;

const ofPhrase: Rule = ({ left }) => {
  const of = left[0]?.lower === 'the' ? left[1] : left[0];
  const noun = left[0]?.lower === 'the' ? left[2] : left[1];
  if (of?.lower !== 'of' || noun === undefined) return null;
  if (noun.shape === SHAPE.capital && (noun.classes & ANY_ROLE) === 0 && left[0] === of)
    return { place: 1.6, organisation: 1.2, person: -2 };
  if (/^(?:mayor|bishop|archbishop)$/.test(noun.lower)) return { place: 3 };
  if (ROOMS.test(noun.lower)) return { place: 2 };
  if (/^(?:(?:north|south)-?(?:east|west))$/.test(noun.lower)) return { place: 2.4 };
  if (/^(?:university|north|south|east|west|duke|duchess|earl)$/.test(noun.lower))
    return { place: 1.4 };
  if (NOUNS_OF_PLACE.has(noun.lower)) return { place: 3.4 };
  if (OF_FIRM.test(noun.lower)) return { organisation: 1.8 };
  return OF_PERSON.test(noun.lower) ? { person: 2 } : null;
};

const nounBefore: Rule = ({ left, draft }) => {
  const word = left[0]?.text === ',' ? left[1] : left[0];
  if (word === undefined || word.shape !== SHAPE.lower) return null;
  if (
    left[0]?.text !== ',' &&
    NOUNS_OF_PLACE.has(word.lower) &&
    !/^(?:north|south|east|west)$/.test(word.lower)
  )
    return { place: 1.2 };
  if (
    left[0]?.text === ',' &&
    /^(?:villages|towns|cities|districts|regions|provinces|suburbs|islands|counties|settlements)$/.test(
      word.lower,
    )
  )
    return { place: 1.8 };
  if (NOUNS_OF_PERSON.has(word.lower)) return { person: left[0]?.text === ',' ? 1.6 : 3 };
  const firm = NOUNS_OF_FIRM.has(word.lower) && left[0]?.text !== ',';
  return firm && draft.atoms.length < 4 ? { organisation: 2.2 } : null;
};

const BETWEEN = new Set(
  'then also later finally now never still already soon duly promptly once twice again quickly himself herself'.split(
    ' ',
  ),
);

const verbAfter: Rule = ({ right, left }) => {
  const word = BETWEEN.has(right[0]?.lower ?? '') ? right[1] : right[0];
  if (word === undefined || word.shape !== SHAPE.lower) return null;
  const moved = isPlain(left[0]) && SPACE.has(left[0]?.lower ?? '');
  if (moved) return null;
  if (SPEECH.has(word.lower)) return { person: 1.6, organisation: 0.8, state: 0.4 };
  if (word.lower === 'who') return { person: 4 };
  if (LIFE_VERBS.test(word.lower)) return { person: 1.2, organisation: 0.3 };
  if (FIRM_VERBS.test(word.lower)) return { organisation: 1 };
  return STATE_ACTS.has(word.lower) ? { person: 0.5, organisation: 0.5, state: 0.5 } : null;
};

const speechBefore: Rule = ({ left, right }) => {
  const [word, before] = left;
  if (word === undefined || word.shape !== SHAPE.lower) return null;
  if (
    /^(?:said|says|asked|replied|added|recalled|explained|wrote|insisted|argued|laughed)$/.test(
      word.lower,
    )
  ) {
    const inverted =
      right[0] === undefined ||
      right[0].shape === SHAPE.sign ||
      /^(?:in|on|at|of|who|as|after|during)$/.test(right[0].lower);
    return inverted && /^["”’',]$/.test(before?.text ?? '')
      ? { person: 2.4, organisation: 0.3 }
      : { person: 0.4 };
  }
  if (word.lower === 'told' || word.lower === 'tells') return { organisation: 0.8, person: 0.5 };
  return word.lower === 'according' ? { organisation: 0.4 } : null;
};

const owned: Rule = ({ draft, right }) => {
  const last = draft.atoms.at(-1);
  if (last?.possessive && right[0]?.lower === 'chief') {
    if (right[1]?.lower === 'minister') return { state: 1.6, place: 1.4, person: -1.4 };
    if (right[2]?.lower === 'staff') return { person: 2 };
  }
  const word = right.find(
    (token) => token !== undefined && token.text !== "'" && token.text !== '’',
  );
  if (!last?.possessive || word === undefined) return null;
  if (KIN.test(word.lower)) return { person: 1.8 };
  if (LAND.test(word.lower)) return { state: 1.6, place: 1, person: -0.8 };
  if (NOUNS_OF_FIRM.has(word.lower)) return { organisation: 1.6 };
  return null;
};

const SITES =
  /^(?:hospital|airport|school|prison|camp|district|province|region|neighbourhood|neighborhood|square|street|area|valley|mosque|church|dam|port|crossing|checkpoint|station|peninsula|island|river|mountains|desert|beach|coast|city|town|village|county|suburb|forest|woods|lake|lakes|mine|plateau|plain|plains|basin|gorge|canyon|delta|reef|lagoon|marsh|marshes|township|slum|favela|borough|oilfield|gasfield|oblast|prefecture|canton|governorate|municipality|commune|constituency|parish|hamlet|enclave|exclave|atoll|archipelago|waterfall|quarry|reservoir|wetlands|cemetery|racecourse|courthouse|jail|penitentiary|barracks|garrison|fort|castle|monastery|abbey|cathedral|temple|shrine|suburbs|outskirts|refinery|motorway|highway|expressway|tunnel|seaport|harbour|harbor|quay|pier|marina|seafront|waterfront|riverfront|towns|villages|cities|provinces|regions|prefectures|airbase|airstrip|junction|interchange|neighbourhoods|neighborhoods|quarter|precinct|hinterland|countryside|mines|dams|ports|headland|estuary|glacier|volcano|rivers|counties|districts|islands|mountains|hills|airports|canal|bridge)$/;

const nounAfter: Rule = ({ draft, left, right }) => {
  const word = right[0];
  const single = draft.atoms.length === 1 && (left[0]?.lower === 'a' || left[0]?.lower === 'an');
  if (single && word !== undefined && NOUNS_OF_PERSON.has(word.lower))
    return { place: 1.4, organisation: 1.2, person: -2 };
  if (draft.atoms.at(-1)?.possessive || word === undefined || word.shape !== SHAPE.lower)
    return null;
  if (SITES.test(word.lower)) return { place: 2.2, person: -1 };
  return AFTER_FIRM.has(word.lower) ? { organisation: 1.6 } : null;
};

/** ", a 34-year-old nurse", ", the carmaker", ", a village near". */
const apposition: Rule = (words) => {
  const { right, draft } = words;
  const next = right[1];
  if (right[0]?.text !== ',' || next === undefined || draft.atoms.at(-1)?.possessive) return null;
  if (next.shape === SHAPE.number) return aged(next, right[2]);
  const known = next.classes & (CLASS.state | CLASS.region | CLASS.stateAbbreviation);
  if (known !== 0)
    return endsAt(right[2]) || next.text.endsWith('.') ? { place: 2.4, person: -0.5 } : null;
  return relative(words, next.lower) ?? nounIn(next.lower, right.slice(2));
};

function endsAt(token: Token | undefined): boolean {
  return token === undefined || token.shape === SHAPE.sign;
}

/** ", 47,". */
function aged(age: Token, after: Token | undefined): Partial<Scores> | null {
  return /^\d{1,3}$/.test(age.text) && /^[,.)]$/.test(after?.text ?? ',') ? { person: 3.5 } : null;
}

/** ", who", ", where", ", aged". */
function relative({ left }: Around, word: string): Partial<Scores> | null {
  if (word === 'where') return { place: 2.5 };
  if (word === 'whose') return { person: 0.8, organisation: 0.6 };
  if (/^(?:led|based|founded|headquartered|headed|owned|chaired)$/.test(word))
    return { organisation: 1.8 };
  if (word === 'aged' || word === 'née') return { person: 3.5 };
  if (
    /^(?:coached|trained|taught|educated|jailed|convicted|sentenced|arrested|flanked|nicknamed|writing|speaking|born|dressed|wearing|holding|standing|sitting|smiling|widowed)$/.test(
      word,
    )
  )
    return { person: 2.5 };
  const located = left[0]?.shape === SHAPE.lower && /^(?:from|in|near|at|of)$/.test(left[0].lower);
  return /^whom?$/.test(word) && !located ? { person: 3.5 } : null;
}

/** ", a 34-year-old nurse": the first noun that tells. */
function nounIn(opening: string, rest: readonly (Token | undefined)[]): Partial<Scores> | null {
  if (!/^(?:a|an|the|his|her|their|one|then|now|its|my|former)$/.test(opening)) return null;
  for (const token of rest) {
    if (token === undefined || /^(?:[,.;]|of|in|who|which|that|and|at|from)$/.test(token.lower))
      break;
    if (NOUNS_OF_PERSON.has(token.lower)) return { person: 2.6 };
    if (NOUNS_OF_FIRM.has(token.lower)) return { organisation: 2.2 };
    if (NOUNS_OF_PLACE.has(token.lower)) return { place: 2.4 };
  }
  return null;
}

const compound: Rule = ({ draft, right }) => {
  if (right[0]?.text !== '-' || right[0].gap !== 0) return null;
  const word = right[1]?.lower ?? '';
  if (word === 'based' || word === 'born' || word === 'bound' || word === 'area')
    return { place: 3.5 };
  if (
    word === 'owned' ||
    word === 'backed' ||
    word === 'listed' ||
    word === 'led' ||
    word === 'made'
  )
    return { organisation: 0.5, state: 0.5 };
  return draft.text.length > 2 && word === 'era' ? { person: 1 } : null;
};

const brackets: Rule = ({ right, draft }) => {
  if (right[0]?.text !== '(') return null;
  const inner = right[1];
  if (inner === undefined) return null;
  if (inner.shape === SHAPE.capitals && right[2]?.text === ')' && draft.atoms.length > 1)
    return { organisation: 1.6, person: -1 };
  if (inner.shape === SHAPE.number && /^1\d{3}$|^\d\d$/.test(inner.text)) return { person: 0.6 };
  return inner.lower === 'born' ? { person: 3 } : null;
};

export const RULES: readonly Rule[] = [
  prepositions,
  article,
  ofPhrase,
  nounBefore,
  verbAfter,
  speechBefore,
  owned,
  nounAfter,
  apposition,
  compound,
  brackets,
];
