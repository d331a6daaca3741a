/**
 * A dossier as CommonMark with GFM tables. Every character of foreign or user text comes out as text, every link
 * leads to a place in the file, and the same dossier gives the same bytes (docs/decisions/0006-dossier-markdown.md).
 */
import type { DossierSection } from '#core/dossier/definition.ts';
import type { Dossier } from '#core/dossier/dossier.ts';
import type { DossierWords } from '#core/dossier/dossier-words.ts';
import { renderFrontMatter } from './front-matter.ts';
import {
  anchor,
  blocks,
  heading,
  item,
  type Lines,
  link,
  markdown,
  paragraphs,
  text,
} from './markdown.ts';
import { renderActors, renderCodebook, renderFigures, renderMemos } from './render-indexes.ts';
import { renderSources } from './render-sources.ts';

const RENDER_SECTION: Readonly<
  Record<DossierSection, (dossier: Dossier, words: DossierWords) => Generator<Lines>>
> = {
  sources: renderSources,
  actors: renderActors,
  figures: renderFigures,
  codebook: renderCodebook,
  memos: renderMemos,
};

function sectionId(section: DossierSection): string {
  return `section_${section}`;
}

function renderContents(dossier: Dossier, words: DossierWords): Lines {
  return dossier.sections.flatMap((section) => [
    ...item([link(words.sections[section], sectionId(section))]),
    ...(section === 'sources'
      ? dossier.sources.flatMap(({ source, number }) =>
          item([link(`${number}. ${source.metadata.title.value}`, source.id)]).map(
            (line) => `  ${line}`,
          ),
        )
      : []),
  ]);
}

function* renderBlocks(dossier: Dossier, words: DossierWords): Generator<Lines> {
  yield renderFrontMatter(dossier);
  yield heading(1, text(dossier.title));
  yield paragraphs(dossier.introduction);
  yield paragraphs(words.summary(dossier.counts));
  yield blocks(heading(2, text(words.contents)), renderContents(dossier, words));
  yield heading(2, text(words.checkingHeading));
  for (const paragraph of words.checking) {
    yield paragraphs(paragraph);
  }
  for (const section of dossier.sections) {
    yield heading(2, markdown`${anchor(sectionId(section))}${text(words.sections[section])}`);
    yield* RENDER_SECTION[section](dossier, words);
  }
}

/** The file piece by piece, so that a long one can be written, counted and stopped as it is made. */
export function* markdownPieces(dossier: Dossier, words: DossierWords): Generator<string> {
  let first = true;
  for (const lines of renderBlocks(dossier, words)) {
    if (lines.length > 0) {
      yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
      first = false;
    }
  }
}

/** The whole file. `words` is the catalogue's `dossierWords`. */
export function renderMarkdown(dossier: Dossier, words: DossierWords): string {
  return Array.from(markdownPieces(dossier, words)).join('');
}
