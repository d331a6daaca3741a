/** `dossier list`: the sources of a workspace. */

import { columns } from '#cli/columns.ts';
import type { Answer, Call, CliCommand } from '#cli/command.ts';
import { withWorkspace } from '#cli/open-for-reading.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible } from '#cli/visible.ts';
import { sourcesInOrder } from '#core/dossier/sources-in-order.ts';
import { ok } from '#core/result.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { CLI } from '#words/cli.ts';
import { counted } from '#words/numbers.ts';
import { SOURCES } from '#words/shell.ts';

const ANNOTATIONS = { one: 'annotation', other: 'annotations' };

function annotationCount(workspace: Workspace, id: string): number {
  return workspace.annotations[id]?.length ?? 0;
}

function textOf(workspace: Workspace, folder: string): string {
  const sources = sourcesInOrder(workspace);
  const total = sources.reduce((sum, { id }) => sum + annotationCount(workspace, id), 0);
  const facts = `${counted(sources.length, SOURCES)}, ${counted(total, ANNOTATIONS)}`;
  const rows = sources.map((source, index) => [
    String(index + 1),
    source.id,
    visible(source.metadata.date?.value ?? CLI.noDate),
    counted(annotationCount(workspace, source.id), ANNOTATIONS),
    visible(source.metadata.title.value),
  ]);
  const head = CLI.listHead(visible(workspace.about.title), facts, visible(folder));
  return `${head}\n${rows.length === 0 ? `${CLI.noSources}\n` : columns(rows)}`;
}

function jsonOf(workspace: Workspace, folder: string): unknown {
  return {
    workspace: folder,
    title: workspace.about.title,
    sources: sourcesInOrder(workspace).map((source, index) => ({
      number: index + 1,
      id: source.id,
      file: source.original.name,
      title: source.metadata.title.value,
      author: source.metadata.author?.value ?? null,
      publisher: source.metadata.publisher?.value ?? null,
      date: source.metadata.date?.value ?? null,
      words: source.text.words,
      annotations: annotationCount(workspace, source.id),
      sha256: source.original.sha256,
      textSha256: source.text.sha256,
    })),
    actors: Object.values(workspace.actors).filter(({ mergedInto }) => mergedInto === undefined)
      .length,
    codes: Object.keys(workspace.codes).length,
    dossiers: Object.values(workspace.dossiers).map(({ title }) => title),
  };
}

function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  return withWorkspace(call, surroundings, async (store) => {
    const workspace = store.snapshot();
    return ok({ text: textOf(workspace, store.folder), json: jsonOf(workspace, store.folder) });
  });
}

export const listCommand: CliCommand = {
  name: 'list',
  options: {},
  operands: { min: 0, max: 0 },
  run,
};
