/** A name as what is looked for: its words, what joins them, and the other ways of writing it. */
import { plainWord, wordKey } from './characters.ts';
import { numberForms } from './number-forms.ts';
import { gapBetween, type Words, wordsOf } from './words.ts';

/** One word of a name: what joins it to the word before, and its key. */
export type Step = { readonly gap: string; readonly key: string };

export type Pattern = {
  readonly steps: readonly Step[];
  /** The words as they are written, for the rules about capitals. */
  readonly written: readonly string[];
  /** Signs that must stand directly before: the "@" of "@POTUS". */
  readonly head: string;
  /** Signs directly after, such as the "++" of "C++"; a full stop may be missing. */
  readonly tail: string;
  readonly plural: boolean;
};

/** What kind of words are looked for: names have rules about capitals, terms have number. */
export type SoughtKind = 'name' | 'term';

function wordsIn(text: string): Words {
  const turns = wordsOf(text);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) {
      return turn.value;
    }
  }
}

function basePattern(name: string): Pattern | null {
  const text = name.trim();
  const { starts, ends } = wordsIn(text);
  const first = starts[0];
  const last = ends[ends.length - 1];
  if (first === undefined || last === undefined) {
    return null;
  }
  const written = starts.map((start, index) => text.slice(start, ends[index]));
  const steps = starts.map((start, index) => ({
    gap: index === 0 ? '' : (gapBetween(text, ends[index - 1] ?? 0, start) ?? ' '),
    key: wordKey(written[index] ?? ''),
  }));
  const head = text.slice(0, first).replaceAll(/[\s"“”„«»'‘’()[\]]/gu, '');
  const tail = text.slice(last).replaceAll(/[\s"“”„«»'‘’()[\],;:]/gu, '');
  return { steps, written: written.map(plainWord), head, tail, plural: false };
}

const SHORTENED = new Set(
  'mr mrs ms dr prof st mt gen sen rep gov lt col capt sgt jr sr'.split(' '),
);

/** "St Petersburg" and "St. Petersburg", "Mr Musk" and "Mr. Musk". */
function withFullStops(pattern: Pattern): readonly Pattern[] {
  const at = pattern.steps.findIndex(
    (step, index) =>
      (step.gap === ' ' || step.gap === '. ') && SHORTENED.has(pattern.steps[index - 1]?.key ?? ''),
  );
  if (at === -1) {
    return [pattern];
  }
  const other = (gap: string): Pattern => ({
    ...pattern,
    steps: pattern.steps.map((step, index) => (index === at ? { ...step, gap } : step)),
  });
  return [other(' '), other('. ')];
}

function isInitial(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}$/u.test(word);
}

/** "U.S." is also written "US", "J. D. Vance" also "JD Vance". */
function joined(pattern: Pattern): readonly Pattern[] {
  const steps: Step[] = [];
  const written: string[] = [];
  pattern.steps.forEach((step, index) => {
    const dotted = step.gap === '.' || step.gap === '. ';
    if (dotted && isInitial(pattern.written[index - 1]) && isInitial(pattern.written[index])) {
      const last = steps.pop();
      steps.push({ gap: last?.gap ?? '', key: (last?.key ?? '') + step.key });
      written.push((written.pop() ?? '') + (pattern.written[index] ?? ''));
    } else {
      steps.push(dotted && isInitial(pattern.written[index - 1]) ? { ...step, gap: ' ' } : step);
      written.push(pattern.written[index] ?? '');
    }
  });
  return steps.length === pattern.steps.length ? [] : [{ ...pattern, steps, written, tail: '' }];
}

/** "US" is also written "U.S.", "JD Vance" also "J.D. Vance" and "J. D. Vance". */
function dotted(pattern: Pattern): readonly Pattern[] {
  const at = pattern.written.findIndex((word) => /^\p{Lu}{2,5}$/u.test(word));
  const word = pattern.written[at];
  const step = pattern.steps[at];
  if (word === undefined || step === undefined || pattern.steps.length > 4) {
    return [];
  }
  const letters = [...word];
  return ['.', '. '].map((dot) => ({
    ...pattern,
    steps: [
      ...pattern.steps.slice(0, at),
      ...letters.map((letter, index) => ({
        gap: index === 0 ? step.gap : dot,
        key: wordKey(letter),
      })),
      ...pattern.steps
        .slice(at + 1)
        .map((next, index) => (index === 0 && next.gap === ' ' ? { ...next, gap: '. ' } : next)),
    ],
    written: [...pattern.written.slice(0, at), ...letters, ...pattern.written.slice(at + 1)],
  }));
}

function otherNumber(pattern: Pattern): readonly Pattern[] {
  const last = pattern.steps.length - 1;
  const step = pattern.steps[last];
  return numberForms(step?.key ?? '').map((key) => ({
    ...pattern,
    plural: true,
    steps: [...pattern.steps.slice(0, last), { gap: step?.gap ?? '', key }],
    written: [...pattern.written.slice(0, last), key],
  }));
}

/** Every way of writing a name that is looked for; none for words without a letter. */
export function patternsOf(name: string, kind: SoughtKind, plurals: boolean): readonly Pattern[] {
  const base = basePattern(name);
  if (base === null) {
    return [];
  }
  const forms = withFullStops(base);
  const all = forms.flatMap((form) => [form, ...joined(form), ...dotted(form)]);
  return kind === 'term' && plurals ? [...all, ...all.flatMap(otherNumber)] : all;
}
