/** What the worker for recognition sends, made into the findings that the window keeps. */
import { compareFindings, type Finding } from '#core/suggestion/finding.ts';
import { KnownActors } from '#core/suggestion/match-actor.ts';
import { Rejections } from '#core/suggestion/rejections.ts';
import { keyOf, reviewOf, suggestionOf } from '#core/suggestion/review.ts';
import type { KnownAdded, SentFinding } from './recognition-messages.ts';

const NO_DECISIONS = new Rejections([]);
const NO_ACTORS = new KnownActors([]);

function received(text: string, sent: SentFinding): Finding {
  const words = text.slice(sent.start, sent.end);
  const finding = { ...sent, words } as Finding;
  // Made while the slices come, not all at once when the last is here.
  suggestionOf(finding);
  return finding;
}

/**
 * Goes through a slice as the review will go through all of them: the strings are hashed and the code is compiled by
 * the time the whole is put together, which then holds the window for a fraction of the time.
 */
function rehearse(findings: readonly Finding[]): void {
  reviewOf({
    ...{ findings, text: '', sourceId: '', marked: { actors: [], figures: [] } },
    ...{ rejections: NO_DECISIONS, known: NO_ACTORS },
  });
}

/** A slice with the words of the text, ready to be put together with the others. */
export function receivedSlice(text: string, slice: readonly SentFinding[]): readonly Finding[] {
  const findings = slice.map((sent) => received(text, sent));
  rehearse(findings);
  return findings;
}

/** What was found, and what confirmed names add to it and take from it; in text order. A new list each time. */
export function withKnown(
  findings: readonly Finding[],
  { added, gone }: KnownAdded,
): readonly Finding[] {
  if (added.length === 0 && gone.length === 0) {
    return [...findings];
  }
  const without = new Set(gone);
  return [...findings.filter((one) => !without.has(keyOf(one))), ...added].sort(compareFindings);
}
