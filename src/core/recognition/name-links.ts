/** How a name goes back to the fuller name of the same actor, and where in the text that stands. */
import type { Block } from '#core/source/source.ts';
import type { FoundActor } from './actor-types.ts';

export type NameRelation = 'acronym' | 'part' | 'other-name';

export type NameLink = {
  readonly relation: NameRelation;
  /** The fuller name, as the actor is called. */
  readonly name: string;
  /** Number of the block, from 1, in which that name first stands; `null` where no place has it in full. */
  readonly block: number | null;
};

const SMALL = /^(?:of|the|for|and|on|in|to|at|de|la|le|del|des|du|und|et|y)$/i;

/** One form for names that differ in case, spaces and kinds of apostrophe. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ');
}

function initials(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

function isAcronymOf(short: string, name: string): boolean {
  const letters = short.replace(/[.\s]/g, '').toLowerCase();
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  if (letters.length < 2 || words.length < 2) return false;
  const counted = words.filter((word) => !SMALL.test(word));
  return [words, counted, counted.slice(1)].some((list) => initials(list) === letters);
}

function relationOf(short: string, name: string): NameRelation {
  if (/^[\p{Lu}][\p{L}.&]*$/u.test(short) && isAcronymOf(short, name)) return 'acronym';
  const words = new Set(folded(name).split(' '));
  return folded(short)
    .split(' ')
    .every((word) => words.has(word))
    ? 'part'
    : 'other-name';
}

/** Number of the block, from 1, that an offset lies in; `null` between blocks. Blocks are in text order. */
function blockNumber(blocks: readonly Block[], offset: number): number | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= offset ? low + 1 : null;
}

/** For each mention its link to the name of its actor, or `null` where it is that name. Linear in the mentions. */
export function nameLinks(
  actors: readonly FoundActor[],
  blocks: readonly Block[],
): readonly (NameLink | null)[] {
  const places = new Map<string, number | null>();
  for (const { actor, text, start } of actors) {
    const full = folded(text) === folded(actor);
    if (full && !places.has(actor)) places.set(actor, blockNumber(blocks, start));
  }
  const known = new Map<string, NameLink | null>();
  return actors.map(({ actor, text }) => {
    const key = `${text}\n${actor}`;
    const link = known.get(key);
    if (link !== undefined) return link;
    const made =
      folded(text) === folded(actor)
        ? null
        : { relation: relationOf(text, actor), name: actor, block: places.get(actor) ?? null };
    known.set(key, made);
    return made;
  });
}
