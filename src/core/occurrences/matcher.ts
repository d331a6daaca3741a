/**
 * Finds many names in one pass: the words of all names are a tree, and each word of the text is asked once whether a
 * name begins with it. The time grows with the text, not with how many names there are.
 */

import { capitalsFit } from './capitals.ts';
import { plainWord, wordKey } from './characters.ts';
import { type Pattern, patternsOf, type SoughtKind } from './patterns.ts';
import { gapBetween, isBrokenWord, type Words } from './words.ts';

/** A name that is looked for; `who` is whose it is. */
export type Sought = { readonly who: string; readonly name: string; readonly kind: SoughtKind };

/** A place where a name stands, words and not meaning. `first` and `last` are words, counted from 0. */
export type Hit = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly sought: Sought;
  /** Whether capitals are as they have to be. */
  readonly capitalsFit: boolean;
  /** Whether accents are as in the name. */
  readonly accentsFit: boolean;
  readonly plural: boolean;
};

type Ending = { readonly sought: Sought; readonly pattern: Pattern };
type Node = { readonly next: Map<string, Node>; readonly endings: Ending[] };

export type NameTree = { readonly root: Node };

const newNode = (): Node => ({ next: new Map(), endings: [] });

/** Makes the tree of all names. */
export function treeOf(all: readonly Sought[], plurals: boolean): NameTree {
  const root = newNode();
  for (const sought of all) {
    for (const pattern of patternsOf(sought.name, sought.kind, plurals)) {
      let node = root;
      for (const { gap, key } of pattern.steps) {
        const step = gap + key;
        const next = node.next.get(step) ?? newNode();
        node.next.set(step, next);
        node = next;
      }
      node.endings.push({ sought, pattern });
    }
  }
  return { root };
}

/** After this many words others get their turn. */
const TURN = 2_000;

/** Every place of every name, by start; of one start the shorter first. */
export function* hitsIn(words: Words, tree: NameTree): Generator<void, readonly Hit[]> {
  const hits: Hit[] = [];
  /** Most words of a text come again and again: whether a name begins with one is asked once. */
  const begins = new Map<string, boolean>();
  for (let index = 0; index < words.starts.length; index += 1) {
    const word = wordAt(words, index);
    let mayBegin = begins.get(word);
    if (mayBegin === undefined) {
      mayBegin = tree.root.next.has(wordKey(word));
      begins.set(word, mayBegin);
    }
    if (mayBegin || endsLine(words, index)) {
      follow({ words, first: index, hits }, tree.root, '', index, []);
    }
    if (index % TURN === TURN - 1) {
      yield;
    }
  }
  return hits;
}

/** Whether the word may be the first half of one that was broken at a line's end. */
function endsLine({ text, starts, ends }: Words, index: number): boolean {
  const end = ends[index] ?? 0;
  const after = starts[index + 1];
  return after !== undefined && after - end > 1 && isBrokenWord(text, end, after);
}

type Search = { readonly words: Words; readonly first: number; readonly hits: Hit[] };

function wordAt({ text, starts, ends }: Words, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** Goes on from `node` with the word at `index`, as it is and, at a line's end, with the rest of the broken word. */
function follow(
  search: Search,
  node: Node,
  gap: string,
  index: number,
  written: readonly string[],
): void {
  const { words } = search;
  const word = wordAt(words, index);
  step(search, node.next.get(gap + wordKey(word)), index, [...written, word]);
  if (endsLine(words, index)) {
    const whole = word + wordAt(words, index + 1);
    step(search, node.next.get(gap + wordKey(whole)), index + 1, [...written, whole]);
  }
}

function step(
  search: Search,
  node: Node | undefined,
  index: number,
  written: readonly string[],
): void {
  if (node === undefined) {
    return;
  }
  for (const ending of node.endings) {
    addHit(search, ending, index, written);
  }
  const { text, starts, ends } = search.words;
  const after = starts[index + 1];
  if (node.next.size > 0 && after !== undefined) {
    const gap = gapBetween(text, ends[index] ?? 0, after);
    if (gap !== null) {
      follow(search, node, gap, index + 1, written);
    }
  }
}

function addHit(
  { words, first, hits }: Search,
  { sought, pattern }: Ending,
  last: number,
  written: readonly string[],
): void {
  const { text, starts, ends } = words;
  const start = (starts[first] ?? 0) - pattern.head.length;
  const end = endWithTail(text, ends[last] ?? 0, pattern);
  if (end === null || !text.startsWith(pattern.head, start)) {
    return;
  }
  const plain = written.map(plainWord);
  hits.push({
    ...{ start, end, first, last, sought },
    capitalsFit: capitalsFit(pattern.written, plain, sought.kind === 'name'),
    accentsFit: sameAccents(pattern.written, plain),
    plural: pattern.plural,
  });
}

/** The end with the signs that belong to the name; `null` when one is missing that must be there. */
function endWithTail(text: string, end: number, { tail, steps }: Pattern): number | null {
  const lastGap = steps[steps.length - 1]?.gap ?? '';
  const wanted = tail === '' && lastGap === '.' ? '.' : tail;
  if (wanted === '' || text.startsWith(wanted, end)) {
    return end + wanted.length;
  }
  return /^[.!?]+$/u.test(wanted) ? end : null;
}

function sameAccents(name: readonly string[], text: readonly string[]): boolean {
  return name.every((word, index) => word.toLowerCase() === (text[index] ?? '').toLowerCase());
}
