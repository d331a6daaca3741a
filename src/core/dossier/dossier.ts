/** A dossier as composed: everything that will be written, chosen, ordered and located, before any format is picked. */
import type { Actor, ActorKind } from '#core/actor/actor.ts';
import type { Code } from '#core/codebook/code.ts';
import type { Figure } from '#core/figure/figure.ts';
import type { ActorId, AnnotationId, CodeId } from '#core/ids.ts';
import type { MemoTarget } from '#core/memo/memo.ts';
import type { BlockKind, Source } from '#core/source/source.ts';
import type { Span } from '#core/text/span.ts';
import type { DossierSection } from './definition.ts';

/** Blocks of the reading text, counted from 1, both included; `kind` is that of the first. */
export type BlockRange = {
  readonly first: number;
  readonly last: number;
  readonly kind: BlockKind;
};

/** Why the words of an annotation are not at a place of the reading text. */
export type UnplacedReason = 'text-missing' | 'text-changed';

/** Where a quotation stands. `characters` counts Unicode code points, as W3C selectors do, half-open. */
export type Citation =
  | { readonly placed: true; readonly characters: Span; readonly blocks: BlockRange | null }
  | { readonly placed: false; readonly reason: UnplacedReason };

/** An actor as an exhibit names it: after merges, by its name of today. */
export type ActorReference = {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
};

export type CodeReference = { readonly id: CodeId; readonly name: string };

export type ExhibitFigure = { readonly figure: Figure; readonly about: readonly ActorReference[] };

/** One annotation: the quoted words and what is said about them. */
export type Exhibit = {
  readonly id: AnnotationId;
  /** `2.14`: the source's number and its own; depends on what was chosen. The id does not. */
  readonly number: string;
  readonly quotation: string;
  readonly citation: Citation;
  readonly notes: readonly string[];
  readonly actors: readonly ActorReference[];
  readonly figures: readonly ExhibitFigure[];
  readonly codes: readonly CodeReference[];
};

export type DossierSource = {
  readonly source: Source;
  /** From 1, in the order of the dossier. */
  readonly number: number;
  /** Whether the reading text could be read to check the quotations against. */
  readonly textAvailable: boolean;
  /** In text order. */
  readonly exhibits: readonly Exhibit[];
  /** Exhibits whose words are not where they were marked. Listed, never dropped. */
  readonly unplaced: readonly Exhibit[];
};

/** An exhibit together with its source, for the indexes. */
export type ExhibitOf = { readonly source: DossierSource; readonly exhibit: Exhibit };

export type ActorEntry = {
  readonly actor: Actor;
  readonly mentions: readonly ExhibitOf[];
  /** Figures said to be about this actor. */
  readonly figures: readonly ExhibitOf[];
};

export type LedgerEntry = ExhibitOf & { readonly stated: ExhibitFigure };

export type CodeEntry = {
  readonly code: Code;
  /** 0 at the top of the tree. */
  readonly depth: number;
  readonly parent: CodeReference | null;
  readonly applied: readonly ExhibitOf[];
};

export type MemoEntry = {
  readonly target: MemoTarget;
  /** Name of what it is about; empty for the workspace. */
  readonly name: string;
  readonly text: string;
};

export type DossierCounts = {
  readonly sources: number;
  readonly exhibits: number;
  readonly unplaced: number;
  /** Annotations of the chosen sources that the other choices leave out. */
  readonly leftOut: number;
};

export type Dossier = {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Name and version of the program. */
  readonly generator: string;
  readonly workspace: string;
  readonly introduction: string;
  /** The sections that are written, in order, each once. */
  readonly sections: readonly DossierSection[];
  readonly counts: DossierCounts;
  readonly sources: readonly DossierSource[];
  readonly actors: readonly ActorEntry[];
  readonly figures: readonly LedgerEntry[];
  readonly codes: readonly CodeEntry[];
  readonly memos: readonly MemoEntry[];
  /** The ids of everything that has a place in the written dossier: only these may be linked to. */
  readonly anchors: ReadonlySet<string>;
};
