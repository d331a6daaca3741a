/**
 * Every change of a workspace is a command: a plain value, named `noun.verb`, that carries every id it makes.
 * The time is passed beside it. `apply` turns it into edits or refuses it.
 */
import type { Actor, ActorKind } from '#core/actor/actor.ts';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Target } from '#core/annotation/selector.ts';
import type { BatchTarget, LeftOut, OccurrenceSearch } from '#core/batch/batch.ts';
import type { Code, CodeColour } from '#core/codebook/code.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type {
  ActorId,
  AnnotationId,
  BatchId,
  BodyId,
  CodeId,
  DecisionId,
  DossierId,
  RequestId,
  SourceId,
  TrashId,
} from '#core/ids.ts';
import type { MemoTarget } from '#core/memo/memo.ts';
import type { MetadataName, Source } from '#core/source/source.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { Edit } from './edit.ts';

/** What an annotation is in the reader's words, for naming an undo. */
export type AnnotationLook = 'highlight' | 'actor' | 'figure' | 'code' | 'note';

/** What a command did, for "Undo: merge Musk into Elon Musk". Facts only; the words are made in the catalogue. */
export type CommandSummary = {
  readonly type: Exclude<Command['type'], 'revert'>;
  readonly look?: AnnotationLook;
  /** Name or quoted words of what was changed. */
  readonly name?: string;
  /** The other name: what it became, or what it was merged into. */
  readonly other?: string;
  readonly count?: number;
  /** How many of a batch were taken off. */
  readonly taken?: number;
  /** Why a batch was made. */
  readonly label?: BatchLabel;
};

/** Why several commands were sent as one. */
export type BatchLabel =
  | 'tag-actor'
  | 'mark-all'
  | 'accept-suggestions'
  | 'import'
  | 'figure-about'
  | 'delete-many'
  | 'code-many'
  | 'merge-foreign'
  | 'restore-backup'
  | 'remake-text'
  | 're-anchor'
  | 'other';

type PlaceOf = { readonly sourceId: SourceId; readonly annotationId: AnnotationId };

export type MentionPlace = PlaceOf & { readonly bodyId: BodyId };

export type Command =
  | { readonly type: 'workspace.rename'; readonly title: string }
  | { readonly type: 'source.add'; readonly source: Source }
  /** `null` takes the correction back. */
  | {
      readonly type: 'source.correct';
      readonly sourceId: SourceId;
      readonly field: MetadataName;
      readonly value: string | null;
    }
  | { readonly type: 'source.remove'; readonly sourceId: SourceId; readonly trashId: TrashId }
  | { readonly type: 'annotation.add'; readonly annotation: Annotation }
  | ({ readonly type: 'annotation.move'; readonly target: Target } & PlaceOf)
  | ({ readonly type: 'annotation.highlight'; readonly highlighted: boolean } & PlaceOf)
  | {
      readonly type: 'annotation.remove';
      readonly sourceId: SourceId;
      readonly annotationIds: readonly AnnotationId[];
      readonly trashId: TrashId;
    }
  | ({ readonly type: 'body.add'; readonly body: Body } & PlaceOf)
  /** Replaces the body of the same id and type. */
  | ({ readonly type: 'body.change'; readonly body: Body } & PlaceOf)
  /** When nothing is left of the annotation, it goes to the trash. */
  | ({ readonly type: 'body.remove'; readonly bodyId: BodyId; readonly trashId: TrashId } & PlaceOf)
  | { readonly type: 'actor.add'; readonly actor: Actor }
  | {
      readonly type: 'actor.change';
      readonly actorId: ActorId;
      readonly preferredName?: string;
      readonly kind?: ActorKind;
      readonly aliases?: readonly string[];
      readonly description?: string;
    }
  /** `from` becomes a name of `into`; its mentions count for `into`. */
  | { readonly type: 'actor.merge'; readonly from: ActorId; readonly into: ActorId }
  /** Gives mentions to another actor, a new one when `actor` is given. */
  | {
      readonly type: 'actor.split';
      readonly mentions: readonly MentionPlace[];
      readonly actor: Actor;
    }
  | {
      readonly type: 'mention.assign';
      readonly mentions: readonly MentionPlace[];
      readonly actorId: ActorId;
    }
  /** Takes its mentions with it. */
  | { readonly type: 'actor.remove'; readonly actorId: ActorId; readonly trashId: TrashId }
  | { readonly type: 'code.add'; readonly code: Code }
  | {
      readonly type: 'code.change';
      readonly codeId: CodeId;
      readonly name?: string;
      readonly colour?: CodeColour;
      readonly description?: string;
    }
  /** `parentId: null` puts it at the top. */
  | {
      readonly type: 'code.move';
      readonly codeId: CodeId;
      readonly parentId: CodeId | null;
      readonly order: number;
    }
  /** Takes the codes below it and every application with it. */
  | { readonly type: 'code.remove'; readonly codeId: CodeId; readonly trashId: TrashId }
  /** An empty text takes the memo away. */
  | { readonly type: 'memo.set'; readonly target: MemoTarget; readonly text: string }
  | { readonly type: 'dossier.set'; readonly definition: DossierDefinition }
  | { readonly type: 'dossier.remove'; readonly dossierId: DossierId; readonly trashId: TrashId }
  /** Suggestions turned down: they are not made again. */
  | { readonly type: 'suggestion.reject'; readonly decisions: readonly Decision[] }
  /** Takes such decisions back: what they were about is proposed again. */
  | { readonly type: 'suggestion.restore'; readonly decisionIds: readonly DecisionId[] }
  | { readonly type: 'trash.restore'; readonly trashId: TrashId }
  | { readonly type: 'trash.purge'; readonly trashIds: readonly TrashId[] }
  /**
   * Marks many places in one step, or changes such a batch: `add` and `say` extend it, `take` takes single marks of it
   * off again. `leftOut` replaces what was left out before.
   */
  | {
      readonly type: 'batch.mark';
      readonly batchId: BatchId;
      readonly target: BatchTarget;
      readonly search: OccurrenceSearch;
      /** New annotations, each with the one body that this is about. */
      readonly add: readonly Annotation[];
      /** Bodies for annotations that are there already. */
      readonly say: readonly (PlaceOf & { readonly body: Body })[];
      readonly take: readonly MentionPlace[];
      readonly leftOut: readonly LeftOut[];
      readonly trashId: TrashId;
    }
  /** Takes a batch back. Annotations that were changed or noted on since stay. */
  | { readonly type: 'batch.withdraw'; readonly batchId: BatchId; readonly trashId: TrashId }
  /** One act of many parts: one undo. All or nothing. */
  | {
      readonly type: 'batch';
      readonly batchId: BatchId;
      readonly label: BatchLabel;
      readonly name?: string;
      readonly parts: readonly Command[];
    }
  /** The inverse of a command: puts the rows back as they were. Refused when one of them has changed since. */
  | { readonly type: 'revert'; readonly of: CommandSummary; readonly edits: readonly Edit[] };

export type CommandType = Command['type'];

/** A command on its way to the main process: `requestId` makes sending it twice the same as sending it once. */
export type CommandRequest = { readonly requestId: RequestId; readonly command: Command };

/** A command as it was applied and journalled, with the time that the main process gave it. */
export type CommandRecord = CommandRequest & { readonly at: string };
