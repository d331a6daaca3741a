/** Of proposals that touch one another, the best are kept. */
import type { Candidate } from './candidate.ts';

/** By rank, then length, then place. */
function compare(a: Candidate, b: Candidate): number {
  return b.rank - a.rank || b.to - b.from - (a.to - a.from) || a.from - b.from;
}

/** Moves each to its place from the left: they come nearly in order, so few are moved, and not far. */
function sortByPlace(candidates: Candidate[]): void {
  for (let index = 1; index < candidates.length; index++) {
    const moved = candidates[index];
    if (moved === undefined) return;
    let to = index;
    for (; to > 0; to--) {
      const before = candidates[to - 1];
      if (before === undefined || before.from <= moved.from) break;
      candidates[to] = before;
    }
    candidates[to] = moved;
  }
}

/** Where the group that begins at `first` ends: up to there each touches one before it. */
function groupEnd(candidates: readonly Candidate[], first: number): number {
  let reach = candidates[first]?.to ?? 0;
  let end = first + 1;
  for (; end < candidates.length; end++) {
    const next = candidates[end];
    if (next === undefined || next.from >= reach) break;
    reach = Math.max(reach, next.to);
  }
  return end;
}

function isFree({ from, to }: Candidate, taken: Uint8Array): boolean {
  for (let index = from; index < to; index++) if (taken[index] === 1) return false;
  return true;
}

/** Keeps the best of a group, then each that touches none of those taken; in the order of the text. */
function keepBest(group: Candidate[], taken: Uint8Array, kept: Candidate[]): void {
  const best = group.sort(compare).filter((candidate) => {
    const free = isFree(candidate, taken);
    if (free) taken.fill(1, candidate.from, candidate.to);
    return free;
  });
  for (const candidate of best.sort((a, b) => a.from - b.from)) kept.push(candidate);
}

/**
 * Takes the candidates by rank, then length, then place; none may touch another.
 * @param candidates are put in order
 * @param tokens how many the text has
 * @returns in the order of the text
 */
export function withoutOverlaps(candidates: Candidate[], tokens: number): readonly Candidate[] {
  sortByPlace(candidates);
  const taken = new Uint8Array(tokens);
  const kept: Candidate[] = [];
  for (let first = 0; first < candidates.length; ) {
    const end = groupEnd(candidates, first);
    const one = candidates[first];
    const other = candidates[first + 1];
    if (one === undefined) break;
    if (end === first + 1) kept.push(one);
    else if (end === first + 2 && other !== undefined)
      kept.push(compare(one, other) <= 0 ? one : other);
    else keepBest(candidates.slice(first, end), taken, kept);
    first = end;
  }
  return kept;
}
