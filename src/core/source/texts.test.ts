/** Texts in many styles, made up for this test, each with what a reader would say it is and how it is divided. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource } from './parse-source.ts';
import { METADATA_NAMES, type ParsedSource } from './source.ts';

type Expected = { readonly [name: string]: string | boolean | readonly string[] };

const folder = new URL('./testing/texts/', import.meta.url);
const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(new URL('./testing/expected.json', import.meta.url), 'utf8'),
);

function parse(fileName: string): ParsedSource {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)));
  const parsed = parseSource({ fileName, bytes });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

/** Kinds in order, with the level and how many follow one another: `paragraph × 3`. */
function outline({ blocks }: ParsedSource): readonly string[] {
  const runs: { kind: string; count: number }[] = [];
  for (const block of blocks) {
    const { level } = block;
    const kind =
      level === undefined || block.kind === 'title' ? block.kind : `${block.kind} ${level}`;
    const last = runs[runs.length - 1];
    if (last?.kind === kind) {
      last.count += 1;
    } else {
      runs.push({ kind, count: 1 });
    }
  }
  return runs.map(({ kind, count }) => (count === 1 ? kind : `${kind} × ${count}`));
}

function described(source: ParsedSource): Expected {
  const values = METADATA_NAMES.flatMap((name) => {
    const field = source.metadata[name];
    return field === undefined ? [] : [[name, field.value] as const];
  });
  return {
    ...Object.fromEntries(values),
    ...(source.metadata.title.basis === 'derived' ? { derived: true } : {}),
    blocks: outline(source),
  };
}

describe('texts of many kinds', () => {
  it.each(readdirSync(folder))('%s', (fileName) => {
    expect(described(parse(fileName))).toEqual(expected[fileName]);
  });

  it('has at least twenty-five of them, and none without a text', () => {
    expect(Object.keys(expected).sort()).toEqual(readdirSync(folder).sort());
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(25);
  });

  it('says where each stated field stands', () => {
    for (const fileName of readdirSync(folder)) {
      const { text, metadata } = parse(fileName);
      for (const field of [metadata.author, metadata.publisher, metadata.credit, metadata.url]) {
        if (field?.evidence !== undefined) {
          const words = text.slice(field.evidence.start, field.evidence.end);
          expect(words.toLowerCase()).toContain(field.value.toLowerCase().split(' ')[0]);
        }
      }
    }
  });
});
