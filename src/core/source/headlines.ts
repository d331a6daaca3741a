/** What a headline, a heading inside the text and a standfirst look like, and a title where none is given. */
import { sentencesIn } from '#core/text/segments.ts';
import { endsSentence } from './wrapping.ts';

export function wordsOf(text: string): number {
  return text.split(/\s+/u).length;
}

/** Lines above a headline that name a section or a kind of text. */
const KICKERS = new Set(
  `news|world|world news|politics|business|sport|sports|opinion|editorial|analysis|comment|culture|arts|science|technology|tech|health|travel|lifestyle|economy|markets|exclusive|breaking|breaking news|live|video|watch|listen|podcast|feature|features|interview|blog|advertisement|menu|home|share|for immediate release|press release|media release|news release|immediate release|embargoed|pressemitteilung|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|perspective|explainer|letters|letter to the editor|op-ed|column|review|reviews|international|national|local|europe|asia|africa|americas|middle east|united states|us news|uk news|india|china|published|updated|last updated|share page|share this article|about sharing|skip to content|skip to main content|print|save`.split(
    '|',
  ),
);

/** What a page says to its visitors between headline and text. */
const FURNITURE =
  /^(?:listen to (?:this|the)|read in app|follow us|sign up|subscribe|join (?:us|our)|share (?:this|via|on)|copy link|advertisement|story continues|click here|also read|add as a preferred|we're sorry|your browser|posted by u\/|gift this article|report this|open in app|view comments|\d+ comments?$|\d+ shares?$)/iu;

export function isKicker(text: string): boolean {
  if (text.length <= 80 && FURNITURE.test(text)) {
    return true;
  }
  return text.length <= 40 && KICKERS.has(text.toLowerCase().replace(/[\s.:–—-]+$/u, ''));
}

/** A paragraph of prose: a sentence of some length, or more text than a headline has. */
export function isProse(text: string): boolean {
  return text.length > 240 || (endsSentence(text) && !/\?$/u.test(text) && wordsOf(text) >= 12);
}

const OPENS = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'«„¿¡([#@$€£*_]|\p{Ll}{1,3}\p{Lu})/u;

/** Whether the line could be a headline by its form alone. */
export function hasHeadlineForm(text: string): boolean {
  if (
    text.length < 2 ||
    text.length > 220 ||
    wordsOf(text) > 35 ||
    !OPENS.test(text) ||
    BARE_NUMBER.test(text)
  ) {
    return false;
  }
  if (
    /[,;:]$/u.test(text) ||
    /^(?:dear|to whom|hi|hello|sehr geehrte|liebe|cher|chère)\b/iu.test(text)
  ) {
    return false;
  }
  return (
    !/[.。]["”’)]*$/u.test(text) ||
    isAllCaps(text) ||
    /(?:\b\p{Lu}\.|\.\.\.|…|\b(?:Inc|Co|Ltd|Corp|Jr|Sr))\.?$/u.test(text)
  );
}

/** A headline that ends in a full stop, as old newspapers set it. */
export function isAllCaps(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

const BARE_NUMBER = /^(?:[IVXLC]{1,7}|\d{1,3})\.?$/u;

const NUMBERED =
  /^(?:(?:chapter|part|section|book|act|scene|article|appendix|annex|canto|letter|volume|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo|hoofdstuk|глава|פרק|الفصل)\s+(?:[\divxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the \w+)\b.{0,80}|[IVXLC]{1,7}\.?|\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}[^.!?]{1,80}|[IVXLC]{1,7}\.\s+\p{Lu}[^.!?]{1,80}\.?)$/iu;

/** `CHAPTER ONE`, `Part 2`: a number and no name. */
export function isChapterMark(text: string): boolean {
  return /^(?:chapter|part|book|kapitel|chapitre|capítulo|capitolo|hoofdstuk)\s+\S{1,12}\.?$/iu.test(
    text,
  );
}

const SECTION_WORDS =
  /^(?:abstract|summary|executive summary|introduction|see also|external links|further reading|background|methods?|methodology|materials and methods|results|findings|discussion|conclusions?|acknowledge?ments|references|bibliography|appendix|preface|foreword|prologue|epilogue|contents|notes|zusammenfassung|einleitung|fazit|résumé|conclusion|resumen|introducción)\.?:?$/iu;

/** A section heading that is one in any place: numbered, in capitals, or by a usual word. `alone`: a blank line follows. */
export function isPlainHeading(text: string, alone: boolean): boolean {
  if (text.length > 110 || /^[([]/u.test(text)) {
    return false;
  }
  return (
    (NUMBERED.test(text) && (alone || !/^\d+ /u.test(text))) ||
    (alone && BARE_NUMBER.test(text)) ||
    SECTION_WORDS.test(text) ||
    (isAllCaps(text) && wordsOf(text) <= 12 && !/[,;:]$/u.test(text) && text.length >= 4)
  );
}

/** A line between paragraphs that could head what follows: short, begins like one, no stop at its end. */
export function hasHeadingForm(text: string): boolean {
  return (
    text.length <= 100 &&
    wordsOf(text) <= 14 &&
    /^[\p{Lu}\p{Lo}\p{N}“"‘'«„¿¡]/u.test(text) &&
    /[\p{L}\p{N})”’"'?»]$/u.test(text) &&
    !/[.!?…,]["”’'»]$/u.test(text) &&
    (!/\?$/u.test(text) || QUESTION.test(text))
  );
}

const QUESTION =
  /^(?:\d+\. )?(?:what|why|how|who|when|where|which|is|are|can|will|does|do|did|should|could|was|were|was|wie|warum|wer|wann|wo|ist|qui|que|quoi|comment|pourquoi|quand|où|qué|¿)\b.{6,}/iu;

export type DerivedTitle = { readonly value: string; readonly start: number; readonly end: number };

const LONGEST_TITLE = 110;
const SHORTEST_CLAUSE = 40;

/** A title from the first sentence, cut after a clause or a word where it is long. Offsets in the text. */
export function deriveTitle(text: string, from: number): DerivedTitle {
  const head = text.slice(0, from + 2_000);
  const first = sentencesIn(head, { start: from, end: head.length }, 'en')[0] ?? {
    start: from,
    end: Math.min(text.length, from + LONGEST_TITLE),
  };
  const sentence = text.slice(first.start, first.end);
  if (sentence.length <= LONGEST_TITLE) {
    const value = sentence.replace(/(?<=[^.\s\p{Lu}])\.$/u, '');
    return { value, start: first.start, end: first.start + value.length };
  }
  const kept = cutTitle(sentence);
  return { value: `${kept}…`, start: first.start, end: first.start + kept.length };
}

function cutTitle(sentence: string): string {
  const room = sentence.slice(0, LONGEST_TITLE - 1);
  const clause = Math.max(
    ...[', ', '; ', ': ', ' – ', ' — '].map((sign) => room.lastIndexOf(sign)),
  );
  const word = room.lastIndexOf(' ');
  const at = clause >= SHORTEST_CLAUSE ? clause : word > 0 ? word : safeEnd(room);
  const kept = room.slice(0, at);
  const quote = kept.lastIndexOf('“');
  const open = quote >= SHORTEST_CLAUSE && quote > kept.lastIndexOf('”') ? quote : kept.length;
  return kept.slice(0, open).replace(/[\s,;:–—-]+$/u, '');
}

/** Not between the halves of a surrogate pair. */
function safeEnd(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
