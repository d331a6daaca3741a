/**
 * Markdown that was left in a plain file: links and escapes only. Stars and underscores stay as they are, because
 * people write `*now*` and mean the stars to be seen.
 */
import type { InlineMark } from './source.ts';

export type InlineText = { readonly text: string; readonly marks: readonly InlineMark[] };

const LINK =
  /!?\[([^[\]\n]{0,400})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s+"[^"\n]{0,200}")?\)/uy;
const BRACKETED = /<(https?:\/\/[^\s<>]{1,2000})>/uy;
const BARE = /https?:\/\/[^\s<>"“”‘’«»]{1,2000}/uy;

/** What a target of a link looks like, told from the arguments of a function. */
const TARGET = /^(?:$|#|\/|\.{1,2}\/|[a-z][a-z\d+.-]*:|www\.|[^/\s]+\.[a-z]{2,}(?:\/|$))/iu;

/** Whether a file has links left in it: then a backslash before a sign is left over, too. */
export function hasResidue(text: string): boolean {
  return /\]\((?:#|https?:|\/|mailto:)/u.test(text);
}

/** The words without the markup, links as marks. `escapes` also takes backslashes before signs away. */
export function readInline(raw: string, escapes: boolean): InlineText {
  if (!raw.includes('](') && !raw.includes('://') && !(escapes && raw.includes('\\'))) {
    return { text: raw, marks: [] };
  }
  const parts: string[] = [];
  const marks: InlineMark[] = [];
  let length = 0;
  let from = 0;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const plain = (to: number): void =>
    put(escapes ? withoutEscapes(raw.slice(from, to)) : raw.slice(from, to));
  for (const at of startsOf(raw)) {
    const found = at < from ? null : linkAt(raw, at);
    if (found === null) {
      continue;
    }
    plain(at);
    if (found.text !== '') {
      marks.push({
        kind: 'link',
        href: found.href,
        start: length,
        end: length + found.text.length,
      });
    }
    put(found.text);
    from = at + found.length;
  }
  plain(raw.length);
  return trimmed({ text: parts.join(''), marks });
}

/** Where a link may begin. */
function* startsOf(raw: string): Generator<number> {
  const candidate = /!?\[|<https?:|https?:\/\//gu;
  for (let found = candidate.exec(raw); found !== null; found = candidate.exec(raw)) {
    yield found.index;
    candidate.lastIndex = found.index + 1;
  }
}

type FoundLink = { readonly text: string; readonly href: string; readonly length: number };

function linkAt(raw: string, at: number): FoundLink | null {
  const link = execAt(LINK, raw, at);
  if (link !== null) {
    const [whole, words = '', href = ''] = link;
    return TARGET.test(href)
      ? { text: withoutEscapes(words).trim(), href, length: whole.length }
      : null;
  }
  const bracketed = execAt(BRACKETED, raw, at);
  if (bracketed !== null) {
    const href = bracketed[1] ?? '';
    return { text: href, href, length: bracketed[0].length };
  }
  const bare = execAt(BARE, raw, at);
  if (bare === null) {
    return null;
  }
  const href = withoutPunctuation(bare[0]);
  return { text: href, href, length: href.length };
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Signs after an address belong to the sentence; a closing bracket too, unless it was opened inside. */
function withoutPunctuation(address: string): string {
  const opened = address.includes('(');
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    const closes = last === ')' && !opened;
    if (!closes && !".,;:!?…]}'*".includes(last)) {
      break;
    }
    end -= 1;
  }
  return address.slice(0, end);
}

function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replace(/\\{1,2}(?=[$*_#[\]()~`>!|.+{}-])/gu, '') : text;
}

/** Taking an empty link away may leave white space at an end, or two spaces in the middle, which stay. */
function trimmed({ text, marks }: InlineText): InlineText {
  const start = text.length - text.trimStart().length;
  if (start === 0 && text.trimEnd().length === text.length) {
    return { text, marks };
  }
  return {
    text: text.trim(),
    marks: marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
  };
}
