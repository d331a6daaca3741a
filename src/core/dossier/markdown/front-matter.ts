/**
 * The YAML at the head of a dossier, for programs. Every string is double-quoted, so that no value is ever read as a
 * number, a date, a tag or the end of the head. https://yaml.org/spec/1.2.2/#731-double-quoted-style
 */
import type { Dossier } from '#core/dossier/dossier.ts';
import type { Lines } from './markdown.ts';

/** Not printable in YAML, or a line break to some readers; JSON has escaped the C0 controls and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029\p{Noncharacter_Code_Point}]/gu;

/**
 * What a reader that knows no front matter would act on: to it, the head is a paragraph of Markdown. Elements, links,
 * code, and the addresses that GFM finds in words.
 */
const ACTIVE = /[<[`]|:(?=\/\/|[\w+-]+:)|(?<=www)\.|@/giu;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A double-quoted YAML scalar on one line. */
export function yamlString(value: string): string {
  return JSON.stringify(value).replace(UNPRINTABLE, escaped).replace(ACTIVE, escaped);
}

export function renderFrontMatter(dossier: Dossier): Lines {
  const sources = dossier.sources.flatMap(({ source }) => [
    `  - title: ${yamlString(source.metadata.title.value)}`,
    `    file: ${yamlString(source.original.name)}`,
    `    original_sha256: ${yamlString(source.original.sha256)}`,
    `    text_sha256: ${yamlString(source.text.sha256)}`,
  ]);
  return [
    '---',
    `title: ${yamlString(dossier.title)}`,
    `date: ${yamlString(dossier.date)}`,
    `generator: ${yamlString(dossier.generator)}`,
    `workspace: ${yamlString(dossier.workspace)}`,
    ...(sources.length === 0 ? ['sources: []'] : ['sources:', ...sources]),
    '---',
  ];
}
