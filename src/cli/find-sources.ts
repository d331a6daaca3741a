/** Finding a source by what a person calls it. */
import { sourcesInOrder } from '#core/dossier/sources-in-order.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Source } from '#core/source/source.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { CLI_FAILURES } from '#words/cli.ts';
import { type Failure, failedWith } from './command.ts';
import { visible } from './visible.ts';

/** Ways of naming a source, the surest first; the first that fits any source decides. */
function matches(workspace: Workspace, name: string): readonly Source[] {
  const sources = sourcesInOrder(workspace);
  const folded = name.toLowerCase();
  const ways: readonly ((source: Source, index: number) => boolean)[] = [
    (source) => source.id === name,
    (_source, index) => String(index + 1) === name,
    (source) => source.original.name === name,
    (source) => source.original.name.toLowerCase() === folded,
    (source) => source.metadata.title.value.toLowerCase() === folded,
    (source) => name.length >= 6 && source.id.startsWith(name),
  ];
  for (const way of ways) {
    const found = sources.filter(way);
    if (found.length > 0) {
      return found;
    }
  }
  return [];
}

/** The one source of this name; a failure in words where there is none or more than one. */
export function findSource(workspace: Workspace, name: string): Result<Source, Failure> {
  const [source, ...others] = matches(workspace, name);
  if (source === undefined) {
    return failedWith(CLI_FAILURES.noSuchSource(visible(name)));
  }
  if (others.length > 0) {
    const ids = [source, ...others].map(({ id }) => id).join(', ');
    return failedWith(CLI_FAILURES.severalSources(visible(name), ids));
  }
  return ok(source);
}

/** Each of them, or the first failure. */
export function findSources(
  workspace: Workspace,
  names: readonly string[],
): Result<readonly Source[], Failure> {
  const found: Source[] = [];
  for (const name of names) {
    const source = findSource(workspace, name);
    if (!source.ok) {
      return err(source.error);
    }
    found.push(source.value);
  }
  return ok(found);
}
