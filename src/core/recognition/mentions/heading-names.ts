/** Lines in capitals that are a name from end to end: "IN THE HIGH COURT OF JUSTICE", "LORD JUSTICE MUMMERY". */

import type { Line } from '#core/recognition/reading/layout.ts';
import { type Reading, readText } from '#core/recognition/reading/reading.ts';
import { OPENERS } from '#core/recognition/reading/vocabulary.ts';
import { ANY_ROLE, CLASS, classesOf } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { itemAt } from '#core/text/item-at.ts';
import { type Draft, movedTo } from './draft.ts';
import { properCase, scanText } from './scan.ts';

const SMALL = /\b(?:Of|And|The|For|In|On|At|To|V|By|De|Van|Von|Between)\b/g;

/** The line as it would be written in a sentence; as long as it was. */
function asWritten(text: string): string {
  return properCase(text).replace(SMALL, (word) => word.toLowerCase());
}

function isLeft(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.shape === SHAPE.sign) return true;
  if (OPENERS.has(token.lower) || token.lower === 'honourable' || token.lower === 'right')
    return true;
  return (classesOf(properCase(token.text)) & (ANY_ROLE | CLASS.postNominal)) !== 0;
}

/** Whether the draft and words of rank and small words are all that the line has. */
function fills(reading: Reading, line: Line, draft: Draft): boolean {
  for (let at = line.from; at < line.to; at++)
    if ((at < draft.from || at > draft.to) && !isLeft(reading, at)) return false;
  return true;
}

function speaks(draft: Draft): boolean {
  const { code } = draft.reason;
  if (code === 'company-suffix') return true;
  if (code === 'title') return draft.scores.person >= 3;
  return code === 'head-word' && draft.scores.organisation >= 3 && draft.atoms.length > 1;
}

/** The names of a line in capitals, when they fill it. */
export function headingNames(reading: Reading, line: Line): readonly Draft[] {
  const [first, last] = [reading.tokens[line.from], itemAt(reading.tokens, line.to - 1)];
  if (first === undefined || last === undefined || line.to - line.from > 14) return [];
  const text = asWritten(reading.text.slice(first.start, last.end));
  if (text.length !== last.end - first.start) return [];
  // an article before it: the first word opens no sentence, it may be part of the name
  const inner = readText(`The ${text}.`);
  if (inner.tokens.length !== line.to - line.from + 2) return [];
  const [offset, shift] = [first.start - 4, line.from - 1];
  const drafts = scanText(inner).map((draft) =>
    movedTo(reading, draft, {
      start: draft.start + offset,
      end: draft.end + offset,
      from: draft.from + shift,
      to: draft.to + shift,
    }),
  );
  return drafts.filter((draft) => speaks(draft) && fills(reading, line, draft));
}
