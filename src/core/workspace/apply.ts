/** `apply`: a workspace and a command give the next workspace and the inverse, or a refusal. Pure. */
import { assertNever, err, ok, type Result } from '#core/result.ts';
import type { Command } from './command.ts';
import { applyEdits, type Edit, invertEdits, type OwnTables } from './edit.ts';
import type { Plan, Refusal } from './plan.ts';
import { planActor } from './plan-actor.ts';
import { planAnnotation } from './plan-annotation.ts';
import { planMarkBatch } from './plan-batch.ts';
import { planCode } from './plan-code.ts';
import { planDecision } from './plan-decision.ts';
import { planRevert } from './plan-revert.ts';
import { planDossier, planMemo, planRename, planSource } from './plan-rows.ts';
import { planTrash } from './plan-trash.ts';
import { summarise } from './summarise.ts';
import type { Workspace } from './workspace.ts';

export type Applied = {
  readonly next: Workspace;
  /** The command that undoes it: `apply(next, inverse)` gives the state before, row for row. */
  readonly inverse: Extract<Command, { type: 'revert' }>;
  readonly edits: readonly Edit[];
};

function planBatch(workspace: Workspace, parts: readonly Command[], at: string): Plan {
  let state = workspace;
  const own: OwnTables = new Map();
  const edits: Edit[] = [];
  for (const part of parts) {
    const plan = planOf(state, part, at);
    if (!plan.ok) {
      return plan;
    }
    edits.push(...plan.value);
    state = applyEdits(state, plan.value, own);
  }
  return ok(edits);
}

/** Batches whose parts only add annotations are planned at once: a bulk act must not be quadratic. */
function planAdditions(workspace: Workspace, parts: readonly Command[], at: string): Plan | null {
  if (!parts.every((part) => part.type === 'annotation.add')) {
    return null;
  }
  const seen = new Set<string>();
  const edits: Edit[] = [];
  for (const part of parts) {
    const plan = planOf(workspace, part, at);
    if (!plan.ok) {
      return plan;
    }
    for (const edit of plan.value) {
      if (seen.has(edit.id)) {
        return err({ reason: 'already-exists', what: edit.id });
      }
      seen.add(edit.id);
      edits.push(edit);
    }
  }
  return ok(edits);
}

function planOf(workspace: Workspace, command: Command, at: string): Plan {
  switch (command.type) {
    case 'workspace.rename':
      return planRename(workspace, command);
    case 'source.add':
    case 'source.correct':
    case 'source.remove':
      return planSource(workspace, command, at);
    case 'annotation.add':
    case 'annotation.move':
    case 'annotation.highlight':
    case 'annotation.remove':
    case 'body.add':
    case 'body.change':
    case 'body.remove':
      return planAnnotation(workspace, command, at);
    case 'actor.add':
    case 'actor.change':
    case 'actor.merge':
    case 'actor.split':
    case 'mention.assign':
    case 'actor.remove':
      return planActor(workspace, command, at);
    case 'code.add':
    case 'code.change':
    case 'code.move':
    case 'code.remove':
      return planCode(workspace, command, at);
    case 'memo.set':
      return planMemo(workspace, command, at);
    case 'dossier.set':
    case 'dossier.remove':
      return planDossier(workspace, command, at);
    case 'batch.mark':
    case 'batch.withdraw':
      return planMarkBatch(workspace, command, at);
    case 'suggestion.reject':
    case 'suggestion.restore':
      return planDecision(workspace, command, at);
    case 'trash.restore':
    case 'trash.purge':
      return planTrash(workspace, command);
    case 'batch':
      return planAdditions(workspace, command.parts, at) ?? planBatch(workspace, command.parts, at);
    case 'revert':
      return planRevert(workspace, command.edits);
    default:
      return assertNever(command);
  }
}

/**
 * Applies a command at a time (ISO 8601). Never changes `workspace`; a refusal leaves everything as it was.
 * A batch is all or nothing.
 */
export function apply(
  workspace: Workspace,
  command: Command,
  at: string,
): Result<Applied, Refusal> {
  const plan = planOf(workspace, command, at);
  if (!plan.ok) {
    return plan;
  }
  if (plan.value.length === 0) {
    return err({ reason: 'nothing-to-do', what: command.type });
  }
  return ok({
    next: applyEdits(workspace, plan.value),
    inverse: { type: 'revert', of: summarise(workspace, command), edits: invertEdits(plan.value) },
    edits: plan.value,
  });
}
