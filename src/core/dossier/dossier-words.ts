/** The words that a written dossier needs. They are passed in: the catalogue keeps them (`words/dossier.ts`). */
import type { ActorKind } from '#core/actor/actor.ts';
import type { CodeColour } from '#core/codebook/code.ts';
import type { FigureKind, FigureReading } from '#core/figure/figure.ts';
import type { MetadataBasis, MetadataName, SourceFormat } from '#core/source/source.ts';
import type { DossierSection } from './definition.ts';
import type { Citation, DossierCounts } from './dossier.ts';

/** Labels of the facts about a source that are not metadata. */
export type SourceFactName =
  | 'file'
  | 'format'
  | 'encoding'
  | 'originalSha256'
  | 'textFile'
  | 'textSha256'
  | 'textLength'
  | 'parser'
  | 'addedAt';

export type DossierWords = {
  readonly sections: Readonly<Record<DossierSection, string>>;
  readonly contents: string;
  /** One paragraph on what was chosen. */
  readonly summary: (counts: DossierCounts) => string;
  readonly checkingHeading: string;
  /** Paragraphs that say how anyone can check a quotation. */
  readonly checking: readonly string[];
  readonly field: string;
  readonly value: string;
  readonly basis: string;
  readonly metadata: Readonly<Record<MetadataName, string>>;
  readonly bases: Readonly<Record<MetadataBasis, string>>;
  readonly facts: Readonly<Record<SourceFactName, string>>;
  readonly formats: Readonly<Record<SourceFormat, string>>;
  readonly measuredBasis: string;
  readonly textLength: (source: { readonly length: number; readonly words: number }) => string;
  readonly citation: (citation: Citation) => string;
  readonly noExhibits: string;
  readonly unplacedHeading: string;
  readonly unplacedExplanation: string;
  readonly textMissing: string;
  readonly note: string;
  readonly actor: string;
  readonly figure: string;
  readonly code: string;
  readonly asOf: string;
  readonly about: string;
  /** Before the date and the actors within a sentence. */
  readonly asOfDate: string;
  readonly aboutActors: string;
  readonly kind: string;
  readonly aliases: string;
  readonly description: string;
  readonly mentions: string;
  readonly figuresAbout: string;
  readonly noMentions: string;
  readonly noActors: string;
  readonly noFigures: string;
  readonly noCodes: string;
  readonly noMemos: string;
  readonly words: string;
  readonly hedge: string;
  readonly exhibit: string;
  readonly source: string;
  readonly colour: string;
  readonly under: string;
  readonly applied: string;
  readonly notApplied: string;
  readonly memoOn: Readonly<Record<'workspace' | 'source' | 'actor' | 'code', string>>;
  readonly actorKinds: Readonly<Record<ActorKind, string>>;
  readonly figureKinds: Readonly<Record<FigureKind, string>>;
  readonly colours: Readonly<Record<CodeColour, string>>;
  readonly corrected: string;
  readonly notUnderstood: string;
  /** The value of a reading with its unit, without the hedge. */
  readonly figureValue: (reading: FigureReading) => string;
  /** `about`, `at least`, `at most`; empty without a hedge. */
  readonly figureHedge: (reading: FigureReading) => string;
  /** An ISO date, as partial as it is, in words. */
  readonly date: (iso: string) => string;
};
