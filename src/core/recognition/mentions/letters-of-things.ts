/** Letters in brackets that stand for a thing, not for an actor. */

import type { Reading } from '#core/recognition/reading/reading.ts';
import { GAP, isCapital } from '#core/recognition/reading/tokens.ts';
import { ANY_PLACE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Draft } from './draft.ts';
import { FLOWN, VESSELS } from './word-cues.ts';

function initialsBefore(reading: Reading, at: number, count: number): string {
  let initials = '';
  for (let back = at; back >= 0 && back > at - count; back--) {
    const token = reading.tokens[back];
    if (token === undefined || token.shape === SHAPE.sign) break;
    initials = token.lower.charAt(0) + initials;
  }
  return initials;
}

/** Words for craft that stand before the names of firms and persons too. */
const ALSO_BODIES =
  /^(?:carrier|carriers|liner|rocket|missile|horse|dog|cat|otter|satellite|probe)$/;

/** "the barge Karin Høj": the words with capitals after the word for it are its name, throughout. */
function addVessel(reading: Reading, from: number, names: Set<string>): void {
  const words: string[] = [];
  for (let at = from; at < from + 4; at++) {
    const token = reading.tokens[at];
    if (token === undefined || token.gap !== GAP.space || !isCapital(token)) break;
    words.push(token.lower);
    if (token.possessive) break;
  }
  const first = reading.tokens[from]?.classes ?? 0;
  const body = CLASS.organisation | CLASS.demonym | CLASS.title | CLASS.office | CLASS.state;
  if (words.length > 0 && (first & body) === 0) names.add(words.join(' '));
}

/** "the Orion spacecraft": what is so called is a thing throughout. */
function craftNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  for (const at of reading.crafts) {
    const token = reading.tokens[at];
    if (token?.shape !== SHAPE.lower) continue;
    if (VESSELS.has(token.lower) && !ALSO_BODIES.test(token.lower))
      addVessel(reading, at + 1, names);
    if (!FLOWN.has(token.lower)) continue;
    const name = itemAt(reading.tokens, at - 1);
    if (name === undefined || !isCapital(name) || name.possessive) continue;
    if ((name.classes & (ANY_PLACE | CLASS.organisation | CLASS.demonym)) === 0)
      names.add(name.lower);
  }
  return names;
}

/** "Partnership and Cooperation Agreement (PCA)": letters that stand for a thing, not for an actor. */
export function lettersOfThings(reading: Reading, drafts: readonly Draft[]): ReadonlySet<string> {
  const things = craftNames(reading);
  drafts.forEach((draft, at) => {
    if (draft.reason.code !== 'acronym' || itemAt(reading.tokens, draft.from - 1)?.text !== '(')
      return;
    const before = itemAt(drafts, at - 1);
    if (before !== undefined && before.to === draft.from - 2) return;
    const letters = draft.key.replace(/[^a-z]/g, '').replace(/s$/, '');
    const spelt = [0, 1, 2].some((more) =>
      spells(initialsBefore(reading, draft.from - 2, letters.length + more), letters),
    );
    if (spelt) things.add(draft.key);
  });
  return things;
}

function spells(initials: string, letters: string): boolean {
  let at = 0;
  for (const letter of initials) if (letter === letters.charAt(at)) at += 1;
  return letters.length > 1 && at === letters.length && initials.charAt(0) === letters.charAt(0);
}
