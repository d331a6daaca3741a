/** Rules on labels, on what is dealt with firms, and on offices that stand after a name. */

import { type Draft, type Scores, says } from '#core/recognition/mentions/draft.ts';
import { isCapital } from '#core/recognition/reading/tokens.ts';
import { NOUNS_OF_PERSON, OPENERS, setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { type Around, type ContextRule, isPlain, rightOf } from './around.ts';
import { saying } from './saying.ts';

const LABELS = saying([
  [
    'interviewer interviewee informant author editor reporter witness presenter host guest photographer contact director chair chairman chairwoman secretary clerk narrator moderator panellist panelist speaker transcriber respondent plaintiff claimant appellant judge coroner instructor lecturer supervisor',
    { person: 2.6 },
  ],
  ['place location venue where address birthplace town city village', { place: 2.6, person: -1 }],
]);

/** "Interviewer: Hywel Prosser", "Venue: Salford". */
const labelled: ContextRule = {
  before: [':'],
  says: ({ left2 }) => LABELS.get(left2.lower) ?? null,
};

/** What is done by, to, through, at or for a body. */
const DEALINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'by',
    setOf(
      'bought purchased developed backed run rated hosted listed represented advised valued brewed bottled bred staged streamed aggregated insured underwritten owned operated built manufactured produced published supplied distributed marketed funded financed sponsored underwritten acquired audited licensed insured promoted broadcast aired polled issued commissioned franchised syndicated',
    ),
  ],
  ['to', setOf('chartered leased licensed licenced outsourced awarded subcontracted franchised')],
  ['from', setOf('leased chartered licensed borrowed defected')],
  ['through', setOf('insured booked distributed marketed syndicated')],
  [
    'with',
    setOf(
      'contract insured merged merger partnered partnership jobs insurance apprenticeship internship',
    ),
  ],
  [
    'at',
    setOf(
      'professor lecturer fellow researcher scientist economist analyst strategist partner director manager trader engineer student analysts economists strategists worked works working job jobs career internship apprentice apprenticeship turner fitter machinist shareholder shareholders executive executives ceo chairman president investors staff workers employees historian curator consultant lawyer editor reporter accountant buyer salesman apprenticed employed intern interned enrolled lecturing tutor researchers scientists academics professors lecturers students fellows economics physics chemistry biology history law medicine philosophy mathematics engineering doctorate degree phd postdoc alumni undergraduate undergraduates graduate scholars strategists',
    ),
  ],
  [
    'for',
    setOf(
      'worked works working plays played playing drives drove driving spokesman spokeswoman spokesperson lawyer lawyers attorney writes',
    ),
  ],
]);

const SCHOLARS = setOf(
  'researchers scientists academics professors lecturers students fellows professor lecturer fellow researcher economics physics chemistry biology history law medicine philosophy mathematics engineering doctorate degree phd postdoc alumni scholars student',
);

function isFresh({ draft }: Around): boolean {
  return draft.atoms.length < 4 && draft.reason.code !== 'given-name' && draft.title === null;
}

const NOT_AT_WORK = setOf(
  'resident prisoner victim suspect monk nun priest vicar guest farmer soldier king queen prisoner inmate convict hostage hiker climber pedestrian bystander motorist passenger worshipper neighbour neighbor star stars named called nicknamed witness survivor commander captain general player champion runner driver boy girl man woman baby settler missionary merchant',
);

const WORK_AT = setOf('patients doctors nurses surgeons engineers lawyers workers over traders');

/** "an auditor at Mazars", "patients at Charité": whose work or bed is there. */
function worksAt(noun: string): boolean {
  return WORK_AT.has(noun) || (NOUNS_OF_PERSON.has(noun) && !NOT_AT_WORK.has(noun));
}

const DEALER = says({ organisation: 1.6, place: -0.6, person: -0.4 });
const SCHOOL = says({ organisation: 2.4, place: -0.6, person: -0.4 });

/** "chartered to Scotline", "a turner at Ganz": who deals so is a body. */
const dealt: ContextRule = {
  before: ['the', ...DEALINGS.keys()],
  says(words) {
    const { left, left2, left3 } = words;
    const [preposition, verb] = left.text === 'the' ? [left2, left3] : [left, left2];
    if (!isPlain(preposition) || !isFresh(words)) return null;
    const at = preposition.lower === 'at';
    const known = DEALINGS.get(preposition.lower)?.has(verb.lower) ?? false;
    if (!known && !(at && worksAt(verb.lower))) return null;
    return at && SCHOLARS.has(verb.lower) ? SCHOOL : DEALER;
  },
};

const FOUNDED = setOf(
  'joined joins joining rejoined quit founded co-founded cofounded acquired acquires acquiring sued sues suing subscribed outbid overtook rebranded delisted bankrolled',
);

const TAKEN = setOf('joined signed poached hired bought recruited');
const GIVER = says({ organisation: 1.8, place: -1, person: -1 });

/** "signed Wissa from Lorient": where somebody is taken from. */
const takenFrom: ContextRule = {
  before: ['from'],
  says(words) {
    if (!isCapital(words.left2) || !TAKEN.has(words.left3.lower)) return null;
    return isFresh(words) ? GIVER : null;
  },
};

const FOLLOWERS = setOf(
  'supporters loyalists allies administration presidency premiership supporter ally loyalist presidency-era rally cabinet aide aides family brothers sisters foundation-backed',
);

const LEADER = says({ person: 1.2 });

/** Whether the name is one word that owns nothing and is in none of the lists. */
function isUnlistedWord({ atoms }: Draft, lists: number): boolean {
  const only = atoms[0];
  if (atoms.length !== 1 || only === undefined || only.possessive) return false;
  return only.phrase === null && (only.classes & lists) === 0;
}

/** "Bolsonaro supporters": who has followers is a person, unless a list knows the name. */
const followed: ContextRule = {
  after: FOLLOWERS,
  says({ draft, right }) {
    if (right.shape !== SHAPE.lower) return null;
    return isUnlistedWord(draft, ANY_PLACE | CLASS.organisation | CLASS.body) ? LEADER : null;
  },
};

const MOVED = setOf(
  'fell rose gained jumped slid dropped climbed tumbled added plunged surged slumped sank soared rallied slipped eased advanced declined shed dipped leapt crashed',
);

const SHARES = setOf('% per percent pct . ,');
const TRADED = says({ organisation: 2.4, person: -1 });

/** "Petrofac fell 8%": what moves by a number on a market is a firm. */
const moved: ContextRule = {
  after: MOVED,
  says({ draft, right, right2, right3 }) {
    if (right.shape !== SHAPE.lower || right2.shape !== SHAPE.number) return null;
    if (draft.title !== null || draft.atoms.length > 3) return null;
    return SHARES.has(right3.text) ? TRADED : null;
  },
};

const PASSIVES = setOf(
  'booked shot arrested jailed imprisoned sentenced convicted charged acquitted buried hanged executed beheaded wounded injured stabbed beaten hospitalised hospitalized sacked dismissed appointed elected re-elected knighted crowned educated married widowed remanded bailed extradited substituted detained interrogated tortured kidnapped abducted assassinated murdered raped assaulted diagnosed survived succeeded baptised baptized ordained consecrated canonised apprenticed orphaned exiled deported pardoned cremated photographed interviewed mourned freed questioned rushed flown treated reunited evicted reinstated promoted recruited conscripted honoured honored commended fired rehired',
);

const PERFECT = setOf('has had have');
const PASSIVE = setOf('was is were being');
const UNDERGOER = says({ person: 1.8 });

/** "Sarri was booked": what is done to persons only. */
const undergone: ContextRule = {
  after: [...PERFECT, ...PASSIVE],
  says({ draft, right, right2, right3 }) {
    if (right.shape !== SHAPE.lower || draft.atoms.length > 3) return null;
    const been = right2.lower === 'been' && PERFECT.has(right.lower);
    if (!been && !PASSIVE.has(right.lower)) return null;
    return PASSIVES.has((been ? right3 : right2).lower) ? UNDERGOER : null;
  },
};

const RUN_BY_FIRMS = setOf(
  'makes sells employs operates runs manufactures produces owns supplies publishes insures builds ships trades markets distributes develops provides',
);

const MAKER = says({ organisation: 2.2, place: -0.6 });

/** "Brampton, which runs kilns": what makes and sells is a firm. */
const trades: ContextRule = {
  after: [','],
  says({ draft, right2, right3 }) {
    if (right2.lower !== 'which' || draft.atoms.length > 3) return null;
    return RUN_BY_FIRMS.has(right3.lower) ? MAKER : null;
  },
};

const DWELLERS = setOf(
  'councillor councillors mayor resident residents native natives man woman men women couple teenager villager villagers farmer farmers fishermen court magistrates locals schoolgirl schoolboy shopkeepers homeowners commuters voters householders parishioners dockers publican',
);

const DWELLING = says({ place: 1.6, person: -1 });

/** "Kenmare councillor Dan McCarthy": who lives in a place of no list. */
const dwelt: ContextRule = {
  after: DWELLERS,
  says({ draft, left, right }) {
    if (right.shape !== SHAPE.lower || draft.title !== null || left.lower === 'and') return null;
    return isUnlistedWord(draft, CLASS.organisation | CLASS.body) ? DWELLING : null;
  },
};

const FOUNDLING = says({ organisation: 1.4, person: -0.4 });

/** "founded Tinkoff": what is founded, bought and sued. */
const founded: ContextRule = {
  before: FOUNDED,
  says: (words) => (words.left.shape === SHAPE.lower && isFresh(words) ? FOUNDLING : null),
};

const HELD = setOf(
  'head chief chairman chairwoman chair ceo cfo coo cto president vice-president founder co-founder cofounder director managing executive senior professor lecturer fellow editor spokesman spokeswoman spokesperson secretary minister deputy commissioner leader analyst strategist economist partner author general-secretary',
);

/** Whether the noun of a person stands within a few words, before the phrase ends. */
function namesOffice(words: Around, from: number): boolean {
  for (let place = from; place < from + 4; place++) {
    const { shape, lower } = rightOf(words, place);
    if (shape !== SHAPE.lower) return false;
    if (HELD.has(lower) || NOUNS_OF_PERSON.has(lower)) return true;
    if (OPENERS.has(lower)) return false;
  }
  return false;
}

/** Whether "of" or "at" says within a few words where the office is. */
function isHeldAt(words: Around): boolean {
  for (let place = 3; place < 8; place++) {
    const { lower } = rightOf(words, place);
    if (lower === 'of' || lower === 'at') return true;
  }
  return false;
}

const OFFICER = says({ person: 2 });
const OFFICER_OF = says({ person: 2.4 });

/** "Kent Walker, Google's president of", "Ann Bell, chief executive of": an office after the name. */
const holdsOffice: ContextRule = {
  after: [','],
  says(words) {
    const { owns, right2 } = words;
    if (owns) return null;
    if (right2.shape === SHAPE.lower)
      return HELD.has(right2.lower) && isHeldAt(words) ? OFFICER : null;
    if (!isCapital(right2)) return null;
    let owner = 2;
    while (owner < 5 && !rightOf(words, owner).possessive) owner += 1;
    return owner < 5 && namesOffice(words, owner + 1) ? OFFICER_OF : null;
  },
};

const HAMLETS =
  /-(?:sur|en|les|lès|le|la|aux|sous|am|an|der|upon|on|under|in|by|de|del|do|da)-\p{Lu}/u;

const HAMLET = says({ place: 1.6 });

/** "Stoke-on-Trent", "Belleville-en-Beaujolais": small words between hyphens join the names of places. */
export function hyphenated({ atoms, text }: Draft): Scores | null {
  if (atoms.length !== 1 || !text.includes('-')) return null;
  const known = ((atoms[0]?.classes ?? 0) & (ANY_PLACE | CLASS.organisation)) !== 0;
  return !known && HAMLETS.test(text) ? HAMLET : null;
}

export const DEALING_RULES: readonly ContextRule[] = [
  labelled,
  dealt,
  takenFrom,
  followed,
  founded,
  undergone,
  trades,
  moved,
  dwelt,
  holdsOffice,
];
