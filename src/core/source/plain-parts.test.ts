/** The smaller rules of the plain parser, each by itself. */
import { describe, expect, it } from 'vitest';
import { readCaption } from './captions.ts';
import { readInline } from './inline-residue.ts';
import { guessLanguage } from './language.ts';
import { parsePlain } from './parse-plain.ts';

const wordsOf = (raw: string): readonly string[] => {
  const { text, blocks } = parsePlain(raw);
  return blocks.map((block) => text.slice(block.start, block.end));
};
const kindsOf = (raw: string): readonly string[] => parsePlain(raw).blocks.map(({ kind }) => kind);

describe('readInline', () => {
  const cases: readonly [string, string, string, readonly string[]][] = [
    ['a link', 'an [old story](/a) here', 'an old story here', ['/a']],
    ['an escaped sum', 'an [\\\\$840 billion plan](#) to', 'an $840 billion plan to', ['#']],
    [
      'brackets in the address',
      '[x](https://a.example/b_(c)) y',
      'x y',
      ['https://a.example/b_(c)'],
    ],
    ['a title', '[x](https://a.example "the title")', 'x', ['https://a.example']],
    ['a dangerous address stays text', '[x](javascript:alert)', 'x', ['javascript:alert']],
    [
      'a bare address',
      'see https://a.example/b, or not',
      'see https://a.example/b, or not',
      ['https://a.example/b'],
    ],
    [
      'an address in angles',
      'see <https://a.example/b>.',
      'see https://a.example/b.',
      ['https://a.example/b'],
    ],
    ['an empty link', '[](#)Words', 'Words', []],
    ['stars stay', 'Exit *now*! _please_', 'Exit *now*! _please_', []],
    ['a footnote stays', 'as said [1] (twice)', 'as said [1] (twice)', []],
    ['a call stays', 'f[i](x) = 1', 'f[i](x) = 1', []],
    ['a path keeps its strokes', 'C:\\temp\\$x', 'C:\\temp\\$x', []],
  ];
  it.each(cases)('%s', (_name, raw, text, hrefs) => {
    const read = readInline(raw, false);
    expect(read.text).toBe(text);
    expect(read.marks.map((mark) => (mark.kind === 'link' ? mark.href : mark.kind))).toEqual(hrefs);
    for (const mark of read.marks) {
      expect(read.text.slice(mark.start, mark.end).trim()).not.toBe('');
    }
  });

  it('takes escapes away only where there are links as well', () => {
    expect(readInline('costs \\$5', true).text).toBe('costs $5');
    expect(readInline('costs \\$5', false).text).toBe('costs \\$5');
  });
});

describe('lines and paragraphs', () => {
  it('joins hard-wrapped lines and leaves hyphens where they are', () => {
    const raw = [
      'The rain which began on Friday evening has not',
      'ceased, and the river stood this morning eleven',
      'feet above the mark, so that a good many per-',
      'sons of the well-',
      'known lower town went to the hills on foot.',
      '',
      'It is not yet known how many of them were seen',
      'after dark by the watchmen at the upper bridge.',
    ].join('\n');
    expect(wordsOf(raw)).toEqual([
      'The rain which began on Friday evening has not ceased, and the river stood this morning eleven feet above the mark, so that a good many per-sons of the well-known lower town went to the hills on foot.',
      'It is not yet known how many of them were seen after dark by the watchmen at the upper bridge.',
    ]);
  });

  it('keeps one paragraph to the line where lines are paragraphs', () => {
    const raw =
      'The first of the paragraphs ends here.\nThe second one follows at once.\nAnd so does the third.';
    expect(wordsOf(raw)).toHaveLength(3);
  });

  it('puts a sentence together that was broken by a blank line', () => {
    const raw =
      'They are undermined by the fact that they are already doing\n\nexactly what he wants. That is all there is.';
    expect(wordsOf(raw)).toEqual([
      'They are undermined by the fact that they are already doing exactly what he wants. That is all there is.',
    ]);
  });

  it('knows every kind of line end', () => {
    expect(wordsOf('One.\r\nTwo.\rThree.\u2028Four.\fFive.\u0085Six.')).toHaveLength(6);
  });

  it('folds layout, not the writer’s hard spaces', () => {
    expect(wordsOf('\u00a0\u00a0It  costs\t10\u00a0000 €.\u00a0 ')).toEqual([
      'It costs 10\u00a0000 €.',
    ]);
  });

  it('tells quoted mail by its depth', () => {
    const { blocks } = parsePlain('Yes.\n\n> Do you come?\n> > I ask again.\n\nNo.');
    expect(blocks.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual([
      'paragraph',
      'quotation1',
      'quotation2',
      'paragraph',
    ]);
  });

  it('divides a paragraph that is too long to be drawn, and says so', () => {
    const { text, blocks, remarks } = parsePlain('No end is in sight of it. '.repeat(5_000));
    expect(blocks.length).toBeGreaterThan(3);
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(32_768);
    expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toMatch(/it\.$/u);
    expect(remarks).toContain('very-long-paragraph');
  });
});

describe('headings', () => {
  const long =
    'A paragraph of prose that is long enough to be headed by something, and ends as one should.';
  const cases: readonly [string, string, boolean][] = [
    ['between paragraphs', `${long}\n\nA line like this\n\n${long}`, true],
    ['a question', `${long}\n\nWhat happens next?\n\n${long}`, true],
    ['spoken words', `${long}\n\n“Where are you?”\n\n${long}`, false],
    ['with a full stop', `${long}\n\nHe left.\n\n${long}`, false],
    ['in small letters', `${long}\n\nand so on\n\n${long}`, false],
    ['at the end', `${long}\n\n${long}\n\nA last line`, false],
    ['a chapter', `${long}\n\nCHAPTER II.\n\n${long}`, true],
  ];
  it.each(cases)('%s', (_name, raw, expected) => {
    expect(kindsOf(raw).includes('heading')).toBe(expected);
  });
});

describe('readCaption', () => {
  const cases: readonly [string, string | null | undefined][] = [
    ['A minister speaks in the house on Wednesday. (Photo: PTI)', 'PTI'],
    ['A minister speaks in Delhi. (AFP)', 'AFP'],
    ['Passengers wait for a train. (HT Photo)', 'HT'],
    ['The old pier at dusk. Photograph: Jane Roe/The Guardian', 'Jane Roe/The Guardian'],
    ['The president waves. REUTERS/Kevin Lamarque', 'REUTERS/Kevin Lamarque'],
    ['Photo by Jane Roe', 'Jane Roe'],
    ['Image: Getty', 'Getty'],
    ['Foto: Klaus Beyer/dpa', 'Klaus Beyer/dpa'],
    ['A mine in Chile (file photo).', undefined],
    ['Pictured: the new bridge at night, seen from the east', undefined],
    ['“We will not pay,” the minister said on Friday. (AFP)', null],
    ['The photo shows nothing of it, he said.', null],
    ['He paid £40 (about $50).', null],
    ['The vote was close (see table).', null],
  ];
  it.each(cases)('%s', (text, credit) => {
    const caption = readCaption(text, false);
    expect(caption === null ? null : caption.credit?.value).toBe(credit);
    if (caption?.credit !== undefined) {
      expect(text.slice(caption.credit.start, caption.credit.end)).toBe(caption.credit.value);
    }
  });
});

describe('guessLanguage', () => {
  const cases: readonly [string, string | null][] = [
    ['The minister said that the plan was not what it had been.', 'en'],
    ['Der Minister sagte, dass der Plan nicht mehr der alte ist.', 'de'],
    ['Le ministre a dit que le plan n’est pas celui qui était prévu dans la loi.', 'fr'],
    ['El ministro dijo que el plan no es el que se había hecho para la ley.', 'es'],
    ['Il ministro ha detto che il piano non è quello della legge che era nel testo.', 'it'],
    ['O ministro disse que o plano não é o que foi feito para uma lei dos portos.', 'pt'],
    ['De minister zei dat het plan niet is wat het was en dat er een wet komt.', 'nl'],
    ['Министр сказал, что план изменился.', 'ru'],
    ['قال الوزير إن الخطة تغيرت', 'ar'],
    ['השר אמר כי התוכנית השתנתה', 'he'],
    ['大臣は計画が変わったと述べた', 'ja'],
    ['部长说计划变了', 'zh'],
    ['장관은 계획이 바뀌었다고 말했다', 'ko'],
    ['42 17 3.5', null],
    ['Lorem ipsum dolor sit amet', null],
  ];
  it.each(cases)('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
