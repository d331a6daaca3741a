/** Words of the dossier view: what is chosen, the preview, the export. */
import type { ExhibitKind } from '#core/dossier/definition.ts';
import { byteSize, type Counted, counted } from './numbers.ts';
import { SOURCES } from './shell.ts';

const ANNOTATIONS: Counted = { one: 'mark', other: 'marks' };
const LINES: Counted = { one: 'line', other: 'lines' };

export const DOSSIER_VIEW = {
  panel: 'Dossier',
  title: 'Title',
  introduction: 'Introduction',
  introductionHint: 'Markdown; stands at the head',
  sections: 'Sections',
  sources: 'Sources',
  allSources: 'All sources, also those added later',
  kinds: 'What is shown of each mark',
  actorKinds: 'Kinds of actor',
  figureKinds: 'Kinds of figure',
  actors: 'Only marks that concern',
  allActors: 'Any actor',
  addActor: 'Choose an actor',
  noActor: 'No actor has this name.',
  codes: 'Only marks with the code',
  allCodes: 'Any code, or none',
  addCode: 'Choose a code',
  noCode: 'No code has this name.',
  takeOff: (name: string): string => `Take ${name} off`,
  up: (name: string): string => `Move ${name} up`,
  down: (name: string): string => `Move ${name} down`,
  moved: (name: string, place: number, of: number): string => `${name} is now ${place} of ${of}.`,
  preview: 'Exactly what will be written',
  loading: 'Making the preview…',
  copy: 'Copy',
  copied: 'The dossier was copied.',
  export: 'Export…',
  exporting: 'Exporting…',
  reset: 'Everything, in the usual order',
  emptyTitle: 'Nothing to write yet',
  failed: 'The preview could not be made',
} as const;

export const EXHIBIT_KIND_WORDS: Readonly<Record<ExhibitKind, string>> = {
  highlight: 'Highlights',
  note: 'Notes',
  actor: 'Actors',
  figure: 'Figures',
  code: 'Codes',
};

/** "3 sources · 24 marks · 12.3 kB · 210 lines". */
export const previewFacts = (facts: {
  readonly sources: number;
  readonly marks: number;
  readonly bytes: number;
  readonly lines: number;
}): string =>
  [
    counted(facts.sources, SOURCES),
    counted(facts.marks, ANNOTATIONS),
    byteSize(facts.bytes),
    counted(facts.lines, LINES),
  ].join(' · ');

/** What was written, with the means to check it. */
export const exported = (file: string, bytes: number, sha256: string): string =>
  `Written: ${file}\n${byteSize(bytes)}, SHA-256 ${sha256}`;
