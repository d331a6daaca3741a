/** What a word or a sign is wherever it stands, as flags: asked at every token of a text, so found once for each. */

export const MARK = {
  /** A name can begin with it. */
  begins: 1 << 0,
  /** "Hill", "Baker": a family name as well as a word for a place or a thing. */
  surnameHead: 1 << 1,
  /** "von", "de": a name can begin with it although it has no capital. */
  particle: 1 << 2,
  /** "al", "el": with a hyphen and a capital behind it, it begins a name. */
  article: 1 << 3,
  /** It can join two parts of one name: "of", "&", a comma. */
  joins: 1 << 4,
  /** "de", "bin": joins two parts of a person's name. */
  smallPart: 1 << 5,
  /** Opens sentences without naming anybody. */
  opener: 1 << 6,
  /** A word of matches. */
  sport: 1 << 7,
  /** Names of the lists that are several words or signs begin with it. */
  listed: 1 << 8,
  /** "It", "But": hardly a part of a name, though it has a capital. */
  stray: 1 << 9,
  determiner: 1 << 10,
  auxiliary: 1 << 11,
  speech: 1 << 12,
  /** "the submarine": the name behind it is a thing. */
  vessel: 1 << 13,
  /** "the Orion spacecraft": the name before it is a thing. */
  craftNoun: 1 << 14,
  /** "Duke": what stands behind it and "of" is part of the rank. */
  peerRank: 1 << 15,
  /** A paper by its usual short name. */
  paper: 1 << 16,
  /** A club by its usual short name. */
  club: 1 << 17,
  /** "Garda": a rank before a name, else a force. */
  garda: 1 << 18,
  /** "St": what stands behind it may own its 's. */
  saint: 1 << 19,
  /** A word with its own full stop. */
  dotted: 1 << 20,
  hyphen: 1 << 21,
  dash: 1 << 22,
  /** A sign that ends a sentence. */
  stop: 1 << 23,
  /** A sign after which a sentence can open, as quotation marks and bullets. */
  opening: 1 << 24,
  /** A sign that can stand between the end of a sentence and the next. */
  closing: 1 << 25,
  /** A quotation mark that titles of works stand behind. */
  quote: 1 << 26,
  bracket: 1 << 27,
  /** "plc", "ltd": ends the name of a firm. */
  suffix: 1 << 28,
  /** A day or a month that is no name of persons. */
  day: 1 << 29,
} as const;

/** Whether the word or sign, or the part of a name, has one of the marks. */
export function isMarked(word: { readonly marks: number } | undefined, marks: number): boolean {
  return word !== undefined && (word.marks & marks) !== 0;
}
