/**
 * Names that a person has confirmed in some source, looked for in another: what was a name once is known everywhere.
 * One pass over the words of the text, however many names there are.
 */

import type { Actor } from '#core/actor/actor.ts';
import type { ActorKind as FoundKind } from '#core/recognition/actor-types.ts';
import { contains, type Span, spanLength } from '#core/text/span.ts';
import { type ActorFinding, compareFindings, type Finding } from './finding.ts';

/** A name of an actor that is known. */
export type KnownName = {
  readonly name: string;
  readonly preferredName: string;
  readonly kind: FoundKind;
};

/** How sure a confirmed name is: it may still be somebody else's. */
const CONFIDENCE = 0.9;
/** Longest name that is looked for, in words. */
const MOST_WORDS = 12;

/** No finding is longer, in code units: how far back one that reaches a place may begin. */
const LONGEST = 400;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Small letters alone ("the company", "he") are too often something else; scripts without capitals are names all the same. */
function isTelling(name: string): boolean {
  return name.length > 1 && /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(name) && /\p{L}/u.test(name);
}

/** The names of actors that were not merged, those of merged ones among them through their aliases. */
export function knownNames(actors: readonly Actor[]): readonly KnownName[] {
  return actors
    .filter((actor) => actor.mergedInto === undefined)
    .flatMap(({ preferredName, aliases, kind }) =>
      [preferredName, ...aliases].filter(isTelling).map((name) => ({
        name,
        preferredName,
        kind: kind === 'group' ? ('organisation' as const) : kind,
      })),
    );
}

function byFirstWord(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const map = new Map<string, KnownName[]>();
  for (const known of names) {
    const words = known.name.normalize('NFC').match(WORD) ?? [];
    const first = words[0];
    if (first !== undefined && words.length <= MOST_WORDS) {
      const list = map.get(first) ?? [];
      list.push(known);
      map.set(first, list);
    }
  }
  for (const list of map.values()) {
    list.sort((a, b) => b.name.length - a.name.length);
  }
  return map;
}

function finding(text: string, span: Span, known: KnownName): ActorFinding {
  return {
    ...span,
    subject: 'actor',
    words: text.slice(span.start, span.end),
    actorKind: known.kind,
    name: known.preferredName,
    confidence: CONFIDENCE,
    reason: { code: 'confirmed', parts: [known.preferredName] },
    link: null,
    alternatives: [],
  };
}

/** Whether the name stands at this place as it is written, and the word ends with it. */
function standsAt(text: string, start: number, name: string): boolean {
  const after = start + name.length;
  return text.startsWith(name, start) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(after, after + 2));
}

/** Where known names stand in a text as whole words, the longest where several begin; disjoint and in order. */
export function findKnownNames(text: string, names: readonly KnownName[]): readonly ActorFinding[] {
  const sought = byFirstWord(names);
  const found: ActorFinding[] = [];
  if (sought.size === 0) {
    return found;
  }
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const candidates = match.index < end ? undefined : sought.get(match[0]);
    const known = candidates?.find(({ name }) => standsAt(text, match.index, name));
    if (known !== undefined) {
      end = match.index + known.name.length;
      found.push(finding(text, { start: match.index, end }, known));
    }
  }
  return found;
}

function overlapping(
  findings: readonly Finding[],
  from: number,
  span: Span,
): readonly ActorFinding[] {
  const found: ActorFinding[] = [];
  for (let at = from; at < findings.length; at += 1) {
    const one = findings[at] as Finding;
    if (one.start >= span.end) {
      break;
    }
    if (one.subject === 'actor' && one.end > span.start) {
      found.push(one);
    }
  }
  return found;
}

/**
 * Findings with those known names that recognition has not seen. What it has seen stays as it is, unless a confirmed
 * name is longer and holds all of it. Both in text order; so is what comes back.
 */
export function withKnownNames(
  findings: readonly Finding[],
  known: readonly ActorFinding[],
): readonly Finding[] {
  const gone = new Set<Finding>();
  const added: ActorFinding[] = [];
  let from = 0;
  for (const name of known) {
    while ((findings[from]?.start ?? Infinity) < name.start - LONGEST) {
      from += 1;
    }
    const others = overlapping(findings, from, name);
    if (others.every((one) => contains(name, one) && spanLength(one) < spanLength(name))) {
      added.push(name);
      for (const one of others) {
        gone.add(one);
      }
    }
  }
  return added.length === 0
    ? findings
    : [...findings.filter((one) => !gone.has(one)), ...added].sort(compareFindings);
}
