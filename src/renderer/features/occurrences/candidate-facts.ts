/** What there is to know about a place before it is marked, in words. */
import type { Candidate } from '#core/occurrences/candidates.ts';
import type { Doubt } from '#core/occurrences/occurrence.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { doubtWords, markedAs, OCCURRENCES, overlapsMark } from '#words/occurrences.ts';

function namesOf(workspace: Workspace, ids: readonly string[]): readonly string[] {
  return ids.map((id) => workspace.actors[id]?.preferredName ?? id);
}

function factOfDoubt(workspace: Workspace, doubt: Doubt): string {
  const who = 'who' in doubt && doubt.who !== null ? [doubt.who].flat() : [];
  return doubtWords(doubt.kind, 'words' in doubt ? doubt.words : '', namesOf(workspace, who));
}

function factOfState(workspace: Workspace, { state }: Candidate): readonly string[] {
  switch (state.kind) {
    case 'free':
      return [];
    case 'mine':
      return [OCCURRENCES.mine];
    case 'kept':
      return [OCCURRENCES.kept];
    case 'marked':
      return [OCCURRENCES.marked];
    case 'marked-other':
      return [markedAs(namesOf(workspace, state.who))];
    case 'overlapping-mark':
      return [overlapsMark(state.words, namesOf(workspace, state.who))];
  }
}

/** How it is marked, and why it may be something else. */
export function factsOf(workspace: Workspace, candidate: Candidate): readonly string[] {
  const doubts =
    candidate.state.kind === 'free' || candidate.state.kind === 'marked-other'
      ? candidate.doubts.map((doubt) => factOfDoubt(workspace, doubt))
      : [];
  return [
    ...factOfState(workspace, candidate),
    ...(candidate.leftOut ? [OCCURRENCES.leftOut] : []),
    ...doubts,
  ];
}

/** The other actors that are called so, for a choice. */
export function sharersOf(candidate: Candidate): readonly string[] {
  return candidate.doubts.flatMap((doubt) => (doubt.kind === 'shared-name' ? doubt.who : []));
}
