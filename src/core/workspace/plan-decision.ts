/** Plans for suggestions that are turned down, and for taking that back. */
import { ok } from '#core/result.ts';
import type { Command } from './command.ts';
import type { Edit } from './edit.ts';
import { editOf, type Plan, refuse, rowOf } from './plan.ts';
import type { Workspace } from './workspace.ts';

type DecisionCommand = Extract<Command, { type: `suggestion.${string}` }>;

function reject(
  workspace: Workspace,
  command: Extract<Command, { type: 'suggestion.reject' }>,
  at: string,
): Plan {
  const edits = new Map<string, Edit>();
  for (const decision of command.decisions) {
    if (rowOf(workspace, 'decisions', decision.id) !== null || edits.has(decision.id)) {
      return refuse('already-exists', decision.id);
    }
    const row = { ...decision, createdAt: at, modifiedAt: at };
    edits.set(decision.id, editOf('decisions', decision.id, null, row));
  }
  return ok([...edits.values()]);
}

/** Decisions about suggestions are not kept in the trash: taking one back is what brings its suggestion back. */
export function planDecision(workspace: Workspace, command: DecisionCommand, at: string): Plan {
  if (command.type === 'suggestion.reject') {
    return reject(workspace, command, at);
  }
  const edits: Edit[] = [];
  for (const id of new Set(command.decisionIds)) {
    const before = rowOf(workspace, 'decisions', id);
    if (before === null) {
      return refuse('not-found', id);
    }
    edits.push(editOf('decisions', id, before, null));
  }
  return ok(edits);
}
