/** An actor's page as a list of rows, so that thousands of mentions are drawn only where they are seen. */
import type { FigureBody, MentionBody } from '#core/annotation/annotation.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import type { MentionPlace } from '#core/workspace/command.ts';
import { figuresAbout, mentionsOf } from '#core/workspace/select-actors.ts';
import type { BySource, Placed } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

export type PageRow =
  | { readonly kind: 'head' }
  | { readonly kind: 'figures'; readonly count: number }
  | { readonly kind: 'figure'; readonly placed: Placed<FigureBody> }
  | { readonly kind: 'mentions'; readonly count: number; readonly sources: number }
  | {
      readonly kind: 'source';
      readonly sourceId: SourceId;
      readonly mentions: readonly Placed<MentionBody>[];
    }
  | { readonly kind: 'mention'; readonly placed: Placed<MentionBody> };

function total(groups: readonly BySource<unknown>[]): number {
  return groups.reduce((sum, group) => sum + group.items.length, 0);
}

/** What stands on the page, from the top: where the actor is named comes before what is said in numbers about it. */
export function pageRows(workspace: Workspace, actorId: ActorId): readonly PageRow[] {
  const mentions = mentionsOf(workspace, actorId);
  const figures = figuresAbout(workspace, actorId);
  const rows: PageRow[] = [{ kind: 'head' }];
  rows.push({ kind: 'mentions', count: total(mentions), sources: mentions.length });
  for (const { sourceId, items } of mentions) {
    rows.push({ kind: 'source', sourceId, mentions: items });
    for (const placed of items) {
      rows.push({ kind: 'mention', placed });
    }
  }
  if (figures.length > 0) {
    rows.push({ kind: 'figures', count: total(figures) });
    for (const group of figures) {
      rows.push(...group.items.map((placed) => ({ kind: 'figure' as const, placed })));
    }
  }
  return rows;
}

/** Where a mention is, for giving it to another actor. */
export function placeOfMention({ annotation, body }: Placed<MentionBody>): MentionPlace {
  return { sourceId: annotation.sourceId, annotationId: annotation.id, bodyId: body.id };
}
