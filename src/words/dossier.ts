/** The words of a written dossier. */
import type { DossierSection } from '#core/dossier/definition.ts';
import type { BlockRange, Citation, DossierCounts } from '#core/dossier/dossier.ts';
import type { DossierWords } from '#core/dossier/dossier-words.ts';
import type { BlockKind } from '#core/source/source.ts';
import { statedDate } from './dates.ts';
import { APPROXIMATION_WORDS, figureValue, NOT_UNDERSTOOD } from './figure-value.ts';
import {
  ACTOR_KIND_WORDS,
  BASIS_WORDS,
  COLOUR_WORDS,
  FIGURE_KIND_WORDS,
  METADATA_WORDS,
} from './kinds.ts';
import { counted } from './numbers.ts';

export const DOSSIER_SECTION_WORDS: Readonly<Record<DossierSection, string>> = {
  sources: 'Sources and quotations',
  actors: 'Actors',
  figures: 'Figures',
  codebook: 'Codebook',
  memos: 'Memos',
};

const BLOCK_KIND_WORDS: Readonly<Record<BlockKind, string>> = {
  title: 'title',
  heading: 'heading',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  caption: 'caption',
  paragraph: 'paragraph',
  quotation: 'quotation',
  'list-item': 'list item',
  code: 'code',
  'table-row': 'table row',
  link: 'link',
  separator: 'separator',
};

const SOURCES = { one: 'source', other: 'sources' };
const ANNOTATIONS = { one: 'annotation', other: 'annotations' };
const WORDS = { one: 'word', other: 'words' };

function blockWords(blocks: BlockRange): string {
  return blocks.first === blocks.last
    ? `block ${blocks.first} (${BLOCK_KIND_WORDS[blocks.kind]})`
    : `blocks ${blocks.first}–${blocks.last}`;
}

/** Where a quotation stands. Offsets are digits only, so that they can be copied into another program. */
export function citationWords(citation: Citation): string {
  if (!citation.placed) {
    return citation.reason === 'text-missing' ? 'place not checked' : 'not found at its place';
  }
  const { start, end } = citation.characters;
  const characters = `characters ${start}–${end}`;
  return citation.blocks === null ? characters : `${blockWords(citation.blocks)}, ${characters}`;
}

function summaryWords(counts: DossierCounts): string {
  const { exhibits, sources, leftOut, unplaced } = counts;
  return [
    `${counted(exhibits, ANNOTATIONS)} from ${counted(sources, SOURCES)}.`,
    leftOut === 0 ? '' : `A selection: ${counted(leftOut, ANNOTATIONS)} of these sources left out.`,
    unplaced === 0
      ? ''
      : `${counted(unplaced, { one: 'quotation is', other: 'quotations are' })} not where they were marked: see under each source.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const CHECKING: readonly string[] = [
  'Each quotation is cited by its block and its characters in the reading text of its source. The workspace keeps that text in the file sources/…/text.txt, in a folder of its own for each source. The text is the one meant here if its SHA-256 is the one given with the source.',
  'Blocks are counted from 1. Characters are Unicode code points, counted from 0; the first number belongs to the quotation, the second does not. In Python, open(file, encoding="utf-8", newline="").read()[START:END] gives the quotation.',
  'Quotations and notes are given character by character. A character that Markdown cannot carry is written as its number in code type, such as U+0000.',
];

export const dossierWords: DossierWords = {
  sections: DOSSIER_SECTION_WORDS,
  contents: 'Contents',
  summary: summaryWords,
  checkingHeading: 'How to check a quotation',
  checking: CHECKING,
  field: 'Field',
  value: 'Value',
  basis: 'Basis',
  metadata: METADATA_WORDS,
  bases: BASIS_WORDS,
  facts: {
    file: 'File',
    format: 'Format',
    encoding: 'Encoding',
    originalSha256: 'SHA-256 of the file',
    textFile: 'Reading text in the workspace',
    textSha256: 'SHA-256 of the reading text',
    textLength: 'Length',
    parser: 'Read by',
    addedAt: 'Added',
  },
  formats: { plain: 'plain text', markdown: 'Markdown' },
  measuredBasis: 'from the file',
  textLength: ({ words }) => counted(words, WORDS),
  citation: citationWords,
  noExhibits: 'No annotation of this source is in this dossier.',
  unplacedHeading: 'Not at their place',
  unplacedExplanation:
    'The words of these annotations are not where they were marked, because the reading text has changed or could not be read. They are given as they were marked.',
  textMissing:
    'The reading text of this source could not be read, so the places of its quotations were not checked.',
  note: 'Note',
  actor: 'Actor',
  figure: 'Figure',
  code: 'Code',
  asOf: 'As of',
  about: 'About',
  asOfDate: 'as of',
  aboutActors: 'about',
  kind: 'Kind',
  aliases: 'Also called',
  description: 'Description',
  mentions: 'Mentions',
  figuresAbout: 'Figures about it',
  noMentions: 'none in this dossier',
  noActors: 'No actors.',
  noFigures: 'No figures.',
  noCodes: 'No codes.',
  noMemos: 'No memos.',
  words: 'Words',
  hedge: 'Hedge',
  exhibit: 'No.',
  source: 'Source',
  colour: 'Colour',
  under: 'Under',
  applied: 'Applied to',
  notApplied: 'nothing in this dossier',
  memoOn: {
    workspace: 'On the workspace',
    source: 'On the source',
    actor: 'On the actor',
    code: 'On the code',
  },
  actorKinds: ACTOR_KIND_WORDS,
  figureKinds: FIGURE_KIND_WORDS,
  colours: COLOUR_WORDS,
  corrected: 'corrected by hand',
  notUnderstood: NOT_UNDERSTOOD,
  figureValue,
  figureHedge: ({ approx }) => (approx === undefined ? '' : APPROXIMATION_WORDS[approx]),
  date: statedDate,
};
