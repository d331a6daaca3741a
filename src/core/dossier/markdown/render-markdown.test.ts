import fc from 'fast-check';
import type { Root, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import {
  aCode,
  aDefinition,
  aMemo,
  anActor,
  anAnnotation,
  aReadingText,
  aSource,
  aWorkspace,
} from '#core/dossier/testing/a-workspace.ts';
import { NASTY } from '#core/dossier/testing/nasty-text.ts';
import {
  blocksUnder,
  blockText,
  factsNamed,
  headingWith,
  inlineText,
  nodesOf,
  parseMarkdown,
} from '#core/dossier/testing/parse-back.ts';
import { dossierWords } from '#words/dossier.ts';
import { renderMarkdown } from './render-markdown.ts';

type Fields = {
  readonly quotation: string;
  readonly note: string;
  readonly second: string;
  readonly title: string;
  readonly file: string;
  readonly actor: string;
  readonly alias: string;
  readonly description: string;
  readonly code: string;
  readonly memo: string;
  readonly dossier: string;
  readonly introduction: string;
};

const PLAIN: Fields = {
  quotation: '€150 billion',
  note: 'Check this.',
  second: 'Twice.',
  title: 'A title',
  file: 'a.txt',
  actor: 'NATO',
  alias: 'the Alliance',
  description: 'A treaty organisation.',
  code: 'claim',
  memo: 'Remember.',
  dossier: 'Defence',
  introduction: 'What this is.',
};

/** A workspace in which every field that a person or a source can fill holds what is given. */
function written(fields: Fields): string {
  const text = `before ${fields.quotation} after`;
  const base = aSource('one', text, fields.title);
  const source = { ...base, original: { ...base.original, name: fields.file } };
  const actor = anActor('x', {
    preferredName: fields.actor,
    aliases: [fields.alias, 'x'],
    description: fields.description,
  });
  const code = aCode('x', { name: fields.code, description: fields.description });
  const child = aCode('y', { name: fields.code, parentId: code.id });
  const reading = { kind: 'money', value: 150e9, currency: 'EUR', approx: 'max' } as const;
  const figure = { reading, corrected: true, asOf: '2025-03-09', about: [actor.id] };
  const annotation = anAnnotation('x', source, text, fields.quotation, [
    { type: 'comment', text: fields.note },
    { type: 'comment', text: fields.second },
    { type: 'mention', actorId: actor.id },
    { type: 'figure', figure },
    { type: 'code', codeId: child.id },
  ]);
  const lost = anAnnotation('lost', source, text, fields.quotation);
  const workspace = aWorkspace({
    sources: [source],
    annotations: [annotation, { ...lost, target: { ...lost.target, textSha256: 'c'.repeat(64) } }],
    actors: [actor],
    codes: [code, child],
    memos: [
      aMemo({ kind: 'workspace' }, fields.memo),
      aMemo({ kind: 'source', id: source.id }, fields.memo),
      aMemo({ kind: 'actor', id: actor.id }, fields.memo),
    ],
  });
  const dossier = composeDossier({
    workspace,
    texts: new Map([[source.id, aReadingText(text)]]),
    definition: aDefinition({ title: fields.dossier, introduction: fields.introduction }),
    date: '2025-03-10',
    generator: 'Dossier 0.0.0',
  });
  return renderMarkdown(dossier, dossierWords);
}

function frontMatterOf(root: Root): unknown {
  const head = root.children[0];
  return head?.type === 'yaml' ? parse(head.value) : null;
}

function cellsOf(root: Root): readonly (readonly string[])[] {
  return root.children
    .filter((node): node is Table => node.type === 'table')
    .flatMap((table) => table.children.map((row) => row.children.map(inlineText)));
}

function readBack(markdown: string): Fields {
  const root = parseMarkdown(markdown);
  const exhibit = blocksUnder(root, 'ann_x');
  const quoted = exhibit[0];
  const [note, second] = factsNamed(exhibit, 'Note').map((fact) =>
    blockText(fact.children.slice(1)),
  );
  const actor = blocksUnder(root, 'act_x');
  const alias = factsNamed(actor, 'Also called')[0]?.children[1];
  const described = factsNamed(actor, 'Description')[0]?.children.slice(1) ?? [];
  const memo = root.children.slice(
    root.children.findLastIndex((node) => node.type === 'heading') + 1,
  );
  const headingText = (id: string) => {
    const found = headingWith(root, id);
    return found === undefined ? '' : inlineText(found);
  };
  const top = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const rest = root.children.slice(top + 1);
  const introduction = rest.slice(0, rest.findIndex((node) => node.type === 'heading') - 1);
  const title = root.children[top];
  return {
    quotation: quoted?.type === 'blockquote' ? blockText(quoted.children) : '',
    note: note ?? '',
    second: second ?? '',
    title: headingText('src_one').replace(/^1\. /u, ''),
    file: cellsOf(root).find(([name]) => name === 'File')?.[1] ?? '',
    actor: headingText('act_x'),
    alias: alias?.type === 'list' ? blockText(alias.children[0]?.children ?? []) : '',
    description: blockText(described),
    code: headingText('cod_x'),
    memo: blockText(memo),
    dossier: title === undefined ? '' : inlineText(title),
    introduction: blockText(introduction),
  };
}

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
    expect(readBack(written(PLAIN))).toEqual(PLAIN);
    fc.assert(
      fc.property(fields, (given) => {
        expect(readBack(written(given))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same nodes whatever the texts are: nothing in them acts', () => {
    const plain = shapeOf(written(PLAIN));
    fc.assert(
      fc.property(fields, (given) => {
        expect(shapeOf(written(given))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no HTML but its own anchors, no link but its own, and every link leads to an anchor', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const nodes = nodesOf(parseMarkdown(written(given)));
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
        expect(frontMatterOf(parseMarkdown(written(given)))).toEqual({
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
    const root = parseMarkdown(written(PLAIN));
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
    const root = parseMarkdown(written(PLAIN));
    const place = (id: string) => {
      const found = headingWith(root, id);
      return found && inlineText(found);
    };
    expect(place('ann_x')).toBe('1.2 · block 1 (paragraph), characters 7–19');
    expect(place('ann_lost')).toBe('1.1 · not found at its place');
  });

  it('is the same bytes for the same workspace and date, and ends with one line feed', () => {
    expect(written(PLAIN)).toBe(written(PLAIN));
    expect(written(PLAIN)).toMatch(/[^\n]\n$/u);
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
