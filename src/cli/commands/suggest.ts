/** `dossier suggest`: the actors and figures that are proposed for files, without a workspace. */
import { basename, resolve } from 'node:path';
import { columns } from '#cli/columns.ts';
import { type Answer, type Call, type CliCommand, optionValue, usage } from '#cli/command.ts';
import { isDate } from '#cli/is-date.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible } from '#cli/visible.ts';
import type { AppError } from '#core/app-error.ts';
import type { FoundFigure } from '#core/figure/find-figures.ts';
import { type SuggestedActor, type Suggestions, suggest } from '#core/recognition/suggest.ts';
import { err, ok, type Result } from '#core/result.ts';
import { parseSource } from '#core/source/parse-source.ts';
import { readFileSafely } from '#node/corpus/read-file.ts';
import { nodeFileSystem } from '#node/file-system/node-file-system.ts';
import { CLI, USAGE_WORDS } from '#words/cli.ts';
import { figureWords } from '#words/figure-value.ts';
import { ACTOR_KIND_WORDS, FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { actorReasonWords, figureReasonWords } from '#words/recognition.ts';

type Suggested = { readonly file: string; readonly text: string; readonly found: Suggestions };

async function suggestFor(
  file: string,
  date: string | null,
  { workingFolder }: Surroundings,
): Promise<Result<Suggested, AppError>> {
  const path = resolve(workingFolder, file);
  const bytes = await readFileSafely(nodeFileSystem, path, file, true);
  if (!bytes.ok) {
    return bytes;
  }
  const source = parseSource({ fileName: basename(path), bytes: bytes.value });
  if (!source.ok) {
    const { error } = source;
    return err(error.code === 'import' ? { ...error, file } : error);
  }
  const { text } = source.value;
  return ok({ file, text, found: suggest(source.value, date === null ? {} : { date }) });
}

function actorJson({ start, end, text, kind, actor, confidence, reason, link }: SuggestedActor) {
  const words = actorReasonWords(reason, link);
  return { start, end, text, kind, actor, confidence, reason: words };
}

function figureJson(figure: FoundFigure, source: string) {
  const { start, end, reading, confidence, reason } = figure;
  const text = source.slice(start, end);
  return { start, end, text, ...reading, confidence, reason: figureReasonWords(reason) };
}

function documentJson({ file, text, found }: Suggested): unknown {
  return {
    file,
    text,
    actors: found.actors.map(actorJson),
    figures: found.figures.map((figure) => figureJson(figure, text)),
  };
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

function tableOf({ file, text, found }: Suggested): string {
  const { actors, figures } = found;
  const actorRows = actors.map((actor) => [
    `${actor.start}–${actor.end}`,
    visible(actor.text),
    ACTOR_KIND_WORDS[actor.kind],
    visible(actor.actor),
    percent(actor.confidence),
    visible(actorReasonWords(actor.reason, actor.link)),
  ]);
  const figureRows = figures.map(({ start, end, reading, confidence, reason }) => [
    `${start}–${end}`,
    visible(text.slice(start, end)),
    FIGURE_KIND_WORDS[reading.kind],
    visible(figureWords(reading)),
    percent(confidence),
    figureReasonWords(reason),
  ]);
  return [
    `${CLI.suggested(visible(file), actors.length, figures.length)}\n`,
    columns([...actorRows, ...figureRows].map((row) => ['', ...row])),
  ].join('');
}

function tellOfLanguage({ file, found }: Suggested, { tell }: Surroundings): void {
  if (found.noActors !== null) {
    tell(`dossier: ${CLI.noActors(visible(file), visible(found.noActors.language))}\n`);
  }
}

async function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  const date = optionValue(call, 'date');
  if (date !== null && !isDate(date)) {
    return usage(USAGE_WORDS.badDate(date));
  }
  const documents: Suggested[] = [];
  const failures: AppError[] = [];
  for (const file of call.operands) {
    const suggested = await suggestFor(file, date, surroundings);
    if (suggested.ok) {
      tellOfLanguage(suggested.value, surroundings);
      documents.push(suggested.value);
    } else {
      failures.push(suggested.error);
    }
  }
  return ok({
    text: documents.map(tableOf).join('\n'),
    json: { documents: documents.map(documentJson) },
    failures,
  });
}

export const suggestCommand: CliCommand = {
  name: 'suggest',
  options: { date: 'value' },
  operands: { min: 1, max: Number.POSITIVE_INFINITY },
  run,
};
