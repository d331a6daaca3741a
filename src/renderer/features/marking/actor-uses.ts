/** How each actor was tagged so far, and with which words: what was meant before is likely to be meant again. */
import { foldName, type NameUse } from '#core/actor/match-name.ts';
import type { Annotation } from '#core/annotation/annotation.ts';
import type { ActorId } from '#core/ids.ts';
import { resolveActorId } from '#core/workspace/resolve-actor.ts';
import { annotationsOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';

type Tagging = { readonly actorId: ActorId; readonly words: string };

/** The taggings of one source, kept as long as its annotations are the same. */
const bySource = new WeakMap<readonly Annotation[], readonly Tagging[]>();
const foldedWords = new Map<string, string>();

function folded(words: string): string {
  let known = foldedWords.get(words);
  if (known === undefined) {
    known = foldName(words);
    foldedWords.set(words, known);
  }
  return known;
}

function taggingsOf(rows: readonly Annotation[]): readonly Tagging[] {
  let known = bySource.get(rows);
  if (known === undefined) {
    known = rows.flatMap((row) =>
      row.bodies.flatMap((body) =>
        body.type === 'mention'
          ? [{ actorId: body.actorId, words: folded(row.target.quote.exact) }]
          : [],
      ),
    );
    bySource.set(rows, known);
  }
  return known;
}

/** Uses by actor; those of a merged actor count for the one it was merged into. */
export function actorUses(workspace: Workspace): ReadonlyMap<ActorId, NameUse> {
  const uses = new Map<ActorId, { total: number; words: Map<string, number> }>();
  for (const sourceId of Object.keys(workspace.sources)) {
    for (const { actorId, words } of taggingsOf(annotationsOf(workspace, sourceId))) {
      const id = resolveActorId(workspace, actorId);
      const use = uses.get(id) ?? { total: 0, words: new Map<string, number>() };
      use.total += 1;
      use.words.set(words, (use.words.get(words) ?? 0) + 1);
      uses.set(id, use);
    }
  }
  return uses;
}
