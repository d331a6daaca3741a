/** The command that adds sources. */
import type { BatchId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import type { Command } from '#core/workspace/command.ts';

/** One command for all of them; a batch only where there are several. */
export function commandFor(sources: readonly Source[], batchId: BatchId): Command {
  const parts = sources.map((source): Command => ({ type: 'source.add', source }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : { type: 'batch', batchId, label: 'import', parts };
}
