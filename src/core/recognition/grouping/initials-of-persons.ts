/** Letters that stand for a person: "Hywel Prosser (HP)", "MBS" where Mohammed bin Salman is named. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import type { Reading } from '#core/recognition/reading/reading.ts';
import { itemAt } from '#core/text/item-at.ts';
import { initialsOf } from './initials.ts';

function isLetters({ text, atoms }: Draft): boolean {
  return atoms.length === 1 && text.length < 5 && /^\p{Lu}{2,4}$/u.test(text);
}

/** The first letters of a name, in lower case; empty for a name of one word. */
function lettersOf({ text }: Draft): string {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** "(HP)" right behind the name. */
function isDefinedBy({ tokens }: Reading, letters: Draft, before: Draft | undefined): boolean {
  if (before === undefined || before.to !== letters.from - 2) return false;
  return tokens[letters.from - 1]?.text === '(' && tokens[letters.to + 1]?.text === ')';
}

/** Letters that the text uses, by their key: in a bracket behind the name of the person, or alone. */
type Letters = { readonly defined: Map<string, Draft>; readonly alone: Set<string> };

function lettersIn(reading: Reading, drafts: readonly Draft[]): Letters {
  const defined = new Map<string, Draft>();
  const alone = new Set<string>();
  drafts.forEach((draft, at) => {
    if (!isLetters(draft)) return;
    const before = itemAt(drafts, at - 1);
    const behind = isDefinedBy(reading, draft, before);
    if (behind && before?.kind === 'person' && lettersOf(before) === draft.key)
      defined.set(draft.key, before);
    else if (!behind && draft.text.length > 2 && draft.reason.code === 'acronym')
      alone.add(draft.key);
  });
  return { defined, alone };
}

/** The different names of several words, persons' or others'. */
function longNames(drafts: readonly Draft[], persons: boolean): readonly Draft[] {
  const names = new Map<string, Draft>();
  for (const draft of drafts)
    if (draft.atoms.length > 1 && (draft.kind === 'person') === persons && !names.has(draft.key))
      names.set(draft.key, draft);
  return [...names.values()];
}

/** Of the letters those that fit one person of the text and no body. */
function onlyBearers(
  drafts: readonly Draft[],
  alone: ReadonlySet<string>,
): ReadonlyMap<string, Draft> {
  const found = new Map<string, Draft>();
  const contested = new Set(longNames(drafts, false).flatMap(initialsOf));
  for (const draft of longNames(drafts, true)) {
    const letters = lettersOf(draft);
    if (found.has(letters)) contested.add(letters);
    else if (alone.has(letters)) found.set(letters, draft);
  }
  for (const letters of contested) found.delete(letters);
  return found;
}

/** For the letters, by their key, the mention of the person whom they stand for. */
function bearers(reading: Reading, drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  const { defined, alone } = lettersIn(reading, drafts);
  if (alone.size === 0) return defined;
  return new Map([...onlyBearers(drafts, alone), ...defined]);
}

/** Letters that stand for a person are one. */
export function takeInitials(reading: Reading, drafts: readonly Draft[]): void {
  const found = bearers(reading, drafts);
  if (found.size === 0) return;
  for (const draft of drafts) if (found.has(draft.key)) draft.kind = 'person';
}

/** Gives the letters the key of the person whom they stand for. */
export function joinInitials(reading: Reading, drafts: readonly Draft[]): void {
  const found = bearers(reading, drafts);
  if (found.size === 0) return;
  for (const draft of drafts) {
    const bearer = found.get(draft.key);
    if (bearer !== undefined && isLetters(draft)) draft.actor = bearer.actor;
  }
}
