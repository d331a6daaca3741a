/** Units of any format → a parsed source: the rules for head, body and foot that both parsers share. */
import { assemble, chooseMetadata } from './assemble.ts';
import { decideKinds } from './body-kinds.ts';
import { readCaption } from './captions.ts';
import { type SlashOrder, slashOrderOf } from './dates.ts';
import { guessLanguage } from './language.ts';
import { readDateline, readFoot } from './read-foot.ts';
import { readHead } from './read-head.ts';
import { remarksOn } from './remarks.ts';
import type { ParsedSource } from './source.ts';
import type { Fact, Unit } from './unit.ts';

/** How much of a text its language is told by. */
const SAMPLE = 40_000;

/** The language and, from it, how dates with strokes are to be read. */
export function readingConventions(text: string): { language: string | null; order: SlashOrder } {
  const language = guessLanguage(text.slice(0, SAMPLE));
  return { language, order: slashOrderOf(text.slice(0, SAMPLE), language ?? 'en') };
}

/**
 * `stated`: what the format itself says, such as front matter; `unit` is -1 where it is no part of the text.
 * `explicit`: headings and lists are marked as such, so that none is to be guessed.
 */
export function compose(
  open: readonly Unit[],
  stated: readonly Fact[],
  conventions: { readonly language: string | null; readonly order: SlashOrder },
  markup: { readonly explicit: boolean } = { explicit: false },
): Pick<ParsedSource, 'text' | 'blocks' | 'metadata' | 'remarks'> {
  const { language, order } = conventions;
  const head = readHead(open, order);
  const foot = readFoot(open, head.end, order);
  const units = decideKinds(open, new Map([...foot.kinds, ...head.kinds]), markup.explicit);
  const facts = [...stated, ...head.facts, ...foot.facts];
  const dateline = readDateline(open[head.end]?.text ?? '', head.end, order);
  facts.push(...dateline.facts);
  facts.push(...creditsOf(units));
  if (language !== null) {
    facts.push({
      name: 'language',
      value: language,
      basis: 'derived',
      rank: 1,
      unit: -1,
      start: 0,
      end: 0,
    });
  }
  const { text, blocks, starts } = assemble(units);
  const metadata = chooseMetadata(units, starts, facts, { at: head.end, skip: dateline.end });
  return { text, blocks, metadata, remarks: remarksOn(text, blocks, metadata) };
}

/** Who is credited under the first picture that says so. */
function creditsOf(units: readonly Unit[]): readonly Fact[] {
  for (const [at, unit] of units.entries()) {
    const credit = unit.kind === 'caption' ? readCaption(unit.text, true)?.credit : undefined;
    if (credit !== undefined) {
      return [{ name: 'credit', basis: 'stated', rank: 3, unit: at, ...credit }];
    }
  }
  return [];
}
