/** Rules on labels, on what is dealt with firms, and on offices that stand after a name. */
import { type Around, isPlain } from './context-rules.ts';
import type { Scores } from './draft.ts';
import { isCapital, type Token } from './tokens.ts';
import { NOUNS_OF_PERSON, OPENERS } from './vocabulary.ts';
import { ANY_PLACE, CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

type Rule = (around: Around) => Partial<Scores> | null;

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const LABELS_OF_PERSONS = setOf(
  'interviewer interviewee informant author editor reporter witness presenter host guest photographer contact director chair chairman chairwoman secretary clerk narrator moderator panellist panelist speaker transcriber respondent plaintiff claimant appellant judge coroner instructor lecturer supervisor',
);
const LABELS_OF_PLACES = setOf('place location venue where address birthplace town city village');

/** "Interviewer: Hywel Prosser", "Venue: Salford". */
const labelled: Rule = ({ left }) => {
  if (left[0]?.text !== ':' || left[1] === undefined) return null;
  if (LABELS_OF_PERSONS.has(left[1].lower)) return { person: 2.6 };
  return LABELS_OF_PLACES.has(left[1].lower) ? { place: 2.6, person: -1 } : null;
};

/** What is done by, to, through, at or for a body. */
const DEALINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'by',
    setOf(
      'owned operated built manufactured produced published supplied distributed marketed funded financed sponsored underwritten acquired audited licensed insured promoted broadcast aired polled issued commissioned franchised syndicated',
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

/** "an auditor at Mazars", "patients at Charité": whose work or bed is there. */
function worksAt(noun: string): boolean {
  if (/^(?:patients|doctors|nurses|surgeons|engineers|lawyers|workers|over|traders)$/.test(noun))
    return true;
  return NOUNS_OF_PERSON.has(noun) && !NOT_AT_WORK.has(noun);
}

/** "chartered to Scotline", "a turner at Ganz": who deals so is a body. */
const dealt: Rule = (words) => {
  const { left } = words;
  const [preposition, verb] = left[0]?.text === 'the' ? [left[1], left[2]] : [left[0], left[1]];
  if (preposition === undefined || verb === undefined || !isPlain(preposition)) return null;
  if (!isFresh(words)) return null;
  const known = DEALINGS.get(preposition.lower)?.has(verb.lower) ?? false;
  if (!known && !(preposition.lower === 'at' && worksAt(verb.lower))) return null;
  const scholar = preposition.lower === 'at' && SCHOLARS.has(verb.lower);
  return { organisation: scholar ? 2.4 : 1.6, place: -0.6, person: -0.4 };
};

const FOUNDED = setOf(
  'joined joins joining rejoined quit founded co-founded cofounded acquired acquires acquiring sued sues suing subscribed outbid overtook rebranded delisted bankrolled',
);

/** "signed Wissa from Lorient": where somebody is taken from. */
const takenFrom: Rule = (words) => {
  const [from, who, verb] = words.left;
  if (from?.lower !== 'from' || who === undefined || verb === undefined) return null;
  if (!isCapital(who) || !/^(?:joined|signed|poached|hired|bought|recruited)$/.test(verb.lower))
    return null;
  return isFresh(words) ? { organisation: 1.8, place: -1, person: -1 } : null;
};

const FOLLOWERS = setOf(
  'supporters loyalists allies administration presidency premiership supporter ally loyalist presidency-era rally cabinet aide aides family brothers sisters foundation-backed',
);

/** "Bolsonaro supporters": who has followers is a person, unless a list knows the name. */
const followed: Rule = ({ draft, right }) => {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.possessive) return null;
  if (only.phrase !== null || (only.classes & (ANY_PLACE | CLASS.organisation | CLASS.body)) !== 0)
    return null;
  return right[0]?.shape === SHAPE.lower && FOLLOWERS.has(right[0].lower) ? { person: 1.2 } : null;
};

const MOVED = setOf(
  'fell rose gained jumped slid dropped climbed tumbled added plunged surged slumped sank soared rallied slipped eased advanced declined shed dipped leapt crashed',
);

/** "Petrofac fell 8%": what moves by a number on a market is a firm. */
const moved: Rule = ({ draft, right }) => {
  const [verb, amount, sign] = right;
  if (verb?.shape !== SHAPE.lower || !MOVED.has(verb.lower) || draft.title !== null) return null;
  if (draft.atoms.length > 3 || amount?.shape !== SHAPE.number) return null;
  const share = /^(?:%|per|percent|pct|\.|,)$/.test(sign?.text ?? '');
  return share ? { organisation: 2.4, person: -1 } : null;
};

const PASSIVES = setOf(
  'booked shot arrested jailed imprisoned sentenced convicted charged acquitted buried hanged executed beheaded wounded injured stabbed beaten hospitalised hospitalized sacked dismissed appointed elected re-elected knighted crowned educated married widowed remanded bailed extradited substituted detained interrogated tortured kidnapped abducted assassinated murdered raped assaulted diagnosed survived succeeded baptised baptized ordained consecrated canonised apprenticed orphaned exiled deported pardoned cremated photographed interviewed mourned freed questioned rushed flown treated reunited evicted reinstated promoted recruited conscripted honoured honored commended fired rehired',
);

/** "Sarri was booked": what is done to persons only. */
const undergone: Rule = (words) => {
  const [is, done, further] = words.right;
  if (is?.shape !== SHAPE.lower || words.draft.atoms.length > 3) return null;
  const been = /^(?:has|had|have)$/.test(is.lower) && done?.lower === 'been';
  if (!been && !/^(?:was|is|were|being)$/.test(is.lower)) return null;
  const verb = been ? further : done;
  return verb !== undefined && PASSIVES.has(verb.lower) ? { person: 1.8 } : null;
};

const RUN_BY_FIRMS = setOf(
  'makes sells employs operates runs manufactures produces owns supplies publishes insures builds ships trades markets distributes develops provides',
);

/** "Brampton, which runs kilns": what makes and sells is a firm. */
const trades: Rule = ({ draft, right }) => {
  const [comma, which, verb] = right;
  if (comma?.text !== ',' || which?.lower !== 'which' || draft.atoms.length > 3) return null;
  return RUN_BY_FIRMS.has(verb?.lower ?? '') ? { organisation: 2.2, place: -0.6 } : null;
};

const DWELLERS = setOf(
  'councillor councillors mayor resident residents native natives man woman men women couple teenager villager villagers farmer farmers fishermen court magistrates locals schoolgirl schoolboy shopkeepers homeowners commuters voters householders parishioners dockers publican',
);

/** "Kenmare councillor Dan McCarthy": who lives in a place of no list. */
const dwelt: Rule = ({ draft, left, right }) => {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || only.possessive || draft.title !== null)
    return null;
  if (only.phrase !== null || (only.classes & (CLASS.organisation | CLASS.body)) !== 0) return null;
  if (right[0]?.shape !== SHAPE.lower || !DWELLERS.has(right[0].lower)) return null;
  return left[0]?.lower === 'and' ? null : { place: 1.6, person: -1 };
};

/** "founded Tinkoff": what is founded, bought and sued. */
const founded: Rule = (words) => {
  const word = words.left[0];
  if (word?.shape !== SHAPE.lower || !FOUNDED.has(word.lower) || !isFresh(words)) return null;
  return { organisation: 1.4, person: -0.4 };
};

const HELD = setOf(
  'head chief chairman chairwoman chair ceo cfo coo cto president vice-president founder co-founder cofounder director managing executive senior professor lecturer fellow editor spokesman spokeswoman spokesperson secretary minister deputy commissioner leader analyst strategist economist partner author general-secretary',
);

/** The noun of a person within a few words, before the phrase ends. */
function nameOfOffice(words: readonly (Token | undefined)[]): boolean {
  for (const token of words) {
    if (token?.shape !== SHAPE.lower) return false;
    if (HELD.has(token.lower) || NOUNS_OF_PERSON.has(token.lower)) return true;
    if (OPENERS.has(token.lower)) return false;
  }
  return false;
}

/** "Kent Walker, Google's president of", "Ann Bell, chief executive of": an office after the name. */
const holdsOffice: Rule = ({ draft, right }) => {
  const next = right[1];
  if (right[0]?.text !== ',' || next === undefined || draft.atoms.at(-1)?.possessive) return null;
  if (next.shape === SHAPE.lower) {
    if (!HELD.has(next.lower)) return null;
    const held = right.slice(2, 7).find((token) => token?.lower === 'of' || token?.lower === 'at');
    return held === undefined ? null : { person: 2 };
  }
  const owner = isCapital(next) ? right.slice(1, 4).findIndex((token) => token?.possessive) : -1;
  if (owner < 0) return null;
  return nameOfOffice(right.slice(owner + 2, owner + 6)) ? { person: 2.4 } : null;
};

const HAMLETS =
  /-(?:sur|en|les|lès|le|la|aux|sous|am|an|der|upon|on|under|in|by|de|del|do|da)-\p{Lu}/u;

/** "Stoke-on-Trent", "Belleville-en-Beaujolais": small words between hyphens join the names of places. */
const hyphenated: Rule = ({ draft }) =>
  draft.atoms.length === 1 &&
  ((draft.atoms[0]?.classes ?? 0) & (ANY_PLACE | CLASS.organisation)) === 0 &&
  draft.text.includes('-') &&
  HAMLETS.test(draft.text)
    ? { place: 1.6 }
    : null;

export const DEALING_RULES: readonly Rule[] = [
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
  hyphenated,
];
