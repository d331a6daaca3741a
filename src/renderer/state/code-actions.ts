/** What can be done with the codebook. Every one is a command, and can be undone. */
import { CODE_COLOURS, type CodeColour } from '#core/codebook/code.ts';
import type { CodeId } from '#core/ids.ts';
import { type CodePlace, lastOrder } from '#core/workspace/select-codes.ts';
import { newId, now } from './client.ts';
import { run, useWorkspaceState } from './workspace-state.ts';

/** The colour that was used least so far. */
function freshColour(): CodeColour {
  const codes = Object.values(useWorkspaceState.getState().workspace?.codes ?? {});
  const uses = (colour: CodeColour) => codes.filter((code) => code.colour === colour).length;
  // The first one, slate, is for those who choose it: a new code should be seen.
  return CODE_COLOURS.slice(1).reduce((best, colour) =>
    uses(colour) < uses(best) ? colour : best,
  );
}

/** Creates a code, last among those below `parentId`. Gives its id, `null` when refused. */
export async function createCode(
  name: string,
  parentId: CodeId | null = null,
): Promise<CodeId | null> {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    return null;
  }
  const at = now();
  const id = newId('code');
  const answer = await run({
    type: 'code.add',
    code: {
      id,
      name,
      colour: freshColour(),
      description: '',
      ...(parentId === null ? {} : { parentId }),
      order: lastOrder(workspace, parentId),
      createdAt: at,
      modifiedAt: at,
    },
  });
  return answer.ok ? id : null;
}

export async function changeCode(
  codeId: CodeId,
  change: {
    readonly name?: string;
    readonly colour?: CodeColour;
    readonly description?: string;
  },
): Promise<boolean> {
  return (await run({ type: 'code.change', codeId, ...change })).ok;
}

export async function moveCode(codeId: CodeId, place: CodePlace): Promise<boolean> {
  return (await run({ type: 'code.move', codeId, ...place })).ok;
}

/** Moves a code, those below it and every application to the trash. */
export async function deleteCode(codeId: CodeId): Promise<boolean> {
  return (await run({ type: 'code.remove', codeId, trashId: newId('trash') })).ok;
}
