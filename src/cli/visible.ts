/** Foreign text on a terminal: a title must not be able to move the cursor, change colours or turn the line around. */
import { codePointName } from '#core/text/visible-text.ts';

const ACTIVE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** One line, every character that a terminal would act on shown as its number. */
export function visible(text: string): string {
  return text.replace(ACTIVE, (character) =>
    character === '\n' || character === '\t' ? ' ' : `<${codePointName(character)}>`,
  );
}

/** As `visible`, but line feeds stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
