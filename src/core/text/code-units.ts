/** The code units of a text as numbers, copied once: then each is asked at the price of an array. */
import { codeAt } from './code-at.ts';

/** Noughts behind the last code unit, so that a reader may look a little further without asking for the end. */
const BEYOND = 8;

/**
 * All code units of the text, and a few noughts behind them. V8 keeps strings in many forms and finds out anew at every
 * character which one it has; a list of numbers has one form.
 */
export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + BEYOND);
  for (let at = 0; at < text.length; at++) units[at] = codeAt(text, at);
  return units;
}

/** The code unit at an offset; 0 outside the text. */
export function unitAt(units: Uint16Array, at: number): number {
  return at < 0 ? 0 : (units[at] ?? 0);
}
