/** Rules on the words beside a name: what each says of its kind. */

import { says } from '#core/recognition/mentions/draft.ts';
import { GAP, isCapital } from '#core/recognition/reading/tokens.ts';
import {
  NOUNS_OF_FIRM,
  NOUNS_OF_PERSON,
  NOUNS_OF_PLACE,
  OPENERS,
  SPACE,
  SPEECH,
  STATE_ACTS,
  setOf,
} from '#core/recognition/reading/vocabulary.ts';
import { ANY_ROLE } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { type Around, type ContextRule, isPlain, rightOf } from './around.ts';
import { apposition } from './context-appositions.ts';
import { saying } from './saying.ts';

const PREPOSITIONS = saying([
  ['in', { place: 2.4, state: 0.5, person: -1 }],
  ['at', { place: 1.2, organisation: 0.9, person: -0.8 }],
  ['from', { place: 1, organisation: 0.5 }],
  ['with and', { person: 0.2 }],
  ['by', { person: 0.7, organisation: 0.4 }],
  ['near outside across around', { place: 2.4 }],
  ['to through into towards', { place: 0.6 }],
  [SPACE, { place: 0.8 }],
]);
const SEATS = setOf(
  'member mp constituency senator candidate seat deputy congressman congresswoman',
);
const BEFORE_NOUN = says({ place: 0.4 });
const IN_ITS_OWN = says({ place: 1 });
const SEAT = says({ place: 2.6 });

/** "in the Dreyfus affair": the preposition belongs to the noun that follows. */
function standsBeforeNoun({ owns, left, right }: Around): boolean {
  if (left.text !== 'the' || right.shape !== SHAPE.lower) return false;
  return !owns && !OPENERS.has(right.lower);
}

/** "shares in Quellix", "a stake in Hestrel": what one owns a part of. */
const STAKES = setOf(
  'shares stake stakes shareholding shareholdings holding investors investor shareholders',
);
const OWNED_IN_PART = says({ organisation: 2.4, person: -1 });
const REACHED_FROM = says({ place: 1.8 });

/** "from Piombara to Elbanova". */
function endsJourney({ left2, left3 }: Around): boolean {
  return left3.lower === 'from' && isCapital(left2);
}

const preposition: ContextRule = {
  before: ['the', 'for', ...PREPOSITIONS.keys()],
  says(words) {
    const token = words.left.text === 'the' ? words.left2 : words.left;
    if (!isPlain(token)) return null;
    if (standsBeforeNoun(words)) return BEFORE_NOUN;
    if (token.lower === 'in' && words.owns) return IN_ITS_OWN;
    if (token.lower === 'in' && STAKES.has(words.left2.lower)) return OWNED_IN_PART;
    if (token.lower === 'to' && endsJourney(words)) return REACHED_FROM;
    if (token.lower === 'for' && SEATS.has(words.left2.lower)) return SEAT;
    return PREPOSITIONS.get(token.lower) ?? null;
  },
};

/** "the Thatcher years". */
const RULE_OF_ONE = setOf(
  'administration government campaign presidency family era years cabinet ministry team camp brothers sisters doctrine affair scandal estate household regime loyalist loyalists supporter supporters ally allies rally premiership dynasty case trial inquiry report memo dossier tapes papers',
);
const RULER = says({ person: 1 });
const NO_PERSON = says({ person: -2.5, organisation: 0.8, place: 0.5 });

const article: ContextRule = {
  before: ['the'],
  says({ left, right, draft, owns }) {
    if (left.shape === SHAPE.capitals || draft.title !== null) return null;
    return !owns && RULE_OF_ONE.has(right.lower) ? RULER : NO_PERSON;
  },
};

const NOUNS_BEFORE_OF = saying([
  [
    'mayor bishop archbishop emir sultan ooni alaafin oba obi obong kabaka maharaja maharajah nawab nizam rajah governor lord-lieutenant sheriff dean archdeacon',
    { place: 3 },
  ],
  [
    'office room rooms lawn garden gardens gates steps grounds roof basement hall walls halls corridors balcony ballroom library wing front rear outskirts suburbs middle heart edge',
    { place: 2 },
  ],
  ['northeast northwest southeast southwest', { place: 2.4 }],
  ['university north south east west duke duchess earl', { place: 1.4 }],
  [NOUNS_OF_PLACE, { place: 3.4 }],
  [
    'ceo chairman chair president director head member members founder co-founder boss spokesman spokeswoman chief officer part owner shareholder shares employee employees secretary vice-president professor lecturer dean fellow graduate student trustees board branch leader deputy subsidiary unit division supporters fans executive editor analyst economist partner lawyer colleague historian curator manager coach',
    { organisation: 1.8 },
  ],
  [
    'wife husband son daughter widow death life works novels arrest murder trial associate associates aide aides ally allies friend friends relative relatives cousin nephew niece followers disciple disciples pupil protégé lover mistress assassination capture memory portrait statue biography grave tomb reign presidency premiership likes biographer',
    { person: 2 },
  ],
]);
const PART_OF_NAME = says({ place: 1.6, organisation: 1.2, person: -2 });

const ofPhrase: ContextRule = {
  before: ['of', 'the'],
  says({ left, left2, left3 }) {
    const [of, noun] = left.lower === 'the' ? [left2, left3] : [left, left2];
    if (of.lower !== 'of') return null;
    if (noun.shape === SHAPE.capital && (noun.classes & ANY_ROLE) === 0 && left === of)
      return PART_OF_NAME;
    return NOUNS_BEFORE_OF.get(noun.lower) ?? null;
  },
};

const COMPASS = setOf('north south east west');
const NOUNS_BEFORE = saying([
  [[...NOUNS_OF_PLACE].filter((noun) => !COMPASS.has(noun)), { place: 1.2 }],
  [NOUNS_OF_PERSON, { person: 3 }],
]);
const NOUNS_BEFORE_COMMA = saying([
  [
    'villages towns cities districts regions provinces suburbs islands counties settlements',
    { place: 1.8 },
  ],
  [NOUNS_OF_PERSON, { person: 1.6 }],
]);
const FIRM_OF_NOUN = says({ organisation: 2.2 });

const nounBefore: ContextRule = {
  before: [',', ...NOUNS_BEFORE.keys(), ...NOUNS_OF_FIRM],
  says({ left, left2, draft }) {
    const apart = left.text === ',';
    const { shape, lower } = apart ? left2 : left;
    if (shape !== SHAPE.lower) return null;
    if (apart) return NOUNS_BEFORE_COMMA.get(lower) ?? null;
    const said = NOUNS_BEFORE.get(lower);
    if (said !== undefined) return said;
    return NOUNS_OF_FIRM.has(lower) && draft.atoms.length < 4 ? FIRM_OF_NOUN : null;
  },
};

const BETWEEN = setOf(
  'then also later finally now never still already soon duly promptly once twice again quickly himself herself',
);
const VERBS = saying([
  [SPEECH, { person: 1.6, organisation: 0.8, state: 0.4 }],
  ['who', { person: 4 }],
  [
    'born married died grew studied graduated played scored struck headed fired ran won lost joined met lived loved sat stood walked sang danced painted composed starred retired resigned testified looked felt liked hated cried wept drove rode led beat finished bowled batted hit missed pounced took went came got had has began returned left gave made worked wished hoped smiled laughed knew thought stared paused stopped waited talked spoke listened wondered realised realized remembered divorced moved settled taught learned trained served fought commanded earned wore carried ate drank lay forgave broke faces begged swore cursed collapsed fainted drowned perished surrendered deserted enlisted galloped marched abdicated reigned chuckled shivered trembled blushed knelt prayed preached confided reckoned mused joked quipped grumbled pondered obliged sulked limped strode strolled wandered gazed glanced leaned leant hesitated swallowed coughed sobbed vomited bled dined lodged dozed awoke rose dictated sketched lectured translated sculpted conducted choreographed authored penned edited emigrated migrated eloped remarried outlived befriended mentored tutored nursed adored despised loathed envied pitied mourned quarrelled quarreled bickered slept woke opened closed turned nodded tapped added volleyed slotted curled lashed converted equalised levelled dribbled whispered sighed grinned frowned shook kissed hugged thanked invited visited accompanied escaped fled arrived travelled traveled sailed flew climbed swam jumped kicked passed crossed shot saved tackled bowed refused admitted confessed pleaded denied recovered suffered appeared directed wrote read recorded released performed toured photographed designed invented discovered argues writes believes thinks loves likes hates knows wants needs says plays lives works teaches himself herself',
    { person: 1.2, organisation: 0.3 },
  ],
  [
    'launched acquired bought merged reported posted employs employed hired fined sells sold makes produces manufactures operates owns issued published airs aired declined plans expects advised offers runs invested raised shipped released unveiled filed recalled sued cut',
    { organisation: 1 },
  ],
  [STATE_ACTS, { person: 0.5, organisation: 0.5, state: 0.5 }],
]);

const verb: ContextRule = {
  after: [...BETWEEN, ...VERBS.keys()],
  says({ left, right, right2 }) {
    const word = BETWEEN.has(right.lower) ? right2 : right;
    if (word.shape !== SHAPE.lower) return null;
    const moved = isPlain(left) && SPACE.has(left.lower);
    return moved ? null : (VERBS.get(word.lower) ?? null);
  },
};

const SAID = setOf(
  'said says asked replied added recalled explained wrote insisted argued laughed',
);
const TOLD = saying([
  [SAID, { person: 0.4 }],
  ['told tells', { organisation: 0.8, person: 0.5 }],
  ['according', { organisation: 0.4 }],
]);
const AFTER_SPEAKER = setOf('in on at of who as after during');
const ENDS_QUOTATION = setOf('" ” \' ,');
const SPEAKER = says({ person: 2.4, organisation: 0.3 });

const speechBefore: ContextRule = {
  before: [...TOLD.keys()],
  says({ left, left2, right }) {
    if (left.shape !== SHAPE.lower) return null;
    const inverted =
      SAID.has(left.lower) &&
      ENDS_QUOTATION.has(left2.text) &&
      (right.shape === SHAPE.sign || AFTER_SPEAKER.has(right.lower));
    return inverted ? SPEAKER : (TOLD.get(left.lower) ?? null);
  },
};

const OWNED = saying([
  [
    'wife husband mother father son daughter brother sister parents family widow partner death life career voice face eyes hand hands home house childhood children friend friends lawyer lawyers book novel film album symphony requiem concerto sonata opera operas painting paintings sculpture poem poems essay essays masterpiece libretto memoir memoirs theory theorem biographer girlfriend boyfriend cousin aunt uncle grandfather grandmother agent deputy predecessor successor body mind heart son-in-law remarks comments resignation election appointment testimony',
    { person: 1.8 },
  ],
  [
    'king queen emperor ambassador supreme central national state defence defense finance ruling opposition military ministry embassy capital coast population government president border borders economy army navy parliament constitution currency largest biggest coastline territory neighbours neighbors prime foreign interior streets mayor airport suburbs outskirts residents skyline',
    { state: 1.6, place: 1, person: -0.8 },
  ],
  [NOUNS_OF_FIRM, { organisation: 1.6 }],
]);
const CHIEF_MINISTER = says({ state: 1.6, place: 1.4, person: -1.4 });
const CHIEF_OF_STAFF = says({ person: 2 });

/** "Modi's wife", "the region's chief minister". */
const owned: ContextRule = {
  after: ["'", 'chief', ...OWNED.keys()],
  says(words) {
    if (!words.owns) return null;
    if (words.right.lower === 'chief') {
      if (words.right2.lower === 'minister') return CHIEF_MINISTER;
      if (words.right3.lower === 'staff') return CHIEF_OF_STAFF;
    }
    let place = 1;
    while (place < 9 && rightOf(words, place).text === "'") place += 1;
    return OWNED.get(rightOf(words, place).lower) ?? null;
  },
};

const NOUNS_AFTER = saying([
  [
    'terminal terminals subdivision subdivisions sub-county subcounty ward wards sub-district subdistrict suburb suburbs cantonment upazila tehsil taluk voivodeship raion okrug comarca departement arrondissement sub-prefecture homestead settlement settlements outpost outposts campground trailhead headwaters catchment watershed floodplain foothills hospital airport school prison camp district province region neighbourhood neighborhood square street area valley mosque church dam port crossing checkpoint station peninsula island river mountains desert beach coast city town village county suburb forest woods lake lakes mine plateau plain plains basin gorge canyon delta reef lagoon marsh marshes township slum favela borough oilfield gasfield oblast prefecture canton governorate municipality commune constituency parish hamlet enclave exclave atoll archipelago waterfall quarry reservoir wetlands cemetery racecourse courthouse jail penitentiary barracks garrison fort castle monastery abbey cathedral temple shrine suburbs outskirts refinery motorway highway expressway tunnel seaport harbour harbor quay pier marina seafront waterfront riverfront towns villages cities provinces regions prefectures airbase airstrip junction interchange neighbourhoods neighborhoods quarter precinct hinterland countryside mines dams ports headland estuary glacier volcano rivers counties districts islands hills airports canal bridge',
    { place: 2.2, person: -1 },
  ],
  [
    [...NOUNS_OF_FIRM].filter(
      (noun) =>
        !['side', 'platform', 'paper', 'label', 'brand', 'magazine', 'supporters'].includes(noun),
    ),
    { organisation: 1.6 },
  ],
]);
const WHERE_ONE_WORKS = says({ place: 1.4, organisation: 1.2, person: -2 });

const nounAfter: ContextRule = {
  after: [...NOUNS_OF_PERSON, ...NOUNS_AFTER.keys()],
  says({ draft, owns, left, right }) {
    const one = draft.atoms.length === 1 && (left.lower === 'a' || left.lower === 'an');
    if (one && NOUNS_OF_PERSON.has(right.lower)) return WHERE_ONE_WORKS;
    if (owns || right.shape !== SHAPE.lower) return null;
    return NOUNS_AFTER.get(right.lower) ?? null;
  },
};

const COMPOUNDS = saying([
  ['based born bound area', { place: 3.5 }],
  ['owned backed listed led made', { organisation: 0.5, state: 0.5 }],
  ['era', { person: 1 }],
]);

/** "London-based", "the Stalin-era housing". */
const compound: ContextRule = {
  after: ['-'],
  says({ draft, right, right2 }) {
    if (right.gap !== GAP.none || (right2.lower === 'era' && draft.text.length < 3)) return null;
    return COMPOUNDS.get(right2.lower) ?? null;
  },
};

const SHORT_FORM = says({ organisation: 1.6, person: -1 });
const YEAR_OR_AGE = says({ person: 0.6 });
const BORN = says({ person: 3 });

const bracket: ContextRule = {
  after: ['('],
  says({ draft, right2, right3 }) {
    if (right2.shape === SHAPE.capitals && right3.text === ')' && draft.atoms.length > 1)
      return SHORT_FORM;
    if (right2.shape === SHAPE.number && /^1\d{3}$|^\d\d$/.test(right2.text)) return YEAR_OR_AGE;
    return right2.lower === 'born' ? BORN : null;
  },
};

export const RULES: readonly ContextRule[] = [
  preposition,
  article,
  ofPhrase,
  nounBefore,
  verb,
  speechBefore,
  owned,
  nounAfter,
  apposition,
  compound,
  bracket,
];
