import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { aDefinition, aWorkspace } from '#core/dossier/testing/a-workspace.ts';
import { cellsOf, type Fields, PLAIN, readBack, written } from '#core/dossier/testing/fields.ts';
import { NASTY } from '#core/dossier/testing/nasty-text.ts';
import {
  blocksUnder,
  factsNamed,
  headingWith,
  inlineText,
  nodesOf,
  parseMarkdown,
} from '#core/dossier/testing/parse-back.ts';
import { dossierWords } from '#words/dossier.ts';
import { renderMarkdown } from './render-markdown.ts';

function frontMatterOf(root: Root): unknown {
  const head = root.children[0];
  return head?.type === 'yaml' ? parse(head.value) : null;
}

const writtenWith = (fields: Fields): string => written(fields, dossierWords);

const piece = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(''));
const fields: fc.Arbitrary<Fields> = fc.record({
  quotation: piece,
  note: piece,
  second: piece,
  title: piece,
  file: piece,
  actor: piece,
  alias: piece,
  description: piece,
  code: piece,
  memo: piece,
  dossier: piece,
  introduction: piece,
});

/** The kinds and number of nodes, blind to the words in them. */
function shapeOf(markdown: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const node of nodesOf(parseMarkdown(markdown))) {
    // How many lines and paragraphs a text has, and which of its words stand in code, is up to the text.
    if (!['text', 'inlineCode', 'break', 'paragraph'].includes(node.type)) {
      counts[node.type] = (counts[node.type] ?? 0) + 1;
    }
  }
  return counts;
}

describe('a written dossier', () => {
  it('gives back every quotation, note, name and title, whatever is in it', () => {
    expect(readBack(writtenWith(PLAIN))).toEqual(PLAIN);
    fc.assert(
      fc.property(fields, (given) => {
        expect(readBack(writtenWith(given))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same nodes whatever the texts are: nothing in them acts', () => {
    const plain = shapeOf(writtenWith(PLAIN));
    fc.assert(
      fc.property(fields, (given) => {
        expect(shapeOf(writtenWith(given))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no HTML but its own anchors, no link but its own, and every link leads to an anchor', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const nodes = nodesOf(parseMarkdown(writtenWith(given)));
        const html = nodes.flatMap((node) => (node.type === 'html' ? node.value : []));
        const anchors = html.flatMap(
          (tag) => /^<a id="([a-z]+_[a-z0-9]+)">$/u.exec(tag)?.[1] ?? [],
        );
        expect(html.filter((tag) => tag !== '</a>').length).toBe(anchors.length);
        expect(new Set(anchors).size).toBe(anchors.length);
        const urls = nodes.flatMap((node) => (node.type === 'link' ? node.url : []));
        expect(urls.filter((url) => !anchors.includes(url.replace(/^#/u, '')))).toEqual([]);
        expect(
          nodes.filter(
            ({ type }) => /image|definition|footnote|code$/iu.test(type) && type !== 'inlineCode',
          ),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a head that YAML reads back exactly', () => {
    fc.assert(
      fc.property(fields, (given) => {
        expect(frontMatterOf(parseMarkdown(writtenWith(given)))).toEqual({
          title: given.dossier,
          date: '2025-03-10',
          generator: 'Dossier 0.0.0',
          workspace: 'Defence',
          sources: [
            {
              title: given.title,
              file: given.file,
              original_sha256: 'a'.repeat(64),
              text_sha256: 'b'.repeat(64),
            },
          ],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('says what each figure is worth, in the exhibit and in the ledger', () => {
    const root = parseMarkdown(writtenWith(PLAIN));
    const [figure] = factsNamed(blocksUnder(root, 'ann_x'), 'Figure');
    expect(figure && inlineText(figure)).toBe(
      'Figure: at most 150,000,000,000 EUR (money, corrected by hand); as of 9 Mar 2025; about NATO',
    );
    expect(cellsOf(root)).toContainEqual([
      '1.2',
      '150,000,000,000 EUR',
      'at most',
      '€150 billion',
      'money, corrected by hand',
      '9 Mar 2025',
      'NATO',
      'A title',
    ]);
  });

  it('locates each exhibit and lists what is not at its place', () => {
    const root = parseMarkdown(writtenWith(PLAIN));
    const place = (id: string) => {
      const found = headingWith(root, id);
      return found && inlineText(found);
    };
    expect(place('ann_x')).toBe('1.2 · block 1 (paragraph), characters 7–19');
    expect(place('ann_lost')).toBe('1.1 · not found at its place');
  });

  it('is the same bytes for the same workspace and date, and ends with one line feed', () => {
    expect(writtenWith(PLAIN)).toBe(writtenWith(PLAIN));
    expect(writtenWith(PLAIN)).toMatch(/[^\n]\n$/u);
  });

  it('has nothing but words where nothing was chosen', () => {
    const empty = composeDossier({
      workspace: aWorkspace({}),
      texts: new Map(),
      definition: aDefinition(),
      date: '2025-03-10',
      generator: 'Dossier 0.0.0',
    });
    expect(frontMatterOf(parseMarkdown(renderMarkdown(empty, dossierWords)))).toMatchObject({
      sources: [],
    });
  });
});
