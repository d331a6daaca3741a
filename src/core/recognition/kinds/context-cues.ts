/**
 * Which rules of the context may speak where a word stands beside a mention. There are some thirty rules and most have
 * nothing to say at most mentions: the words beside it tell, as flags, which are to be asked at all.
 */

import type { Token } from '#core/recognition/reading/tokens.ts';
import type { ContextRule } from './around.ts';
import { DEALING_RULES } from './context-dealings.ts';
import { ROLE_RULES } from './context-roles.ts';
import { RULES } from './context-rules.ts';

/** All rules, in the order in which they are asked. */
export const CONTEXT_RULES: readonly ContextRule[] = [...RULES, ...ROLE_RULES, ...DEALING_RULES];

/** One flag for each rule, by its place among all. */
export type Cues = {
  /** Rules to be asked where the word stands right before a mention, … */
  readonly before: number;
  /** … right after it, … */
  readonly after: number;
  /** … or second after it. */
  readonly second: number;
};

const NO_CUES: Cues = { before: 0, after: 0, second: 0 };

function tableOf(): ReadonlyMap<string, Cues> {
  const found = new Map<string, Cues>();
  CONTEXT_RULES.forEach((rule, at) => {
    for (const side of ['before', 'after', 'second'] as const)
      for (const word of rule[side] ?? []) {
        const cues = found.get(word) ?? NO_CUES;
        found.set(word, { ...cues, [side]: cues[side] | (1 << at) });
      }
  });
  return found;
}

let table: ReadonlyMap<string, Cues> | null = null;

/** The cues of a word in lower case, or of a sign. */
export function cuesOf(lower: string): Cues {
  table ??= tableOf();
  return table.get(lower) ?? NO_CUES;
}

/** The cues of what stands in the text: of a word they are kept with its form. */
export function cuesAt({ form }: Token): Cues {
  return form.listed?.cues ?? cuesOf(form.lower);
}
