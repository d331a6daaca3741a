/** Finds every naming mention of an actor in English prose: exact spans, kinds, and which names are one actor. */

import { joinAliases } from '#core/recognition/grouping/aliases.ts';
import { canonicalNames } from '#core/recognition/grouping/canonical.ts';
import {
  groupOrganisations,
  groupPlaces,
  groupStates,
} from '#core/recognition/grouping/group-others.ts';
import { groupPersons } from '#core/recognition/grouping/group-persons.ts';
import { joinInitials } from '#core/recognition/grouping/initials-of-persons.ts';
import { resolveKinds } from '#core/recognition/kinds/resolve-kinds.ts';
import type { Draft } from '#core/recognition/mentions/draft.ts';
import { scanHeadlines } from '#core/recognition/mentions/headlines.ts';
import { scanText } from '#core/recognition/mentions/scan.ts';
import { joinDefinitions } from '#core/recognition/reading/definitions.ts';
import { type Reading, readText } from '#core/recognition/reading/reading.ts';
import { guessLanguage } from '#core/source/language.ts';
import type { Block } from '#core/source/source.ts';
import { isGraphemeBoundary } from '#core/text/graphemes.ts';
import type { PlainWords } from '#core/text/plain-words.ts';
import type { ActorFindings, ActorKind, FoundActor } from './actor-types.ts';

export type FindActorsOptions = {
  /** ISO day of writing. Kept for rules that depend on the time of a text; none does yet. */
  readonly documentDate?: string;
  /** BCP 47. Where it is missing the text is looked at; other languages than English get no proposals. */
  readonly language?: string;
  /** Blocks of the reading text: code is left out. */
  readonly blocks?: readonly Block[];
  /** The plain words of the text, where they have been read already. */
  readonly words?: PlainWords;
};

function isEnglish(text: string, language: string | undefined): boolean {
  const tag = language ?? guessLanguage(text) ?? 'en';
  return /^en(?:-|$)/i.test(tag);
}

function inBlocks(
  drafts: readonly Draft[],
  blocks: readonly Block[] | undefined,
): readonly Draft[] {
  const code = blocks?.filter((block) => block.kind === 'code') ?? [];
  if (code.length === 0) return drafts;
  return drafts.filter(
    (draft) => !code.some((block) => draft.start < block.end && block.start < draft.end),
  );
}

/** Gives each mention the key of its actor. */
function group(reading: Reading, drafts: readonly Draft[]): void {
  const of: Readonly<Record<ActorKind, Draft[]>> = {
    person: [],
    organisation: [],
    state: [],
    place: [],
  };
  for (const draft of drafts) of[draft.kind].push(draft);
  groupPersons(reading, of.person);
  groupOrganisations(reading, of.organisation);
  groupStates(reading, of.state);
  groupPlaces(of.place);
  joinDefinitions(reading, drafts);
  joinAliases(reading, drafts);
  joinInitials(reading, drafts);
}

function toFound(draft: Draft, actor: string): FoundActor {
  const { start, end, text, kind, reason } = draft;
  const confidence = Math.round(draft.certainty * 100) / 100;
  const shown = draft.metonym ? { code: 'metonym' as const, parts: [draft.text] } : reason;
  const found = { start, end, text, kind, actor, confidence, reason: shown };
  return draft.alternatives.length > 0 ? { ...found, alternatives: draft.alternatives } : found;
}

function isWhole(text: string, draft: Draft): boolean {
  return (
    draft.end > draft.start &&
    isGraphemeBoundary(text, draft.start) &&
    isGraphemeBoundary(text, draft.end)
  );
}

/**
 * Every naming mention of an actor in the text, in order and disjoint.
 * A text in another language than English gets none, and the reason says so. Pure, never throws.
 */
export function findActors(text: string, options: FindActorsOptions = {}): ActorFindings {
  if (!isEnglish(text, options.language)) return { actors: [], reason: 'language' };
  const reading = readText(text, options.words);
  const running = scanText(reading);
  const drafted = [...running, ...scanHeadlines(reading, running)].sort(
    (a, b) => a.start - b.start,
  );
  const kept = resolveKinds(reading, inBlocks(drafted, options.blocks)).filter((draft) =>
    isWhole(text, draft),
  );
  group(reading, kept);
  const names = canonicalNames(kept);
  const actors: FoundActor[] = [];
  let end = 0;
  kept.forEach((draft, at) => {
    if (draft.start < end) return;
    end = draft.end;
    actors.push(toFound(draft, names[at] ?? draft.text));
  });
  return { actors };
}
