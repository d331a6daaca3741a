/** Where a changed passage could be: the diagonals on which most of its eight-letter sequences lie. */
import { GRAM, gramsOf, placesOf, type QuoteIndex } from './quote-index.ts';

/** Sequences looked up for one passage. */
const MOST_LOOKUPS = 150;
/** A sequence that is in more places says nothing, and looking at them all takes the time. */
const MOST_PLACES = 24;
/** Diagonals this close belong together: words were put in or taken out between. */
const BUCKET = 32;
const MOST_SEEDS = 4;
/** A place with fewer votes than this share of the best cannot be as good. */
const RIVAL = 0.25;

/** Offsets in the folded text where the passage may begin, best first; `near` breaks ties. */
export function findSeeds(passage: string, index: QuoteIndex, near: number): readonly number[] {
  const votes = new Map<number, Votes>();
  const count = passage.length - GRAM + 1;
  const grams = gramsOf(index);
  const step = grams.stride > 1 ? 1 : Math.max(1, Math.floor(count / MOST_LOOKUPS));
  for (let at = 0; at < count; at += step) {
    voteFor(passage, at, index, votes);
  }
  const ranked = [...votes.entries()].map(([bucket, vote]) => ({
    at: Math.round(vote.sum / vote.count),
    count: vote.count + (votes.get(bucket - 1)?.count ?? 0) + (votes.get(bucket + 1)?.count ?? 0),
  }));
  ranked.sort((a, b) => b.count - a.count || Math.abs(a.at - near) - Math.abs(b.at - near));
  const seeds: number[] = [];
  const least = (ranked[0]?.count ?? 0) * RIVAL;
  for (const { at, count: seen } of ranked.slice(0, 64)) {
    if (
      seen >= least &&
      seeds.length < MOST_SEEDS &&
      seeds.every((seed) => Math.abs(seed - at) > BUCKET)
    ) {
      seeds.push(at);
    }
  }
  return seeds;
}

type Votes = { count: number; sum: number };

function voteFor(passage: string, at: number, index: QuoteIndex, votes: Map<number, Votes>): void {
  const places = placesOf(passage.slice(at, at + GRAM), index, MOST_PLACES);
  if (places.length > MOST_PLACES) {
    return;
  }
  for (const place of places) {
    const bucket = Math.floor((place - at) / BUCKET);
    const vote = votes.get(bucket) ?? { count: 0, sum: 0 };
    vote.count += 1;
    vote.sum += place - at;
    votes.set(bucket, vote);
  }
}
