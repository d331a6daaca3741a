/**
 * Words that a renderer would act on although they are plain text: GFM finds addresses in text after escapes are
 * resolved, and GitHub does the same with `:emoji:`. Nothing but a code span stops both.
 * https://github.github.com/gfm/#autolinks-extension-
 */
import type { Span } from '#core/text/span.ts';

/** A code span may hold these; the rest ends the word. */
const WORD = String.raw`[^\s\x60|\\\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]`;
const ADDRESS = new RegExp(
  String.raw`(?:(?:https?|ftp):\/\/|(?<![A-Za-z0-9])www\.)${WORD}*`,
  'giu',
);
/** The punctuation that ends a sentence rather than an address. */
const TRAILING = new Set('.,;:!?)]}>"\'”’»…*_~');
const SHORTEST_ADDRESS = 'www.'.length;
/** Bounded: no emoji has a longer name, and a long word must not be scanned again and again. */
const EMOJI = /:[\w+-]{1,60}(?=:)/gu;
const NUMERIC_EMOJI: ReadonlySet<string> = new Set([':100', ':1234']);
const MAIL_NAME = /[\w.+-]/u;
const MAIL_HOST = /[\w-]+(?:\.[\w-]+)+/uy;

function addressesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    let length = match[0].length;
    while (length > SHORTEST_ADDRESS && TRAILING.has(match[0].charAt(length - 1))) {
      length -= 1;
    }
    found.push({ start: match.index, end: match.index + length });
  }
  return found;
}

function emojiIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(EMOJI)) {
    if (/[^:\d]/u.test(match[0]) || NUMERIC_EMOJI.has(match[0])) {
      found.push({ start: match.index, end: match.index + match[0].length + 1 });
    }
  }
  return found;
}

function mailIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && MAIL_NAME.test(text.charAt(start - 1))) {
      start -= 1;
    }
    MAIL_HOST.lastIndex = at + 1;
    if (start < at && MAIL_HOST.test(text)) {
      found.push({ start, end: MAIL_HOST.lastIndex });
    }
  }
  return found;
}

/** Spans of one line that must stand in a code span: ascending, disjoint, never empty. Linear. */
export function findInertWords(line: string): readonly Span[] {
  if (!/[:@]|www/iu.test(line)) {
    return [];
  }
  const found = [...addressesIn(line), ...emojiIn(line), ...mailIn(line)].sort(
    (a, b) => a.start - b.start,
  );
  const merged: { start: number; end: number }[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
    } else {
      merged.push({ ...span });
    }
  }
  return merged;
}
