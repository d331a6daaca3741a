/** The corpus that the program ships with: what a researcher knows about each text must come out of the file itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource } from './parse-source.ts';
import type { BlockKind, ParsedSource } from './source.ts';

function parseSeed(fileName: string): ParsedSource {
  const bytes = new Uint8Array(
    readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url)),
  );
  const parsed = parseSource({ fileName, bytes });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

const wordsOf = (source: ParsedSource, kind: BlockKind): readonly string[] =>
  source.blocks
    .filter((block) => block.kind === kind)
    .map((block) => source.text.slice(block.start, block.end));

const valuesOf = (source: ParsedSource): Record<string, string> =>
  Object.fromEntries(Object.entries(source.metadata).map(([name, field]) => [name, field.value]));

describe('000: Business Standard after Bloomberg', () => {
  const source = parseSeed('000_388b8b1cf38b9b79.txt');
  it('knows what it is', () => {
    expect(valuesOf(source)).toEqual({
      title: "Elon Musk backs US to exit NATO, questions funding Europe's defence",
      author: 'Ros Krasny',
      publisher: 'Bloomberg',
      date: '2025-03-09',
      credit: 'PTI',
      language: 'en',
    });
    expect(source.remarks).toEqual([]);
  });
  it('divides its head', () => {
    expect(source.blocks.slice(0, 7).map((block) => block.kind)).toEqual([
      'title',
      'standfirst',
      'caption',
      'byline',
      'dateline',
      'byline',
      'paragraph',
    ]);
    expect(wordsOf(source, 'caption')[0]).toMatch(/^Elon Musk speaks .* \(Photo: PTI\)$/u);
  });
  it('reads the indented quotation without its padding', () => {
    expect(wordsOf(source, 'quotation')).toEqual([
      '“It’s common sense, right?” Trump told reporters in the Oval Office. “If they don’t pay, I’m not going to defend them. No, I’m not going to defend them.”',
    ]);
    expect(source.text).not.toContain('\u00a0');
    expect(source.text).toContain('“Exit NATO *now*!”');
  });
});

describe('001: no headline, a date and a caption glued to the first paragraph', () => {
  const source = parseSeed('001_5ee5d45427c1f7e0.txt');
  it('knows what it is', () => {
    expect(valuesOf(source)).toEqual({
      title:
        "Elon Musk has pushed for the United States' exit from the North Atlantic Treaty Organisation (NATO)…",
      date: '2025-03-09',
      credit: 'AFP',
      language: 'en',
    });
    expect(source.metadata.title.basis).toBe('derived');
    expect(source.remarks).toEqual(['title-derived']);
  });
  it('takes the first line apart', () => {
    const words = source.blocks
      .slice(0, 3)
      .map((block) => [block.kind, source.text.slice(block.start, block.end).slice(0, 30)]);
    expect(words).toEqual([
      ['dateline', 'date 2025-03-09'],
      ['paragraph', 'Elon Musk has pushed for the U'],
      ['caption', 'Elon Musk listens as US Presid'],
    ]);
    expect(wordsOf(source, 'caption')[0]).toMatch(/Washington, DC\.\(AFP\)$/u);
  });
  it('sees the heading', () => {
    expect(wordsOf(source, 'heading')).toEqual([
      "‘If they don’t pay, I'm not going to defend them': Trump",
    ]);
  });
});

describe('002: an essay with remains of Markdown', () => {
  const source = parseSeed('002_462c0f5011fa6f29.txt');
  it('knows what it is', () => {
    expect(valuesOf(source)).toEqual({
      title: "Trump's NATO demands signal tech billionaire priorities, not peace",
      author: 'Lev Koufax',
      date: '2025-03-07',
      url: 'https://www.struggle-la-lucha.org/2025/03/07/trumps-nato-demands-signal-tech-billionaire-priorities-not-peace/',
      language: 'en',
    });
  });
  it('sees headings, caption and address', () => {
    expect(wordsOf(source, 'heading')).toEqual([
      'Tech billionaires’ focus on China',
      'Balancing competing business interests',
      'Shifting priorities, not pursuing peace',
    ]);
    expect(wordsOf(source, 'caption')[0]).toMatch(/^France's President Emmanuel Macron/u);
    expect(source.blocks[source.blocks.length - 1]?.kind).toBe('link');
  });
  it('reads links as words, with inert marks', () => {
    expect(source.text).toContain('considering an $840 billion plan to rearm');
    expect(source.text).not.toMatch(/[\\[\]]|\(#\)/u);
    const marks = source.blocks.flatMap((block) => block.marks);
    expect(marks.slice(0, 3).map((mark) => source.text.slice(mark.start, mark.end))).toEqual([
      'defense conglomerates',
      'fossil fuel barons',
      '$840 billion plan',
    ]);
    expect(marks.slice(0, -1).every((mark) => mark.kind === 'link' && mark.href === '#')).toBe(
      true,
    );
  });
  it('puts the sentence together that was broken over two paragraphs', () => {
    expect(source.text).toContain('they are already doing exactly what Trump wants.');
    expect(source.text).not.toContain('\u00a0');
  });
});
