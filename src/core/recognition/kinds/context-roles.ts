/** Rules on offices, by-lines, routes and constituencies beside a name. */

import { says } from '#core/recognition/mentions/draft.ts';
import { GAP, isCapital } from '#core/recognition/reading/tokens.ts';
import { setOf } from '#core/recognition/reading/vocabulary.ts';
import { ANY_PLACE, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { type ContextRule, rightOf } from './around.ts';

const STAFF = setOf(
  'analyst analysts economist economists strategist strategists spokesman spokeswoman spokesperson spokespeople chairman chairwoman chair ceo cfo boss founder co-founder executive executives vice-president correspondent reporter columnist editor researcher meteorologist lawyer partner trader director officials official staffer engineer scientist pollster economics chief president secretary-general general managing senior deputy strategists lobbyist consultant consultants veteran insider insiders salesman adviser advisers advisor advisors historian scholar researcher researchers fellow professor lecturer scientists curator epidemiologist climatologist commentator pundit presenter anchor host journalist photographer cameraman guitarist drummer singer frontman bassist vocalist striker midfielder defender goalkeeper winger captain skipper manager coach forward executive-director vice-chairman co-chief co-ceo cto coo cio treasurer salesperson trader traders economist-in-chief managing-director',
);
const EMPLOYER = says({ organisation: 2.6, person: -1.6, place: -1.4 });

/** "Stifel Nicolaus analyst Scott Devitt": the firm stands before the office, the person after. */
const employer: ContextRule = {
  after: STAFF,
  says(words) {
    const { draft, owns, right } = words;
    if (owns || draft.title !== null || right.shape !== SHAPE.lower) return null;
    let place = 2;
    while (place < 4 && rightOf(words, place).shape === SHAPE.lower) place += 1;
    if (!isCapital(rightOf(words, place))) return null;
    const state = ((draft.atoms[0]?.classes ?? 0) & ANY_PLACE) !== 0;
    return state ? null : EMPLOYER;
  },
};

const WRITTEN = setOf(
  'reporting editing written compiled edited translated photograph photographs photo photography words illustration interview graphic graphics directed produced choreographed reported',
);
const WRITER = says({ person: 3 });

/** "By Ros Krasny", "(Reporting by Kim Nguyen; Editing by …)". */
const byLine: ContextRule = {
  before: ['by', ':'],
  says({ draft, left, left2, left3 }) {
    const [by, done] = left.text === ':' ? [left2, left3] : [left, left2];
    if (by.lower !== 'by' || draft.atoms.length < 2) return null;
    return by.opens || WRITTEN.has(done.lower) ? WRITER : null;
  },
};

const MOTION = setOf(
  'reach reached reaches leave enter entered visit visited visiting toured approach approached captured capture seized seize liberated retook shelled bombed besieged bombarded flooded struck stormed occupied occupy recaptured evacuated fled flee crossed encircled surrounded burned burnt torched razed looted raided sacked devastated inundated toward towards',
);
const REACHED = says({ place: 1.4 });

/** "to reach Rublyovka": what is reached, taken or fled is a place. */
const reached: ContextRule = {
  before: MOTION,
  says({ draft, left }) {
    if (left.shape !== SHAPE.lower || draft.atoms.length > 2) return null;
    const fresh = draft.reason.code === 'capitals' || draft.reason.code === 'known-name';
    return fresh ? REACHED : null;
  },
};

const ROUTES = setOf(
  'road roads bypass motorway highway railway bridge estate estates hospital prison airport district suburb neighbourhood neighborhood constituency ward harbour harbor dam tunnel interchange junction refinery mine shipyard',
);
const SMALL = setOf('and or in on at of to a the with for has is was');
const ON_ROUTE = says({ place: 1.8, person: -0.5 });

/** "the Clonakilty relief road": the second noun tells. */
const secondNoun: ContextRule = {
  second: ROUTES,
  says({ draft, owns, right, right2 }) {
    if (owns || draft.atoms.length > 2) return null;
    if (right.shape !== SHAPE.lower || right2.shape !== SHAPE.lower) return null;
    if (right.gap !== GAP.space || right2.gap !== GAP.space) return null;
    return SMALL.has(right.lower) ? null : ON_ROUTE;
  },
};

const MEMBERS = setOf('member mp mps senator td mla congressman congresswoman');
const SEAT = says({ place: 3 });
const SEAT_IN_BRACKETS = says({ place: 2.4, person: -1, organisation: -0.5 });

/** "Member for Hallam", "Stephen Timms (East Ham)": who sits for a place. */
const seat: ContextRule = {
  before: ['for', '('],
  says(words) {
    const { draft, left, left2, right, right2 } = words;
    if (left.lower === 'for') return MEMBERS.has(left2.lower) ? SEAT : null;
    if (right.text !== ')' || draft.text === draft.text.toUpperCase()) return null;
    const party = right2.text === '(' && rightOf(words, 4).text === ')';
    const person = (left2.classes & (CLASS.surname | CLASS.male | CLASS.female)) !== 0;
    return party && (person || isCapital(left2)) ? SEAT_IN_BRACKETS : null;
  },
};

const RULED = setOf('government administration cabinet ministry reign presidency premiership');
const RULER = says({ person: 2.6, place: -1 });

/** "Pitt's government": a ruler, where the name is a family name and no land. */
const ruler: ContextRule = {
  after: RULED,
  says({ draft }) {
    const only = draft.atoms[0];
    if (draft.atoms.length !== 1 || only === undefined || !only.possessive) return null;
    const lands = CLASS.state | CLASS.region | CLASS.capital;
    const named = (only.classes & CLASS.surname) !== 0 && (only.classes & (lands | ANY_ROLE)) === 0;
    return named ? RULER : null;
  },
};

const AGAINST = ['v', 'v.', 'vs', 'vs.'];
const PARTY = says({ person: 2.4, place: -2 });

/** "Carlill v Carbolic Smoke Ball Company". */
const versus: ContextRule = { before: AGAINST, after: AGAINST, says: () => PARTY };

const SECOND = says({ place: 1.5 });

/** "Reno, Nevada": the second of two locations. */
const secondOfTwo: ContextRule = {
  before: [','],
  says({ draft, left2 }) {
    if ((left2.classes & (CLASS.city | CLASS.place)) === 0 || draft.atoms.length !== 1) return null;
    const regions = CLASS.region | CLASS.place | CLASS.stateAbbreviation;
    return ((draft.atoms[0]?.classes ?? 0) & regions) === 0 ? null : SECOND;
  },
};

export const ROLE_RULES: readonly ContextRule[] = [
  employer,
  byLine,
  reached,
  secondNoun,
  seat,
  ruler,
  versus,
  secondOfTwo,
];
