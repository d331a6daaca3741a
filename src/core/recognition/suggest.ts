/** Everything that is proposed for one source: its actors and figures, each with what speaks for it. */
import { type FoundFigure, findFigures } from '#core/figure/find-figures.ts';
import { slashOrderOf } from '#core/source/dates.ts';
import type { Block, Metadata, ReadingText } from '#core/source/source.ts';
import { type PlainWords, readPlainWords } from '#core/text/plain-words.ts';
import type { FoundActor } from './actor-types.ts';
import { findActors } from './find-actors.ts';
import { type NameLink, nameLinks } from './name-links.ts';

/** A source as the recogniser needs it: of the workspace, or of a file that is in none. */
export type SuggestedSource = ReadingText & { readonly metadata: Metadata };

export type SuggestedActor = FoundActor & {
  /** How the words go back to the fuller name of the same actor; `null` where they are that name. */
  readonly link: NameLink | null;
};

export type Suggestions = {
  readonly actors: readonly SuggestedActor[];
  readonly figures: readonly FoundFigure[];
  /** Why no actors are proposed at all, where that is so; `language` is the BCP 47 tag. */
  readonly noActors: { readonly reason: 'language'; readonly language: string } | null;
};

export type SuggestOptions = {
  /** ISO day of writing, for a source that states none. */
  readonly date?: string;
};

/** English that writes 3/4/2025 for the fourth of March is told from its spelling and its other dates. */
function figureLanguage(text: string, language: string | undefined): string | undefined {
  const plain = language === undefined || language === 'en';
  return plain && slashOrderOf(text, 'en') === 'month-first' ? 'en-US' : language;
}

function figuresOf(
  { text, metadata }: SuggestedSource,
  date: string | undefined,
  words: PlainWords,
): readonly FoundFigure[] {
  const documentDate = metadata.date?.value ?? date;
  const language = figureLanguage(text, metadata.language?.value);
  return findFigures(text, {
    words,
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(language === undefined ? {} : { language }),
  });
}

function linked(
  actors: readonly FoundActor[],
  blocks: readonly Block[],
): readonly SuggestedActor[] {
  const links = nameLinks(actors, blocks);
  return actors.map((actor, index) => ({ ...actor, link: links[index] ?? null }));
}

/**
 * The actors and figures of a source, in text order. Offsets are UTF-16 code units of its reading text. The date
 * that the source states counts before the one that is given. Pure, never throws.
 */
export function suggest(source: SuggestedSource, options: SuggestOptions = {}): Suggestions {
  const { text, blocks, metadata } = source;
  const language = metadata.language?.value;
  const words = readPlainWords(text);
  const { actors, reason } = findActors(text, {
    blocks,
    words,
    ...(language === undefined ? {} : { language }),
  });
  return {
    actors: linked(actors, blocks),
    figures: figuresOf(source, options.date, words),
    noActors: reason === undefined ? null : { reason, language: language ?? '' },
  };
}
