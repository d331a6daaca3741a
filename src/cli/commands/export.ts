/** `dossier export`: the dossier as a file, or on standard output. */
import { resolve } from 'node:path';
import {
  type Answer,
  type Call,
  type CliCommand,
  type Failure,
  failed,
  failedWith,
  optionValue,
  usage,
} from '#cli/command.ts';
import { findSources } from '#cli/find-sources.ts';
import { isDate } from '#cli/is-date.ts';
import { withWorkspace } from '#cli/open-for-reading.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible } from '#cli/visible.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { Dossier } from '#core/dossier/dossier.ts';
import { makeDefinition } from '#core/dossier/make-definition.ts';
import { markdownPieces, renderMarkdown } from '#core/dossier/markdown/render-markdown.ts';
import { makeId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { composeFromStore } from '#node/dossier/compose-from-store.ts';
import { writeDossier } from '#node/dossier/write-dossier.ts';
import { CLI, CLI_FAILURES, USAGE_WORDS } from '#words/cli.ts';
import { dossierWords } from '#words/dossier.ts';
import { describeError } from '#words/errors.ts';
import { byteSize } from '#words/numbers.ts';

const STANDARD_OUTPUT = '-';

/** What is wrong with the call, beyond what every call is checked for. */
function problemOf(call: Call): string | null {
  const format = optionValue(call, 'format');
  if (format !== null && format !== 'markdown') {
    return USAGE_WORDS.unknownFormat(format);
  }
  const date = optionValue(call, 'date');
  if (date !== null && !isDate(date)) {
    return USAGE_WORDS.badDate(date);
  }
  const out = optionValue(call, 'out');
  if (out === null) {
    return USAGE_WORDS.outMissing;
  }
  return out === STANDARD_OUTPUT && call.flags.has('json') ? USAGE_WORDS.jsonToOutput : null;
}

function definedDossier(workspace: Workspace, title: string): Result<DossierDefinition, Failure> {
  const all = Object.values(workspace.dossiers);
  const found = all.find((one) => one.title === title || one.id === title);
  return found === undefined
    ? failedWith(
        CLI_FAILURES.noSuchDossier(
          visible(title),
          all.map((one) => `“${visible(one.title)}”`).join(', '),
        ),
      )
    : ok(found);
}

function definitionOf(
  workspace: Workspace,
  call: Call,
  { clock, random }: Surroundings,
): Result<DossierDefinition, Failure> {
  const named = optionValue(call, 'dossier');
  const defined =
    named === null
      ? ok(makeDefinition(makeId('dossier', random), workspace.about.title, clock()))
      : definedDossier(workspace, named);
  if (!defined.ok) {
    return defined;
  }
  const sources = findSources(workspace, call.values.get('source') ?? []);
  if (!sources.ok) {
    return err(sources.error);
  }
  const title = optionValue(call, 'title');
  return ok({
    ...defined.value,
    ...(title === null ? {} : { title }),
    ...(sources.value.length === 0 ? {} : { sources: sources.value.map(({ id }) => id) }),
  });
}

async function writeTo(
  file: string,
  dossier: Dossier,
  call: Call,
  { random, workspaceFolder }: { random: Surroundings['random']; workspaceFolder: string },
): Promise<Answer> {
  const overwrite = call.flags.has('force');
  const pieces = markdownPieces(dossier, dossierWords);
  const written = await writeDossier({ file, pieces, overwrite, workspaceFolder, random });
  if (!written.ok) {
    const { error } = written;
    const words = describeError(error);
    const isThere = error.code === 'export' && error.reason === 'exists';
    return isThere
      ? err({ kind: 'failed', error, words: { ...words, todo: CLI_FAILURES.force } })
      : failed(error);
  }
  const { bytes, sha256 } = written.value;
  const { exhibits, sources } = dossier.counts;
  return ok({
    text: `${CLI.written(visible(file), byteSize(bytes))}\n`,
    json: { file, format: 'markdown', bytes, sha256, sources, annotations: exhibits },
  });
}

function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  const problem = problemOf(call);
  if (problem !== null) {
    return Promise.resolve(usage(problem));
  }
  return withWorkspace(call, surroundings, async (store) => {
    const definition = definitionOf(store.snapshot(), call, surroundings);
    if (!definition.ok) {
      return definition;
    }
    const dossier = await composeFromStore(store, {
      definition: definition.value,
      date: optionValue(call, 'date') ?? surroundings.today(),
      generator: `Dossier ${surroundings.version}`,
    });
    const out = optionValue(call, 'out') ?? STANDARD_OUTPUT;
    if (out === STANDARD_OUTPUT) {
      return ok({ text: renderMarkdown(dossier, dossierWords), json: null });
    }
    const file = resolve(surroundings.workingFolder, out);
    const { random } = surroundings;
    return writeTo(file, dossier, call, { random, workspaceFolder: store.folder });
  });
}

export const exportCommand: CliCommand = {
  name: 'export',
  options: {
    out: 'value',
    format: 'value',
    source: 'values',
    dossier: 'value',
    title: 'value',
    date: 'value',
    force: 'flag',
  },
  operands: { min: 0, max: 0 },
  run,
};
