/** `dossier init`: a new workspace with texts in it. */
import { basename, resolve } from 'node:path';
import {
  type Answer,
  type Call,
  type CliCommand,
  failed,
  optionValue,
  usage,
} from '#cli/command.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible } from '#cli/visible.ts';
import type { AppError } from '#core/app-error.ts';
import { sourcesInOrder } from '#core/dossier/sources-in-order.ts';
import { ok } from '#core/result.ts';
import { parseSource } from '#core/source/parse-source.ts';
import { type ImportReport, importFiles, type Parse } from '#node/corpus/import-files.ts';
import { loadSeeds } from '#node/corpus/load-seeds.ts';
import { createWorkspace } from '#node/store/create-workspace.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { CLI, USAGE_WORDS } from '#words/cli.ts';
import { describeError } from '#words/errors.ts';
import { counted } from '#words/numbers.ts';
import { SOURCES } from '#words/shell.ts';

const parse: Parse = async (fileName, bytes) => parseSource({ fileName, bytes });

async function addTexts(
  store: WorkspaceStore,
  call: Call,
  surroundings: Surroundings,
): Promise<ImportReport> {
  const [, ...files] = call.operands;
  const paths = files.map((file) => resolve(surroundings.workingFolder, file));
  const seeds = call.flags.has('seeds')
    ? await loadSeeds(store, surroundings.seedsFolder, parse)
    : { outcomes: [], left: 0 };
  const added = await importFiles(store, paths, parse);
  return { outcomes: [...seeds.outcomes, ...added.outcomes], left: 0 };
}

function reportOf(store: WorkspaceStore, report: ImportReport): Answer {
  const failures: AppError[] = [];
  for (const { result } of report.outcomes) {
    if (!result.ok) {
      failures.push(result.error);
    }
  }
  const workspace = store.snapshot();
  const sources = sourcesInOrder(workspace);
  return ok({
    text: `${CLI.added(counted(sources.length, SOURCES), visible(store.folder))}\n`,
    json: {
      workspace: store.folder,
      title: workspace.about.title,
      sources: sources.map((source) => ({
        id: source.id,
        file: source.original.name,
        title: source.metadata.title.value,
        sha256: source.original.sha256,
      })),
      failed: report.outcomes.flatMap(({ file, result }) =>
        result.ok ? [] : { file, ...codesOf(result.error), ...describeError(result.error) },
      ),
    },
    failures,
  });
}

function codesOf(error: AppError): { readonly code: string; readonly reason: string | null } {
  return { code: error.code, reason: 'reason' in error ? error.reason : null };
}

async function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  if (call.values.has('workspace')) {
    return usage(USAGE_WORDS.initWorkspace);
  }
  const { clock, random } = surroundings;
  const folder = resolve(surroundings.workingFolder, call.operands[0] ?? '');
  const title = optionValue(call, 'title') ?? basename(folder);
  const made = await createWorkspace({ folder, title, clock, random });
  if (!made.ok) {
    return failed(made.error);
  }
  const { store } = made.value;
  const report = await addTexts(store, call, surroundings);
  const answer = reportOf(store, report);
  const closed = await store.close();
  return closed.ok ? answer : failed(closed.error);
}

export const initCommand: CliCommand = {
  name: 'init',
  options: { title: 'value', seeds: 'flag' },
  operands: { min: 1, max: Number.POSITIVE_INFINITY },
  run,
};
