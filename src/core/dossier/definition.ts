/** What goes into a dossier and in which order: the reader's choice, stored with the workspace. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { FigureKind } from '#core/figure/figure.ts';
import type { ActorId, CodeId, DossierId, SourceId } from '#core/ids.ts';

/** The kinds of annotation that can be chosen. */
export type ExhibitKind = 'highlight' | 'note' | 'actor' | 'figure' | 'code';
export const EXHIBIT_KINDS: readonly ExhibitKind[] = [
  'highlight',
  'note',
  'actor',
  'figure',
  'code',
];

export type DossierSection = 'sources' | 'actors' | 'figures' | 'memos' | 'codebook';
export const DOSSIER_SECTIONS: readonly DossierSection[] = [
  'sources',
  'actors',
  'figures',
  'codebook',
  'memos',
];

/** A filter that is `null` lets everything through, also what is added later. */
export type DossierDefinition = {
  readonly id: DossierId;
  readonly title: string;
  /** Free Markdown text at the head. */
  readonly introduction: string;
  /** The sections that are written, in order. */
  readonly sections: readonly DossierSection[];
  /** The sources, in order. */
  readonly sources: readonly SourceId[] | null;
  readonly kinds: readonly ExhibitKind[] | null;
  readonly actors: readonly ActorId[] | null;
  readonly actorKinds: readonly ActorKind[] | null;
  readonly figureKinds: readonly FigureKind[] | null;
  readonly codes: readonly CodeId[] | null;
  readonly createdAt: string;
  readonly modifiedAt: string;
};
