/** Rules on offices, by-lines, routes and constituencies beside a name. */
import type { Around } from './context-rules.ts';
import type { Scores } from './draft.ts';
import { GAP, isCapital } from './tokens.ts';
import { ANY_PLACE, ANY_ROLE, CLASS } from './word-classes.ts';
import { SHAPE } from './word-form.ts';

type Rule = (around: Around) => Partial<Scores> | null;

const STAFF = new Set(
  'analyst analysts economist economists strategist strategists spokesman spokeswoman spokesperson spokespeople chairman chairwoman chair ceo cfo boss founder co-founder executive executives vice-president correspondent reporter columnist editor researcher meteorologist lawyer partner trader director officials official staffer engineer scientist pollster economics chief president secretary-general general managing senior deputy strategists lobbyist consultant consultants veteran insider insiders salesman adviser advisers advisor advisors historian scholar researcher researchers fellow professor lecturer scientists curator epidemiologist climatologist commentator pundit presenter anchor host journalist photographer cameraman guitarist drummer singer frontman bassist vocalist striker midfielder defender goalkeeper winger captain skipper manager coach forward executive-director vice-chairman co-chief co-ceo cto coo cio treasurer salesperson trader traders economist-in-chief managing-director'.split(
    ' ',
  ),
);

/** "Stifel Nicolaus analyst Scott Devitt": the firm stands before the office, the person after. */
const employer: Rule = ({ draft, right }) => {
  if (draft.atoms.at(-1)?.possessive || draft.title !== null) return null;
  if (!STAFF.has(right[0]?.lower ?? '') || right[0]?.shape !== SHAPE.lower) return null;
  const state = ((draft.atoms[0]?.classes ?? 0) & ANY_PLACE) !== 0;
  const name = right
    .slice(1, 4)
    .find((token) => token !== undefined && token.shape !== SHAPE.lower);
  if (name === undefined || !isCapital(name) || state) return null;
  return { organisation: 2.6, person: -1.6 };
};

const WRITTEN = new Set(
  'reporting editing written compiled edited translated photograph photographs photo photography words illustration interview graphic graphics directed produced choreographed reported'.split(
    ' ',
  ),
);

/** "By Ros Krasny", "(Reporting by Kim Nguyen; Editing by …)". */
const byLine: Rule = ({ draft, left }) => {
  const by = left[0]?.text === ':' ? left[1] : left[0];
  if (by?.lower !== 'by' || draft.atoms.length < 2) return null;
  const told = WRITTEN.has((left[0]?.text === ':' ? left[2] : left[1])?.lower ?? '');
  return by.opens || told ? { person: 3 } : null;
};

const MOTION = new Set(
  'reach reached reaches leave enter entered visit visited visiting toured approach approached captured capture seized seize liberated retook shelled bombed besieged bombarded flooded struck stormed occupied occupy recaptured evacuated fled flee crossed encircled surrounded burned burnt torched razed looted raided sacked devastated inundated toward towards'.split(
    ' ',
  ),
);

/** "to reach Rublyovka": what is reached, taken or fled is a place. */
const reached: Rule = ({ draft, left }) => {
  const word = left[0];
  if (word?.shape !== SHAPE.lower || !MOTION.has(word.lower) || draft.atoms.length > 2) return null;
  const fresh = draft.reason.code === 'capitals' || draft.reason.code === 'known-name';
  return fresh ? { place: 1.4 } : null;
};

const ROUTES = new Set(
  'road roads bypass motorway highway railway bridge estate estates hospital prison airport district suburb neighbourhood neighborhood constituency ward harbour harbor dam tunnel interchange junction refinery mine shipyard'.split(
    ' ',
  ),
);

/** "the Clonakilty relief road": the second noun tells. */
const secondNoun: Rule = ({ draft, right }) => {
  if (draft.atoms.at(-1)?.possessive || draft.atoms.length > 2) return null;
  const [first, second] = right;
  if (first?.shape !== SHAPE.lower || second?.shape !== SHAPE.lower) return null;
  if (first.gap !== GAP.space || second.gap !== GAP.space) return null;
  return ROUTES.has(second.lower) &&
    !/^(?:and|or|in|on|at|of|to|a|the|with|for|has|is|was)$/.test(first.lower)
    ? { place: 1.8, person: -0.5 }
    : null;
};

/** "Member for Hallam", "Stephen Timms (East Ham)": who sits for a place. */
const seat: Rule = ({ draft, left, right }) => {
  if (
    left[0]?.lower === 'for' &&
    /^(?:member|mp|mps|senator|td|mla|congressman|congresswoman)$/.test(left[1]?.lower ?? '')
  )
    return { place: 3 };
  const enclosed = left[0]?.text === '(' && right[0]?.text === ')';
  const person = ((left[1]?.classes ?? 0) & (CLASS.surname | CLASS.male | CLASS.female)) !== 0;
  const party = right[1]?.text === '(' && right[3]?.text === ')';
  if (!enclosed || draft.text === draft.text.toUpperCase()) return null;
  return party && (person || (left[1] !== undefined && isCapital(left[1])))
    ? { place: 2.4, person: -1, organisation: -0.5 }
    : null;
};

/** "Pitt's government": a ruler, where the name is a family name and no land. */
const ruler: Rule = ({ draft, right }) => {
  const only = draft.atoms[0];
  if (draft.atoms.length !== 1 || only === undefined || !only.possessive) return null;
  const ruled = /^(?:government|administration|cabinet|ministry|reign|presidency|premiership)$/;
  if (!ruled.test(right[0]?.lower ?? '')) return null;
  const lands = CLASS.state | CLASS.region | CLASS.capital;
  const named = (only.classes & CLASS.surname) !== 0 && (only.classes & (lands | ANY_ROLE)) === 0;
  return named ? { person: 2.6, place: -1 } : null;
};

/** "Carlill v Carbolic Smoke Ball Company". */
const versus: Rule = ({ left, right }) => {
  const sued = /^(?:v|v\.|vs|vs\.)$/;
  const party = sued.test(left[0]?.lower ?? '') || sued.test(right[0]?.lower ?? '');
  return party ? { person: 2.4, place: -2 } : null;
};

/** "Reno, Nevada": the second of two locations. */
const secondOfTwo: Rule = ({ draft, left }) => {
  if (left[0]?.text !== ',' || left[1] === undefined) return null;
  const located = (left[1].classes & (CLASS.city | CLASS.place)) !== 0;
  const region =
    draft.atoms.length === 1 &&
    ((draft.atoms[0]?.classes ?? 0) & (CLASS.region | CLASS.place | CLASS.stateAbbreviation)) !== 0;
  return located && region ? { place: 1.5 } : null;
};

export const ROLE_RULES: readonly Rule[] = [
  employer,
  byLine,
  reached,
  secondNoun,
  seat,
  ruler,
  versus,
  secondOfTwo,
];
