/** The promise in figures: how many annotations find their place in a changed text, and how many go wrong unsaid. */
import { describe, expect, it } from 'vitest';
import { intersect, type Span, spanLength } from '#core/text/span.ts';
import { type Anchored, type AnchorGround, anchorIn, groundOf } from './anchor.ts';
import { describeSpan } from './describe.ts';
import { diffTexts } from './diff-map.ts';
import {
  chance,
  type Edited,
  editBlocks,
  editLetters,
  editWords,
  makeText,
  randomSpans,
  truthOf,
} from './testing/edits.ts';

type Tally = { right: number; wrong: number; review: number; lost: number };

function isRight(found: Span, truth: Span): boolean {
  const both = intersect(found, truth);
  const shared = both === null ? 0 : spanLength(both);
  return shared / (spanLength(found) + spanLength(truth) - shared) >= 0.9;
}

/**
 * `right`: placed right; or given up where most is gone; or not claimed to be sure where it fell apart. `wrong`: placed
 * wrong without saying so. `review`: placed wrong, but marked as unsure. `lost`: given up although it is there.
 */
function outcome(found: Anchored, truth: Span | 'gone' | 'split'): keyof Tally {
  if (truth === 'split') {
    return found.state === 'moved' ? 'wrong' : 'right';
  }
  if (found.state === 'orphan') {
    return truth === 'gone' ? 'right' : 'lost';
  }
  if (truth !== 'gone' && isRight(found.span, truth)) {
    return 'right';
  }
  return found.state === 'uncertain' ? 'review' : 'wrong';
}

function tally(text: string, spans: readonly Span[], edited: Edited, ground: AnchorGround): Tally {
  const counts = { right: 0, wrong: 0, review: 0, lost: 0 };
  for (const span of spans) {
    const found = anchorIn(describeSpan(text, 'old', span), ground);
    counts[outcome(found, truthOf(span, edited))] += 1;
  }
  return counts;
}

const LENGTH = 250_000;
const QUOTES = 1_000;
const models: readonly [string, (text: string, random: () => number) => Edited][] = [
  ['2 % of the letters', (text, random) => editLetters(text, 0.02, random)],
  ['2 % of the words', (text, random) => editWords(text, 0.02, random)],
  ['paragraphs moved, dropped and added', editBlocks],
];

describe.each(models)('%s', (_name, edit) => {
  const random = chance(20_250_309);
  const text = makeText(LENGTH, random);
  const spans = randomSpans(text, QUOTES, random);
  const edited = edit(text, random);

  it('by quotation and context', () => {
    const counts = tally(text, spans, edited, groundOf({ text: edited.text, sha256: 'new' }));
    expect(counts.right / QUOTES).toBeGreaterThanOrEqual(0.99);
    expect(counts.wrong / QUOTES).toBeLessThanOrEqual(0.001);
  });

  it('through a diff of the versions', () => {
    const diff = { ...diffTexts(text, edited.text), fromSha256: 'old' };
    const counts = tally(text, spans, edited, groundOf({ text: edited.text, sha256: 'new' }, diff));
    expect(counts.right / QUOTES).toBeGreaterThanOrEqual(0.99);
    expect(counts.wrong / QUOTES).toBeLessThanOrEqual(0.001);
  });
});
