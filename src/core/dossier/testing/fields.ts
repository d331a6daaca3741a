/** A dossier with the same things in every field of it, written and read back. */
import type { Root, Table } from 'mdast';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import type { DossierWords } from '#core/dossier/dossier-words.ts';
import { renderMarkdown } from '#core/dossier/markdown/render-markdown.ts';
import {
  aCode,
  aDefinition,
  aMemo,
  anActor,
  anAnnotation,
  aReadingText,
  aSource,
  aWorkspace,
} from './a-workspace.ts';
import {
  blocksUnder,
  blockText,
  factsNamed,
  headingWith,
  inlineText,
  parseMarkdown,
} from './parse-back.ts';

/** Every field that a person or a source can fill. */
export type Fields = {
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

export const PLAIN: Fields = {
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
export function written(fields: Fields, words: DossierWords): string {
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
  return renderMarkdown(dossier, words);
}

export function cellsOf(root: Root): readonly (readonly string[])[] {
  return root.children
    .filter((node): node is Table => node.type === 'table')
    .flatMap((table) => table.children.map((row) => row.children.map(inlineText)));
}

/** The same fields, as another parser reads them. */
export function readBack(markdown: string): Fields {
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
