/** A memo: free Markdown text about the workspace, a source, an actor or a code. One for each. */
import type { ActorId, CodeId, MemoId, SourceId } from '#core/ids.ts';

export type MemoTarget =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'code'; readonly id: CodeId };

export type Memo = {
  readonly id: MemoId;
  readonly target: MemoTarget;
  readonly text: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
};

/** The id of the memo on this target: made from it, since there is one memo for each. */
export function memoIdOf(target: MemoTarget): MemoId {
  return (
    target.kind === 'workspace' ? 'mem_workspace' : `mem_${target.id.replace('_', '')}`
  ) as MemoId;
}
