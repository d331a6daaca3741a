/** Everything that attacks, as the words of a file and as what it says of itself: it is read as the text it is. */
import { describe, expect, it } from 'vitest';
import { hostileVectors, slowTexts } from '#core/testing/hostile/vectors.ts';
import { parseSource } from './parse-source.ts';

const VECTORS = Object.entries(hostileVectors('127.0.0.1:9'));

function parsed(fileName: string, text: string) {
  const result = parseSource({ fileName, bytes: Buffer.from(text) });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

/** Without the white space of the layout, which a reading text puts in order. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe('a hostile text', () => {
  it.each(VECTORS)('is read as it is in a plain file: %s', (_name, vector) => {
    const { text, blocks } = parsed(
      'a.txt',
      `A title of words\n\nBefore it. ${vector} After it.\n`,
    );
    // A link of Markdown in a plain file is residue of a copy: its words stay, its target is kept beside them.
    const targets = blocks.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : [])),
    );
    if (targets.length === 0 && !vector.includes('\\')) {
      expect(plain(text)).toContain(plain(vector));
    }
    expect(plain(text)).toContain('After it.');
  });

  it.each(VECTORS)('says of itself what it likes, and it is text: %s', (_name, vector) => {
    const fields = ['title', 'author', 'publisher', 'date', 'url'];
    const head = fields.map((field) => `${field}: ${JSON.stringify(vector)}`).join('\n');
    const { metadata, text } = parsed('a.md', `---\n${head}\n---\n\nWords.\n`);
    expect(text).toBe('Words.');
    for (const field of Object.values(metadata)) {
      expect(typeof field.value).toBe('string');
      expect(field.value.length).toBeLessThanOrEqual(2_000);
    }
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });

  it('changes nothing that all objects share', () => {
    parsed(
      'a.md',
      '---\n__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\n---\n\nWords.\n',
    );
    expect('polluted' in {}).toBe(false);
  });

  it.each(Object.entries(slowTexts()))('takes no longer than any other text: %s', (_name, text) => {
    for (const fileName of ['a.md', 'a.txt']) {
      // Processor time: other work on the machine does not count.
      const start = process.cpuUsage();
      expect(parsed(fileName, `Words.\n\n${text}\n`).text).toContain('Words.');
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, fileName).toBeLessThan(8_000);
    }
  });
});
