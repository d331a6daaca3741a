/** Lines that say who wrote a text. */
import { isJob, isPersonName, nameCase } from './person-names.ts';
import { publisherNamed } from './publishers.ts';

export type Byline = {
  /** Absent for `By our correspondent`. */
  readonly author?: Stated;
  readonly publisher?: Stated;
};

type Stated = { readonly value: string; readonly start: number; readonly end: number };

const BY =
  /^\(?(?:(?:(?:an? |the )?(?:written|words|text|story|reported|reporting|report|compiled|interview|posted|opinion|delivered|presented|given|speech|address|remarks|statement|lecture|talk|essay|poem|commentary|review|analysis) by)|by|von|par|por|di|door|av|af|propos recueillis par|بقلم|كتب|كتبت|מאת)\s*[:\uff1a]?\s+/iu;
/** Words that are prepositions in their language: only two capitalised words after them make a by-line. */
const WEAK_BY = /^(?:von|par|por|di|door|av|af)\s/iu;

/** A whole line such as `By Ros Krasny`, `BY A. SMITH AND M. JONES, Staff Writers`, `Jane Doe, BBC News`. */
export function readByline(line: string): Byline | null {
  const lead = BY.exec(line)?.[0] ?? '';
  if (lead === '') {
    return readSigned(line);
  }
  const end = endOfNames(line, lead.length);
  const people = readPeople(line.slice(lead.length, end), lead.length, false);
  if (people !== null) {
    return WEAK_BY.test(line) && !/\S \S/u.test(people.author?.value ?? '') ? null : people;
  }
  const rest = line.slice(lead.length, end);
  return isJob(rest) && rest.split(' ').length <= 5 ? {} : null;
}

/** Without what follows the names: an address, a handle, a full stop, a closing bracket. */
function endOfNames(line: string, from: number): number {
  const rest = line.slice(from);
  const credits = /;\s*(?:editing|writing|additional reporting|graphics|photography) by /iu.exec(
    rest,
  );
  if (credits !== null) {
    return from + credits.index;
  }
  const tail = /[\s,]*(?:<[^>]*>|\([^)]*@[^)]*\)|\S+@\S+\.\w+|@\w+)?[\s.,;)]*$/u.exec(rest);
  const end = tail === null ? line.length : from + tail.index;
  // A full stop after an initial belongs to the name.
  return /\s\p{Lu}\.$|\b(?:Jr|Sr)\.$/u.test(line) ? line.length : end;
}

/** Names and nothing else, at least two, each with a space in it: `J. M. Okello, S. Brandt, and L. Fournier`. */
export function readNameList(line: string): Byline | null {
  const pieces = piecesOf(line);
  if (line.length > 160 || pieces.length < 2 || /[.!?]$/u.test(line)) {
    return null;
  }
  const all = pieces.every(
    ({ text }) => /\s/u.test(text) && isPersonName(text, !/\p{Lu}\./u.test(text)),
  );
  return all ? readPeople(line, 0, true) : null;
}

/** Without `By`: a name with a job or an outlet after it. */
function readSigned(line: string): Byline | null {
  const comma = line.search(/\s*[,/|]\s/u);
  const titled = comma < 0 ? readNameWithJob(line) : null;
  if (titled !== null) {
    return titled;
  }
  if (comma < 0 || line.length > 120 || !isPersonName(line.slice(0, comma), true)) {
    return null;
  }
  const rest = line.slice(comma).replace(/^\s*[,/|]\s*/u, '');
  return (isJob(rest) && !/[.!?]$/u.test(rest)) || publisherNamed(rest) !== null
    ? readPeople(line, 0, true)
    : null;
}

/** `Helen Barraclough North of England editor`: two words of a name and a job in small letters at the end. */
function readNameWithJob(line: string): Byline | null {
  const name = /^\S+ \S+(?= )/u.exec(line)?.[0] ?? '';
  const job = line.slice(name.length + 1);
  const fits =
    isPersonName(name, true) && isJob(job) && /^\p{Lu}/u.test(job) && /\p{Ll}$/u.test(job);
  return fits && line.split(' ').length <= 8
    ? { author: { value: name, start: 0, end: name.length } }
    : null;
}

const BETWEEN =
  /\s*,\s*(?:and |und |et |y |e )?|\s+(?:and|und|et|y|e|&|con|with|och|og|en)\s+|\s*[/|;]\s*|\s+[–—-]\s+/giu;

type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** Names joined by commas and “and”; after them perhaps a job, an outlet or a place. */
function readPeople(text: string, offset: number, alone: boolean): Byline | null {
  const names: Piece[] = [];
  let outlet: Piece | null = null;
  for (const piece of piecesOf(text)) {
    const read = readPiece(piece, names.length > 0);
    if (read === null) {
      return null;
    }
    if (read.kind === 'name') {
      names.push(read.piece);
    }
    outlet ??= read.kind === 'outlet' ? read.piece : null;
  }
  const author = authorOf(names, text, offset);
  if (author === null && (outlet === null || alone)) {
    return null;
  }
  return {
    ...(author === null ? {} : { author }),
    ...(outlet === null ? {} : { publisher: shifted(outlet.text, outlet, offset) }),
  };
}

type ReadPiece = { readonly kind: 'name' | 'outlet' | 'about'; readonly piece: Piece };

/** `about`: a job or a place, said of the person before it; nothing to keep. */
function readPiece(piece: Piece, named: boolean): ReadPiece | null {
  const outlet = publisherNamed(
    piece.text.replace(/^for | (?:staff|news desk|web desk|newsroom|bureau)$/giu, ''),
  );
  if (outlet !== null) {
    return { kind: 'outlet', piece: { ...piece, text: outlet } };
  }
  const name = nameIn(piece);
  if (name !== null && (!named || /\s/u.test(name.text))) {
    return { kind: 'name', piece: name };
  }
  return named && (isJob(piece.text) || isPlaceLike(piece.text)) ? { kind: 'about', piece } : null;
}

/** The names as the line joins them; with commas only, where a job stands between. */
function authorOf(names: readonly Piece[], text: string, offset: number): Stated | null {
  const first = names[0];
  const last = names[names.length - 1];
  if (first === undefined || last === undefined) {
    return null;
  }
  const whole = { start: first.start, end: last.end };
  const written = text.slice(whole.start, whole.end);
  const between = names.reduce((rest, name) => rest.replace(name.text, ''), written);
  const plain = /^(?:[\s,;&/|]|and|und|et|con|with|och|og|en|y|e)*$/iu.test(between);
  const value = plain
    ? nameCase(written) === written
      ? names.reduce((line, { text: name }) => line.replace(name, nameCase(name)), written)
      : nameCase(written)
    : names.map((name) => nameCase(name.text)).join(', ');
  return shifted(value, whole, offset);
}

function shifted(
  value: string,
  span: { readonly start: number; readonly end: number },
  offset: number,
): Stated {
  return { value, start: offset + span.start, end: offset + span.end };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(BETWEEN)) {
    pieces.push({ text: text.slice(from, found.index), start: from, end: found.index });
    from = found.index + found[0].length;
  }
  pieces.push({ text: text.slice(from), start: from, end: text.length });
  return pieces.filter((piece) => piece.text !== '');
}

/** The name of a piece, without `in Paris` or `for The Post` after it and a title before it. */
function nameIn(piece: Piece): Piece | null {
  const after = /\s+(?:in|at|for|from|aus|à|en)\s+\S.*$/iu.exec(piece.text);
  const end = after === null ? piece.end : piece.start + after.index;
  const words = piece.text.slice(0, end - piece.start);
  const title =
    /^(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Mr|Mrs|Ms)\.?\s+/iu.exec(words)?.[0] ?? '';
  const text = words.slice(title.length);
  return isPersonName(text, false) ? { text, start: piece.start + title.length, end } : null;
}

function isPlaceLike(text: string): boolean {
  return /^(?:in )?\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){0,2}$/u.test(text);
}
