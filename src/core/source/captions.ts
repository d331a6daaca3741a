/** Captions of pictures that are no longer there, and who is credited for them. */
import { sentencesIn } from '#core/text/segments.ts';
import { isPictureCredit } from './publishers.ts';
import { endsSentence } from './wrapping.ts';

export type Caption = {
  readonly credit?: { readonly value: string; readonly start: number; readonly end: number };
};

const LONGEST = 700;

const LABEL =
  /^(?:image source|(?:image|media) caption)\s*,\s*|^[([]?(?:(?:file |featured )?(?:photo|photograph|image|picture|pic|illustration|foto|bild|bildquelle|fotografía|imagen|immagine)s?(?: (?:credit|source|courtesy(?: of)?|by))?|photo courtesy of|caption|pictured|credit|légende|crédits?(?: photo)?|bildunterschrift|abbildung|symbolbild|صورة|תמונה)\s*(?:[:\uff1a/|–]|(?<=by|courtesy|of)\s)\s*/iu;

/** A credit at the end that says it is one: `(Photo: PTI)`, `Image: Jane Roe/The Post`, `AP Photo/J. Doe`. */
const SAID =
  /(?:[([]\s*(?!(?:file|stock|archive|handout)\b)([^()[\]]{2,60}?)\s+(?:file )?(?:photo|image|pic)s?[)\]]|[([]\s*(?:file )?(?:photo|image|picture|pic|credit|source|foto|photograph|bild|crédit|via|courtesy)s?(?: (?:credit|source|courtesy(?: of)?|by|of))?\s*[:\uff1a/–-]?\s*([^()[\]]{2,80})[)\]]|(?:\s|^)(?:photo|photograph|image|picture|credit|foto|crédit(?: photo)?|bild)s?(?: credit| by)?\s?[:\uff1a/]\s?([^.:]{2,80})|\s((?:AP|AFP|PTI|ANI|EPA|HT|dpa) Photo(?:[/|][^.]{2,60})?|(?:REUTERS|Reuters|AFP|AP|EPA)\/[^.]{2,60}|©\s?[^.]{2,60}))\.?$/iu;

/** A name in brackets, or after a stroke, at the end; a caption only if the words before it read like one. */
const NAMED =
  /(?:\s?[([]([^()[\]]{2,60})[)\]]|\s[|/–—-]\s?([^|/–—.]{2,40})|[.!?”"]\s?([\p{Lu}][\p{L} ]{1,30}))\.?$/u;

const FILE_PHOTO =
  /\b(?:file|archiv|archive|representational|representative) ?(?:photo|image|picture|foto|bild)\b/iu;

/** What a picture shows, told in the present: among the first words of a caption. */
const SHOWN =
  /\b(?:speaks?|listens?|looks? on|looks?|walks?|waves?|attends?|arrives?|leaves?|gestures?|poses?|stands?|sits?|addresses|delivers?|meets?|shakes?|holds?|greets?|talks?|applauds?|smiles?|watch(?:es)?|reacts?|signs?|inspects?|visits?|participates?|takes? part|answers?|salutes?|plays?|celebrates?|runs?|carry|carries|gathers?|march(?:es)?|queues?|waits?|works?|rides?|lies?|hangs?|rests?|views?|departs?|boards?|raises?|hugs?|embraces?|kiss(?:es)?|seen|pictured|shown|left|right|cent(?:re|er))\b/u;

/** Without one of these no rule below can hold; most paragraphs are done with here. */
const HINT =
  /[)\]/|©]|[.!?”"–—-]\s?[\p{Lu}][\p{L} ]{1,30}\.?$|\b(?:photo|image|picture|pic\b|illustration|foto|bild|imagen|immagine|caption|credit|crédit|légende|abbildung|symbolbild)|صورة|תמונה/iu;

/** Whether the whole text is a caption; `inHead`: between headline and text, where less is enough. */
export function readCaption(text: string, inHead: boolean): Caption | null {
  if (text.length > LONGEST || !HINT.test(text)) {
    return null;
  }
  const said = creditIn(text, SAID);
  const label = LABEL.exec(text)?.[0] ?? '';
  if (label !== '') {
    return readLabelled(text, label, said);
  }
  if (said !== null) {
    return { credit: said };
  }
  if (FILE_PHOTO.test(text) && text.length <= 300) {
    const named = creditIn(text, NAMED);
    return named !== null && isPictureCredit(named.value) ? { credit: named } : {};
  }
  const named = creditIn(text, NAMED);
  if (named === null || !isPictureCredit(named.value)) {
    return null;
  }
  const words = text.slice(0, named.start);
  return inHead || showsSomething(words) || isVerbless(words) ? { credit: named } : null;
}

function readLabelled(text: string, label: string, said: Caption['credit'] | null): Caption {
  if (said !== null && said !== undefined) {
    return { credit: said };
  }
  const rest = text.slice(label.length).replace(/[.)\]]+$/u, '');
  const isName = rest.length <= 60 && !/[.!?] /u.test(rest) && rest.split(' ').length <= 7;
  const credited = !/^(?:caption|pictured|légende|bildunterschrift|abbildung)/iu.test(label);
  return isName && credited && rest !== ''
    ? { credit: { value: rest, start: label.length, end: label.length + rest.length } }
    : {};
}

function creditIn(text: string, pattern: RegExp): NonNullable<Caption['credit']> | null {
  const from = Math.max(0, text.length - 140);
  const tail = text.slice(from);
  const found = pattern.exec(tail);
  const value = found
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim();
  if (found === null || value === undefined || value === '') {
    return null;
  }
  const start = from + found.index + found[0].lastIndexOf(value);
  return { value, start, end: start + value.length };
}

function showsSomething(text: string): boolean {
  return (
    SHOWN.test(text.split(' ').slice(0, 14).join(' ')) && !/\b(?:said|says|told)\b/u.test(text)
  );
}

const FINITE =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|said|says|told|tells|\p{Ll}{2,}(?:ed|[^su']s)|came|went|took|gave|made|won|lost|fell|rose|began|met|left|held)\b/u;

/** Who and where without a verb: `France's President A, Britain's B and Ukraine's C at a summit in London.` */
export function isVerbless(text: string): boolean {
  const plain = text.replace(/[’']s\b|\b(?:photographed|pictured|seen|shown|taken)\b/gu, '');
  return (
    text.length <= 400 &&
    (plain.match(/\p{Lu}\p{Ll}+/gu)?.length ?? 0) >= 2 &&
    /\b(?:at|in|during|outside|near|on|from)\b/u.test(plain) &&
    !FINITE.test(plain) &&
    !/[?!:;“”"]/u.test(plain) &&
    !/[.] \p{Lu}/u.test(plain.replace(/\b\p{L}{1,4}\. /gu, ''))
  );
}

/**
 * Where a caption begins that was glued to the end of a paragraph: offset in the text, `null` when there is none.
 * Only the last sentence, with a picture agency in brackets after it and telling what is seen.
 */
export function gluedCaptionStart(text: string): number | null {
  const credit = creditIn(text, SAID) ?? creditIn(text, NAMED);
  if (credit === null || text.length > 5_000) {
    return null;
  }
  const said = creditIn(text, SAID) !== null;
  if (!said && !isPictureCredit(credit.value)) {
    return null;
  }
  const open = text
    .slice(0, credit.start)
    .search(/\s*[([|/–—-]?\s*(?:[\p{L} ]{3,20}[:\uff1a]\s*)?$/u);
  const sentences = sentencesIn(text, { start: 0, end: open < 0 ? credit.start : open }, 'en');
  const last = sentences[sentences.length - 1];
  if (last === undefined || sentences.length < 2) {
    return null;
  }
  const words = text.slice(last.start, last.end);
  const before = text.slice(0, last.start).trimEnd();
  return (showsSomething(words) || FILE_PHOTO.test(words)) && endsSentence(before)
    ? last.start
    : null;
}
