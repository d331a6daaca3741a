/** The section that goes source by source: what is known of each, then its exhibits in text order. */
import type { Dossier, DossierSource } from '#core/dossier/dossier.ts';
import type { DossierWords, SourceFactName } from '#core/dossier/dossier-words.ts';
import { METADATA_NAMES } from '#core/source/source.ts';
import {
  anchor,
  blocks,
  heading,
  type Inline,
  type Lines,
  markdown,
  paragraphs,
  table,
  text,
} from './markdown.ts';
import { renderExhibit } from './render-exhibit.ts';

function renderFacts(words: DossierWords, { source }: DossierSource): Lines {
  const row = (field: string, value: string, basis: string): readonly Inline[] => [
    text(field),
    text(value),
    text(basis),
  ];
  const metadata = METADATA_NAMES.flatMap((name) => {
    const field = source.metadata[name];
    return field === undefined
      ? []
      : [row(words.metadata[name], field.value, words.bases[field.basis])];
  });
  const facts: readonly (readonly [SourceFactName, string])[] = [
    ['file', source.original.name],
    ['format', words.formats[source.original.format]],
    ['encoding', source.original.encoding],
    ['originalSha256', source.original.sha256],
    ['textFile', `sources/${source.id}/text.txt`],
    ['textSha256', source.text.sha256],
    ['textLength', words.textLength(source.text)],
    ['parser', source.text.parser],
    ['addedAt', source.addedAt],
  ];
  return table(
    [text(words.field), text(words.value), text(words.basis)],
    [
      ...metadata,
      ...facts.map(([name, value]) => row(words.facts[name], value, words.measuredBasis)),
    ],
  );
}

function* renderSource(
  dossier: Dossier,
  words: DossierWords,
  entry: DossierSource,
): Generator<Lines> {
  const { source, number, exhibits, unplaced } = entry;
  const title = text(`${number}. ${source.metadata.title.value}`);
  yield heading(3, markdown`${anchor(source.id)}${title}`);
  yield renderFacts(words, entry);
  if (!entry.textAvailable) {
    yield paragraphs(words.textMissing);
  }
  if (exhibits.length + unplaced.length === 0) {
    yield paragraphs(words.noExhibits);
  }
  for (const exhibit of exhibits) {
    yield renderExhibit(dossier, words, exhibit);
  }
  if (unplaced.length > 0) {
    yield blocks(heading(4, text(words.unplacedHeading)), paragraphs(words.unplacedExplanation));
  }
  for (const exhibit of unplaced) {
    yield renderExhibit(dossier, words, exhibit);
  }
}

/** Block by block, so that a long dossier can be written as it is made. */
export function* renderSources(dossier: Dossier, words: DossierWords): Generator<Lines> {
  for (const entry of dossier.sources) {
    yield* renderSource(dossier, words, entry);
  }
}
