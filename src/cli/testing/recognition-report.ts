/** The levels and the errors of a run over the annotated texts, as Markdown for docs/recognition.md. */
import { f1 } from '#core/figure/testing/score-figures.ts';
import { actorErrors, ERROR_CLASSES, type ErrorFound, figureErrors } from './error-classes.ts';
import type { ScoredSet } from './score-sets.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function levels({ set, actors, figures }: ScoredSet): readonly string[] {
  const ofActors =
    actors === null
      ? ['', '', '']
      : [actors.span, actors.spanKind, actors.grouping].map((rate) => percent(rate.f1));
  const ofFigures =
    figures === null ? ['', ''] : [figures.span, figures.spanKindValue].map((c) => percent(f1(c)));
  return [set.name, String(set.texts.length), ...ofActors, ...ofFigures];
}

function errorsOf({ set, actorTexts, figureTexts }: ScoredSet): readonly ErrorFound[] {
  return set.texts.flatMap(({ id, text }) => {
    const actors = actorTexts.find((one) => one.id === id);
    const figures = figureTexts.find((one) => one.id === id);
    return [
      ...(actors === undefined ? [] : actorErrors({ ...actors, text })),
      ...(figures === undefined ? [] : figureErrors({ ...figures, text })),
    ];
  });
}

function counts(name: string, layer: 'actor' | 'figure', errors: readonly ErrorFound[]) {
  const own = errors.filter((one) => one.layer === layer);
  const each = ERROR_CLASSES.map((error) => {
    const count = own.filter((one) => one.error === error).length;
    return count === 0 ? '' : String(count);
  });
  return [`${name}, ${layer}s`, ...each];
}

function classTable(scored: readonly ScoredSet[]): string {
  const rows = scored.flatMap((one) => {
    const errors = errorsOf(one);
    return [
      ...(one.actors === null ? [] : [counts(one.set.name, 'actor', errors)]),
      ...(one.figures === null ? [] : [counts(one.set.name, 'figure', errors)]),
    ];
  });
  return table(['', ...ERROR_CLASSES], rows);
}

/** Words of a text inside a Markdown line: one line, and no sign that Markdown would act on. */
function quoted(words: string): string {
  return `“${words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&')}”`;
}

function told({ error, id, start, words, gold, found }: ErrorFound): string {
  const what = {
    missed: `${quoted(words)}, ${gold}`,
    extra: `${quoted(words)}, as ${found}`,
    span: `${quoted(words)}, found ${quoted(found)}`,
    kind: `${quoted(words)}, ${gold}, found ${found}`,
    grouping: `${quoted(words)} is ${gold} ${quoted(found)}`,
    value: `${quoted(words)}, ${gold}, found ${found}`,
  }[error];
  return `- ${id} at ${start}, ${error}: ${what}`;
}

function errorList(one: ScoredSet): string {
  if (one.set.sealed) return '';
  const errors = errorsOf(one);
  const head = `### ${one.set.name}: ${errors.length === 0 ? 'no errors' : `${errors.length} errors`}`;
  return `${[head, errors.map(told).join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

/** F1 in per cent, the number of errors by class, and the errors of the halves that are not sealed. */
export function recognitionReport(scored: readonly ScoredSet[]): string {
  const head = [
    'texts of',
    'number',
    'actors: span',
    'span + kind',
    'grouping',
    'figures: span',
    'span + kind + value',
  ];
  const lists = scored.map(errorList).filter((list) => list !== '');
  return `${table(head, scored.map(levels))}\n\n${classTable(scored)}\n\n${lists.join('\n')}`;
}

const BEGIN = '<!-- the last run: begin -->';
const END = '<!-- the last run: end -->';

/** The page with the report between its two marks. */
export function withReport(page: string, report: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the page has no marks');
  return `${before}${BEGIN}\n\n${report}\n${END}${after}`;
}
