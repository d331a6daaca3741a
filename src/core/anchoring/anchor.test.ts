import { describe, expect, it } from 'vitest';
import { anchor, anchorIn, groundOf } from './anchor.ts';
import { describeSpan } from './describe.ts';
import { diffTexts } from './diff-map.ts';

const TEXT = [
  'Ferry operator to cut winter sailings after fuel bill doubles',
  'Norwegian ferry operator Fjordlinjen said on Tuesday it would cut a third of its winter sailings after its fuel bill doubled in a year.',
  '“We have no choice,” chief executive Anders Bakke told a news conference in Oslo.',
  'The company, which carries 2.1 million passengers a year, said it would keep its two longest routes.',
  'NATO ministers meet in Oslo next week, and NATO has asked for two extra sailings.',
].join('\n\n');

type Case = {
  readonly name: string;
  /** The words that were marked, the last occurrence of them. */
  readonly quote: string;
  readonly change: (text: string) => string;
  readonly state: 'moved' | 'uncertain' | 'orphan';
  /** The words that must be found. */
  readonly found?: string;
};

const cases: readonly Case[] = [
  {
    name: 'the text is the same, only its version is another',
    quote: 'told a news conference',
    change: (text) => text,
    state: 'moved',
    found: 'told a news conference',
  },
  {
    name: 'a paragraph was put before',
    quote: 'We have no choice',
    change: (text) => `OSLO, Jan 14 (Reuters) –\n\n${text}`,
    state: 'moved',
    found: 'We have no choice',
  },
  {
    name: 'quotes were straightened',
    quote: '“We have no choice,” chief executive',
    change: (text) => text.replace(/[“”]/gu, '"'),
    state: 'moved',
    found: '"We have no choice," chief executive',
  },
  {
    name: 'paragraphs were re-wrapped and padded with hard spaces',
    quote: 'said it would keep its two longest routes',
    change: (text) => text.replace(/ (?=would|two)/gu, '\u00a0\n'),
    state: 'moved',
    found: 'said it\u00a0\nwould keep its\u00a0\ntwo longest routes',
  },
  {
    name: 'a letter was corrected inside',
    quote: 'carries 2.1 million passengers a year',
    change: (text) => text.replace('passengers', 'passangers'),
    state: 'moved',
    found: 'carries 2.1 million passangers a year',
  },
  {
    name: 'a word was put in',
    quote: 'it would cut a third of its winter sailings after its fuel bill',
    change: (text) => text.replace('a third', 'about a third'),
    state: 'moved',
    found: 'it would cut about a third of its winter sailings after its fuel bill',
  },
  {
    name: 'a name that stands there twice is told by what is around it',
    quote: 'NATO',
    change: (text) => `A line before it all.\n\n${text}`,
    state: 'moved',
    found: 'NATO',
  },
  {
    name: 'the order of paragraphs changed',
    quote: 'chief executive Anders Bakke told a news conference in Oslo',
    change: (text) => text.split('\n\n').reverse().join('\n\n'),
    state: 'moved',
    found: 'chief executive Anders Bakke told a news conference in Oslo',
  },
  {
    name: 'the sentence was taken out',
    quote: 'We have no choice,” chief executive Anders Bakke told a news conference',
    change: (text) => text.replace(/“We.*Oslo\.\n\n/u, ''),
    state: 'orphan',
  },
  {
    name: 'the paragraph is there twice now',
    quote: 'which carries 2.1 million passengers a year',
    change: (text) => `${text}\n\n${text}`,
    state: 'uncertain',
    found: 'which carries 2.1 million passengers a year',
  },
  {
    name: 'a short word lost all its context',
    quote: 'third',
    change: () => 'On the third day it rained. Every third house had lost its roof.',
    state: 'orphan',
  },
  {
    name: 'half of the words were rewritten',
    quote: 'said on Tuesday it would cut a third of its winter sailings',
    change: (text) =>
      text.replace('cut a third of its winter sailings', 'drop some of its trips in winter'),
    state: 'uncertain',
  },
  {
    name: 'another text altogether',
    quote: 'winter sailings',
    change: () => 'Nothing of it.',
    state: 'orphan',
  },
  { name: 'no text', quote: 'winter sailings', change: () => '', state: 'orphan' },
];

describe('anchor in a changed text', () => {
  it.each(cases)('$name', ({ quote, change, state, found }) => {
    const start = TEXT.lastIndexOf(quote);
    const target = describeSpan(TEXT, 'old', { start, end: start + quote.length });
    const text = change(TEXT);
    const result = anchor(target, { text, sha256: 'new' });
    expect(result.state).toBe(state);
    if (found !== undefined && result.state !== 'orphan') {
      expect(text.slice(result.span.start, result.span.end)).toBe(found);
    }
  });

  it('finds the second of two equal names, not the first', () => {
    const start = TEXT.lastIndexOf('NATO');
    const target = describeSpan(TEXT, 'old', { start, end: start + 4 });
    const text = TEXT.replace('Tuesday', 'Wednesday');
    const result = anchor(target, { text, sha256: 'new' });
    expect(result).toMatchObject({ state: 'moved', span: { start: text.lastIndexOf('NATO') } });
  });

  it('does not trust a position that does not hold the words', () => {
    const start = TEXT.indexOf('Fjordlinjen');
    const target = describeSpan(TEXT, 'same', { start, end: start + 11 });
    const broken = { ...target, position: { start: 0, end: 11 } };
    expect(anchor(broken, { text: TEXT, sha256: 'same' })).toMatchObject({
      state: 'moved',
      span: { start, end: start + 11 },
    });
  });

  it('gives an orphan its best guesses, inside the text', () => {
    const quote = 'We have no choice,” chief executive Anders Bakke told a news conference';
    const start = TEXT.indexOf(quote);
    const target = describeSpan(TEXT, 'old', { start, end: start + quote.length });
    const text =
      'The chief executive Anders Bakke, asked at home, did not want to say anything at all.';
    const result = anchor(target, { text, sha256: 'new' });
    expect(result.state).toBe('orphan');
    for (const guess of result.state === 'orphan' ? result.guesses : []) {
      expect(guess.span.end).toBeLessThanOrEqual(text.length);
      expect(guess.span.end).toBeGreaterThan(guess.span.start);
    }
  });

  it('never claims to be sure between fifty copies', () => {
    const line = 'The motion was put and agreed to without a vote.';
    const old = Array.from({ length: 50 }, () => line).join('\n\n');
    const target = describeSpan(old, 'old', { start: 500, end: 520 });
    const result = anchor(target, { text: `New.\n\n${old}`, sha256: 'new' });
    expect(result.state).not.toBe('moved');
  });
});

describe('anchor with a diff', () => {
  it('follows a passage to its copy in place, where the quotation alone could not tell', () => {
    const line = 'The motion was put and agreed to without a vote.';
    const old = `One.\n\n${line}\n\nTwo.\n\n${line}\n\nThree.`;
    const start = old.lastIndexOf('agreed');
    const target = describeSpan(old, 'old', { start, end: start + 6 });
    const text = old
      .replace('One.', 'One, with a new beginning.')
      .replace('Three.', 'The end of it.');
    const ground = groundOf(
      { text, sha256: 'new' },
      { ...diffTexts(old, text), fromSha256: 'old' },
    );
    expect(anchorIn(target, ground)).toMatchObject({
      state: 'moved',
      span: { start: text.lastIndexOf('agreed') },
    });
  });

  it('is not used for a target made on another version', () => {
    const target = describeSpan('some words here', 'older', { start: 5, end: 10 });
    const ground = groundOf(
      { text: 'Now some words here', sha256: 'new' },
      { kept: [{ from: 0, to: 0, length: 15 }], fromSha256: 'old' },
    );
    expect(anchorIn(target, ground)).toMatchObject({ state: 'moved', span: { start: 9, end: 14 } });
  });
});
