/** The words around a span, and when two such surroundings are so alike that what was decided in one holds in the other. */
import { fold } from '#core/text/normalise.ts';
import type { Span } from '#core/text/span.ts';
import type { Context } from './decision.ts';

/** How many words on either side are looked at: more say what the text is about, not what the words are. */
const WORDS = 3;
/** How far those are looked for, in code units. */
const REACH = 120;
/** One telling neighbour that is the same is enough … */
const TELLING = 3;
/** … and where there is none, most of what stands around. */
const MOST = 2 / 3;
/** By nearness. */
const WEIGHTS = [3, 2, 1] as const;
/** Words that stand next to anything say little. */
const SMALL = new Set(
  `a an the of and or but nor to in on at by for from with without as is are was were be been being it its this that
  these those he she they we you i his her their our your my who whom which what when where not no than then so if
  has have had do does did will would can could may might shall should must about into over under after before up
  out all more most some any each per`.split(/\s+/u),
);
const SMALL_WEIGHT = 1 / 3;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** What words are compared by: case, quotes, dashes and doubled spaces do not count. */
export function wordsKey(words: string): string {
  return fold(words).replaceAll(/\s+/gu, ' ').trim();
}

function wordsOf(piece: string): readonly string[] {
  return (fold(piece).match(WORD) ?? []).map((word) => word.slice(0, 60));
}

/** Up to three words on either side within the line, nearest first, folded. */
export function contextOf(text: string, span: Span): Context {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const after = text.slice(span.end, span.end + REACH);
  const cut = span.start > REACH ? 1 : 0;
  const left = wordsOf(before.slice(before.lastIndexOf('\n') + 1));
  // The first word may have been cut in two by the reach; a line that is short enough has no such word.
  const whole = before.includes('\n') ? left : left.slice(cut);
  const right = wordsOf(after.split('\n', 1)[0] ?? '');
  return { before: [...whole].reverse().slice(0, WORDS), after: right.slice(0, WORDS) };
}

function weightOf(word: string, place: number): number {
  return (WEIGHTS[place] ?? 0) * (SMALL.has(word) ? SMALL_WEIGHT : 1);
}

type Agreement = { readonly same: number; readonly all: number };

function agreement(a: readonly string[], b: readonly string[]): Agreement {
  let same = 0;
  let all = 0;
  for (let place = 0; place < WORDS; place += 1) {
    const [left, right] = [a[place], b[place]];
    const weight = Math.max(
      left === undefined ? 0 : weightOf(left, place),
      right === undefined ? 0 : weightOf(right, place),
    );
    all += weight;
    same += left === right ? weight : 0;
  }
  return { same, all };
}

/** Whether much the same stands around both. Reflexive and symmetric; words that stand alone are like each other. */
export function isAlike(a: Context, b: Context): boolean {
  const before = agreement(a.before, b.before);
  const after = agreement(a.after, b.after);
  const all = before.all + after.all;
  const same = before.same + after.same;
  return all === 0 || same >= TELLING || same / all >= MOST;
}
