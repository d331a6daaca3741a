/** What the lists say of a word or a sign wherever it stands. */

import { PARTICLES } from '#core/recognition/gazetteer/roles.ts';
import { cuesOf } from '#core/recognition/kinds/context-cues.ts';
import { SURNAME_HEADS } from '#core/recognition/mentions/name-shapes.ts';
import {
  AUXILIARIES,
  CRAFT_NOUNS,
  DETERMINERS,
  PAPERS,
  PEER_RANKS,
  SHORT_CLUBS,
  VESSELS,
} from '#core/recognition/mentions/word-cues.ts';
import { listedNamesFrom, secondBitOf } from './phrases.ts';
import { isBaseWord, isCommon, NAME_PARTICLES, OPENERS, SPEECH, SPORT } from './vocabulary.ts';
import { ANY_GIVEN, CLASS, classesOf } from './word-classes.ts';
import { type Form, isRaised, type Listed, SHAPE } from './word-form.ts';
import { MARK } from './word-marks.ts';

type Row = readonly [number, Iterable<string>];

/** By the word as written. */
const WRITTEN: readonly Row[] = [
  [MARK.particle, NAME_PARTICLES],
  [MARK.joins | MARK.smallPart, PARTICLES.split(/\s+/)],
  [MARK.suffix, ['plc', 'ltd']],
  [MARK.joins, 'of for on at in and the ten & , " “ ‘'.split(' ')],
  [
    MARK.stray,
    'A As An In It He She They This That But For From With At By On And We You If When His Her Its Their There What How Why Is Are Was I'.split(
      ' ',
    ),
  ],
  [
    MARK.day,
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October November December'.split(
      ' ',
    ),
  ],
  [MARK.surnameHead, SURNAME_HEADS],
  [MARK.peerRank, PEER_RANKS],
  [MARK.paper, PAPERS],
  [MARK.club, SHORT_CLUBS],
  [MARK.garda, ['Garda', 'Gda']],
  [MARK.saint, ['St', 'St.', 'Saint']],
  [MARK.hyphen, '-‐‑'],
  [MARK.dash, '–—-'],
  [MARK.stop, '.!?…'],
  [MARK.opening, '"“‘«([*_¿¡>•●▪◦–—-'],
  [MARK.closing, '"”’»\')]*_'],
  [MARK.quote, '“"‘'],
  [MARK.bracket, '('],
];

/** By the word in lower case. */
const LOWER: readonly Row[] = [
  [MARK.article, 'al el ul ad an as az wal'.split(' ')],
  [MARK.opener, OPENERS],
  [MARK.sport, SPORT],
  [MARK.vessel, VESSELS],
  [MARK.determiner, DETERMINERS],
  [MARK.auxiliary, AUXILIARIES],
  [MARK.speech, SPEECH],
  [MARK.craftNoun, CRAFT_NOUNS],
];

function tableOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [mark, words] of rows)
    for (const word of words) table.set(word, (table.get(word) ?? 0) | mark);
  return table;
}

const BY_WRITTEN = tableOf(WRITTEN);
const BY_LOWER = tableOf(LOWER);

/** The flags of the lists for what is written so, which need not be one word. */
export function marksOf(written: string, lower: string): number {
  return (BY_WRITTEN.get(written) ?? 0) | (BY_LOWER.get(lower) ?? 0);
}

function wordMarks({ text, lower, shape }: Form, listed: boolean): number {
  let marks = marksOf(text, lower);
  if (text.endsWith('.')) marks |= MARK.dotted;
  if (listed) marks |= MARK.listed;
  const begins = isRaised(shape) || (marks & (MARK.listed | MARK.particle | MARK.article)) !== 0;
  return begins ? marks | MARK.begins : marks;
}

/** "James" is no word, although "jams" is near it. */
function isOnlyName(lower: string, classes: number): boolean {
  return (classes & ANY_GIVEN) !== 0 && !isBaseWord(lower);
}

function signOf(text: string, lower: string): Listed {
  const marks = BY_WRITTEN.get(text) ?? 0;
  const secondBit = secondBitOf(lower);
  const cues = cuesOf(lower);
  return { classes: 0, marks, names: null, seconds: 0, secondBit, alone: 0, common: false, cues };
}

/** All that the lists know of a word or a sign. */
export function listedOf(form: Form): Listed {
  const { text, lower, shape } = form;
  if (shape === SHAPE.sign) return signOf(text, lower);
  const names = listedNamesFrom(text, lower);
  const classes = shape === SHAPE.lower ? 0 : classesOf(text);
  return {
    classes,
    marks: wordMarks(form, names !== null),
    names,
    seconds: names?.seconds ?? 0,
    secondBit: secondBitOf(lower),
    alone: classes === 0 && /\d/.test(text) ? CLASS.other : classes,
    common: isRaised(shape) && isCommon(form) && !isOnlyName(lower, classes),
    cues: cuesOf(lower),
  };
}
