/** The English texts that recognition is measured on: the annotated ones of the project, without their marks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkedText } from '#core/figure/testing/marked-text.ts';
import { readAnnotated } from '#core/recognition/testing/annotated-text.ts';

const CORE = join(process.cwd(), 'src', 'core');

type Marked = { readonly id: string; readonly text: string };

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(CORE, ...path), 'utf8')) as T;
}

/** One string for each text, in the same order on every run. */
export function englishTexts(): readonly string[] {
  const actors = ['open-texts.json', 'sealed-texts.json'].flatMap((file) =>
    readJson<{ readonly documents: readonly Marked[] }>(
      'recognition',
      'testing',
      file,
    ).documents.map(({ id, text }) => readAnnotated(id, text).text),
  );
  const folder = ['figure', 'testing', 'texts'];
  const figures = readdirSync(join(CORE, ...folder))
    .sort()
    .map((file) => readJson<{ readonly marked: readonly string[] }>(...folder, file))
    .map(({ marked }) => readMarkedText(marked.join('\n')).text);
  return [...actors, ...figures];
}

/** The texts over and over until they have so many characters together. */
export function textsOfLength(texts: readonly string[], length: number): readonly string[] {
  const chosen: string[] = [];
  let sum = 0;
  for (let index = 0; sum < length; index++) {
    const text = texts[index % texts.length] ?? '';
    if (text === '') throw new Error('an empty text');
    chosen.push(text);
    sum += text.length;
  }
  return chosen;
}

const TOKEN = /\p{L}[\p{L}\p{M}'’]*|\p{N}+(?:[.,]\p{N}+)*|\S/gu;

/** Words, numerals and signs: one count for all that are compared. */
export function tokensOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(TOKEN)?.length ?? 0), 0);
}

/** Rows of numbers and nothing else, the same on every run. */
export function tableOfNumbers(length: number): string {
  let state = 1;
  let table = '';
  while (table.length < length) {
    for (let column = 0; column < 8; column++) {
      state = (state * 48_271) % 2_147_483_647;
      table += `${(state % 10_000_000) / 100}${column < 7 ? '\t' : '\n'}`;
    }
  }
  return table;
}
