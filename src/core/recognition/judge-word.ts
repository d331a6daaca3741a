/** Whether one capitalised word is a name, and what its letters and the lists say of its kind. */
import type { Atom } from './atoms.ts';
import type { Evidence } from './draft.ts';
import { type Reading, usageOf } from './reading.ts';
import { SHAPE, type Token } from './tokens.ts';
import { OPENERS, SPEECH } from './vocabulary.ts';
import { ANY_GIVEN, ANY_PLACE, ANY_ROLE, CLASS } from './word-classes.ts';

const DETERMINERS = new Set(
  'the a an this these those his her its their our my your any every each no another such some'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'is was has had will would could may might can must does did says said finally also now already never then soon later recently'.split(
    ' ',
  ),
);
const ROMAN = /^(?=[IVXLC]+$)(?:X{0,3}(?:IX|IV|V?I{0,3}))$/;
const NAMED = ANY_GIVEN | CLASS.surname;
const LISTED = NAMED | ANY_PLACE | CLASS.organisation;

/** What the lists say of the word. */
export function listedScores(classes: number): Evidence['scores'] {
  const scores = { person: 0, organisation: 0, state: 0, place: 0 };
  if ((classes & CLASS.surname) !== 0) scores.person += 1.6;
  if ((classes & ANY_GIVEN) !== 0) scores.person += 1.2;
  if ((classes & CLASS.state) !== 0) scores.state += 3.2;
  if ((classes & (CLASS.city | CLASS.place)) !== 0) scores.place += 2.4;
  if ((classes & CLASS.region) !== 0) scores.place += 2.6;
  if ((classes & CLASS.stateAbbreviation) !== 0) scores.place += 3;
  if ((classes & CLASS.organisation) !== 0) scores.organisation += 2.6;
  if ((classes & CLASS.body) !== 0) scores.organisation += 2.6;
  return scores;
}

function before(reading: Reading, atom: Atom): Token | undefined {
  return reading.tokens[atom.from - 1];
}

/** "on X", "an X post", "formerly Twitter": the letter is the platform. */
function isPlatform(reading: Reading, atom: Atom): boolean {
  if (atom.text !== 'X') return false;
  const left = before(reading, atom)?.lower ?? '';
  const right = reading.tokens[atom.to + 1]?.lower ?? '';
  if (
    /^(?:post|posts|account|user|users|profile|thread|platform|feed|app|owner|owned|formerly)$/.test(
      right,
    )
  )
    return true;
  if (/^(?:rival|network|site|app|service)$/.test(left)) return true;
  if (right === '(' && reading.tokens[atom.to + 2]?.lower === 'formerly') return true;
  const onIt = left === 'on' || left === 'platform' || left === 'to' || left === 'via';
  return onIt && !/^(?:axis|chromosome|ray|rays|factor)$/.test(right);
}

/** "(NYSE: BRK)": letters on an exchange. */
function isTicker(reading: Reading, atom: Atom): boolean {
  const exchange = reading.tokens[atom.from - 2];
  return (
    before(reading, atom)?.text === ':' &&
    exchange !== undefined &&
    (exchange.classes & CLASS.organisation) !== 0 &&
    reading.tokens[atom.from - 3]?.text === '('
  );
}

/** "the submarine Dreadnought", "the yacht, the Aurora". */
function isVessel(reading: Reading, atom: Atom): boolean {
  let at = atom.from - 1;
  if (reading.tokens[at]?.text === 'the') at -= 1;
  if (reading.tokens[at]?.text === ',') at -= 1;
  return /^(?:submarine|ship|vessel|yacht|ferry|destroyer|frigate|cruiser|battleship|carrier|tanker|trawler|steamer|steamship|schooner|liner|spacecraft|rocket|probe|rover|satellite|lifeboat|racehorse|horse|dog|cat|otter|telescope|supercomputer|missile)$/.test(
    reading.tokens[at]?.lower ?? '',
  );
}

/** "the Duke of Edinburgh": the place is part of the rank. */
function isPeerage(reading: Reading, atom: Atom): boolean {
  const of = before(reading, atom);
  const rank = reading.tokens[atom.from - 2];
  return (
    of?.text === 'of' &&
    rank !== undefined &&
    /^(?:Duke|Duchess|Earl|Count|Countess|Marquess|Marquis|Viscount|Baron|Baroness|Prince|Princess|Margrave|Landgrave)s?$/.test(
      rank.text,
    )
  );
}

/** "United will turn to": the club named in full elsewhere. */
function isClub(reading: Reading, atom: Atom): boolean {
  if (
    !/^(?:United|City|Rovers|Wanderers|Albion|Town|Athletic|Rangers|County|Forest|Palace|Villa|Wednesday|Orient|Argyle|Hotspur|Celtic)$/.test(
      atom.text,
    )
  )
    return false;
  const left = before(reading, atom);
  const right = reading.tokens[atom.to + 1];
  if (left !== undefined && DETERMINERS.has(left.lower)) return false;
  return right === undefined || right.shape === SHAPE.sign || right.shape === SHAPE.lower;
}

/** "Ptolemaic", "Hegelian", "Cubism": a word made of a name is none, where it stands before a noun. */
function isDerived(reading: Reading, atom: Atom): boolean {
  if (atom.text.length < 6 || (atom.classes & (LISTED | CLASS.body)) !== 0) return false;
  if (/(?:ism|isms|ists|esque)$/.test(atom.lower)) return true;
  if (!/(?:ian|ean|aic|istic|ite|ist|enic|onic)$/.test(atom.lower)) return false;
  const next = reading.tokens[atom.to + 1];
  return (
    next !== undefined &&
    next.shape === SHAPE.lower &&
    !SPEECH.has(next.lower) &&
    !AUXILIARIES.has(next.lower) &&
    !OPENERS.has(next.lower) &&
    !/ed$/.test(next.lower)
  );
}

function judgeCapitals(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom.lower);
  if ((atom.classes & (CLASS.state | CLASS.organisation | CLASS.body)) !== 0) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  if ((atom.classes & (CLASS.region | CLASS.stateAbbreviation)) !== 0) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  if (ROMAN.test(atom.text) || atom.text.length > 9 || (atom.classes & CLASS.postNominal) !== 0)
    return null;
  if (isTicker(reading, atom)) return null;
  const isWord = atom.common && (use.plain > 0 || atom.text.length > 3);
  const defined =
    reading.tokens[atom.from - 1]?.text === '(' && reading.tokens[atom.to + 1]?.text === ')';
  if (isWord && !defined) return null;
  return { scores: { organisation: 2.2 }, reason: { code: 'acronym', parts: [atom.text] } };
}

/** Not the word of an office: "Secretary of State for Health", "Minister of Finance". */
export function completesOffice(reading: Reading, atom: Atom): boolean {
  let at = atom.from - 1;
  if (reading.tokens[at]?.lower === 'the') at -= 1;
  const link = reading.tokens[at]?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'and' && link !== ',') return false;
  const office = reading.tokens[at - 1];
  if (office === undefined || office.shape === SHAPE.lower) return false;
  if (link === 'of' || link === 'for')
    return (office.classes & (ANY_ROLE | CLASS.officeModifier)) !== 0;
  return (
    (office.classes & CLASS.officeModifier) !== 0 && (atom.classes & CLASS.officeModifier) !== 0
  );
}

function judgeCommonInside(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom.lower);
  const left = before(reading, atom);
  const determined = left !== undefined && DETERMINERS.has(left.lower);
  const adjective = left !== undefined && left.shape === SHAPE.lower && !determined;
  const theHouse =
    atom.text === 'House' && left?.text === 'the' && reading.tokens[atom.to + 1]?.text !== 'of';
  if ((atom.classes & CLASS.body) !== 0 || theHouse) {
    return { scores: { organisation: 2.6 }, reason: { code: 'known-name', parts: [atom.text] } };
  }
  if (completesOffice(reading, atom)) return null;
  if (determined || (left !== undefined && left.possessive)) {
    if ((atom.classes & CLASS.shortForm) === 0) return judgeDetermined(reading, atom, use.plain);
    return {
      scores: { organisation: 2.4 },
      reason: { code: 'same-name', parts: [atom.text] },
      condition: 'short-form',
    };
  }
  if ((atom.classes & LISTED) !== 0) {
    const condition =
      use.plain > 0 && (atom.classes & (ANY_PLACE | CLASS.organisation)) === 0 ? 'context' : 'none';
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
      condition,
    };
  }
  if (use.plain > 0 || (atom.classes & (ANY_ROLE | CLASS.officeModifier | CLASS.shortForm)) !== 0)
    return null;
  return adjective || use.raised > 1
    ? {
        scores: { organisation: 0.4, person: 0.3 },
        reason: { code: 'capitals', parts: [] },
        condition: 'context',
      }
    : null;
}

/** "the Alps", "the Times": listed names that take the article; "the Bill", "the March" are none. */
function judgeDetermined(reading: Reading, atom: Atom, plain: number): Evidence | null {
  if (
    reading.sport &&
    plain === 0 &&
    before(reading, atom)?.text === 'the' &&
    /[a-z]s$/.test(atom.text) &&
    (atom.classes & (ANY_ROLE | CLASS.other)) === 0
  ) {
    return { scores: { organisation: 2.6 }, reason: { code: 'context', parts: [atom.text] } };
  }
  if (plain === 0 && (atom.classes & CLASS.surname) !== 0) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'same-name', parts: [atom.text] },
      condition: 'recurs',
    };
  }
  if ((atom.classes & (CLASS.organisation | CLASS.place | CLASS.state)) === 0 || plain > 1)
    return null;
  return {
    scores: listedScores(atom.classes & ~NAMED),
    reason: { code: 'known-name', parts: [atom.text] },
  };
}

function judgeCommonOpening(reading: Reading, atom: Atom): Evidence | null {
  const use = usageOf(reading, atom.lower);
  const next = reading.tokens[atom.to + 1];
  const verb =
    next !== undefined &&
    next.shape === SHAPE.lower &&
    (SPEECH.has(next.lower) || AUXILIARIES.has(next.lower));
  const further = reading.tokens[atom.to + 2];
  const listed =
    next !== undefined &&
    (next.text === 'and' || next.text === ',') &&
    further !== undefined &&
    (further.classes & (CLASS.organisation | CLASS.surname | ANY_PLACE)) !== 0;
  const cued = verb || atom.possessive || listed;
  if ((atom.classes & CLASS.state) !== 0 && use.plain === 0) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  const known = (atom.classes & (ANY_PLACE | CLASS.organisation)) !== 0;
  if (known && use.plain === 0 && cued) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  if (OPENERS.has(atom.lower) && !(verb && SPEECH.has(next.lower) && (atom.classes & NAMED) !== 0))
    return null;
  if (use.raised > 0 && use.plain <= use.raised / 4) {
    const scores = listedScores(atom.classes);
    return { scores, reason: { code: 'same-name', parts: [atom.text] }, condition: 'recurs' };
  }
  if ((atom.classes & CLASS.body) !== 0 && use.plain === 0) {
    return { scores: { organisation: 2.6 }, reason: { code: 'known-name', parts: [atom.text] } };
  }
  if ((atom.classes & LISTED) !== 0 && use.plain === 0 && cued) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  return (atom.classes & NAMED) !== 0 && use.plain === 0
    ? {
        scores: listedScores(atom.classes),
        reason: { code: 'same-name', parts: [atom.text] },
        condition: 'recurs',
      }
    : null;
}

function judgeUncommon(atom: Atom): Evidence {
  if ((atom.classes & (LISTED | CLASS.body | CLASS.stateAbbreviation)) !== 0) {
    return {
      scores: listedScores(atom.classes),
      reason: { code: 'known-name', parts: [atom.text] },
    };
  }
  const head = (atom.classes & CLASS.organisationHead) !== 0;
  return {
    scores: head ? { organisation: 0.6 } : {},
    reason: { code: 'capitals', parts: [] },
    condition: head ? 'context' : 'none',
  };
}

const NOT_ALONE = ANY_ROLE | CLASS.postNominal | CLASS.nameSuffix | CLASS.companySuffix;

/** Evidence for a word that stands alone; `null` where it is no name. */
export function judgeWord(
  reading: Reading,
  atom: Atom,
  titled: boolean,
  honorific: boolean,
): Evidence | null {
  if (atom.phrase !== null) return judgePhrase(atom);
  if (isVessel(reading, atom) || isPeerage(reading, atom)) return null;
  if (isClub(reading, atom))
    return {
      scores: { organisation: 2.4 },
      reason: { code: 'same-name', parts: [atom.text] },
      condition: 'short-form',
    };
  if (atom.text === 'X' && atom.opens && AUXILIARIES.has(reading.tokens[atom.to + 1]?.lower ?? ''))
    return {
      scores: { organisation: 4 },
      reason: { code: 'same-name', parts: ['X'] },
      condition: 'recurs',
    };
  if (isPlatform(reading, atom))
    return { scores: { organisation: 4 }, reason: { code: 'known-name', parts: ['X'] } };
  if (atom.shape === SHAPE.initial || atom.shape === SHAPE.number) return judgeInitial(atom);
  if (titled && (honorific || !atom.common || (atom.classes & NAMED) !== 0))
    return { scores: { person: 3 }, reason: { code: 'title', parts: [] } };
  const blocked = CLASS.other | CLASS.otherAcronym | CLASS.demonym;
  const saved = CLASS.state | CLASS.organisation;
  if ((atom.classes & blocked) !== 0 && (atom.classes & saved) === 0) return judgeOtherName(atom);
  if (
    (atom.classes & (CLASS.other | CLASS.otherAcronym)) !== 0 &&
    (atom.classes & CLASS.state) === 0
  )
    return judgeOtherName(atom);
  if (atom.shape === SHAPE.capitals) return judgeCapitals(reading, atom);
  if (
    (atom.classes & NOT_ALONE) !== 0 &&
    (atom.classes & (CLASS.surname | ANY_PLACE | CLASS.organisation)) === 0
  )
    return null;
  if (!atom.common) return isDerived(reading, atom) ? null : judgeUncommon(atom);
  return atom.opens ? judgeCommonOpening(reading, atom) : judgeCommonInside(reading, atom);
}

/** "Moon", "June": other things, but a person where the text has the full name. */
function judgeOtherName(atom: Atom): Evidence | null {
  if ((atom.classes & NAMED) === 0 || (atom.classes & CLASS.demonym) !== 0) return null;
  return {
    scores: { person: 1 },
    reason: { code: 'same-name', parts: [atom.text] },
    condition: 'recurs',
  };
}

function judgeInitial(atom: Atom): Evidence | null {
  return (atom.classes & (CLASS.organisation | CLASS.state)) !== 0 && atom.text.length > 1
    ? { scores: listedScores(atom.classes), reason: { code: 'known-name', parts: [atom.text] } }
    : null;
}

function judgePhrase(atom: Atom): Evidence | null {
  if ((atom.classes & (CLASS.other | CLASS.demonym)) !== 0 && (atom.classes & ANY_PLACE) === 0)
    return null;
  return {
    scores: listedScores(atom.classes),
    reason: { code: 'known-name', parts: [atom.phrase?.name ?? atom.text] },
  };
}
