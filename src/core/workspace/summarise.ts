/** What a command does, in facts, so that undo can say what it undoes. Made before the command is applied. */
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { AnnotationLook, Command, CommandSummary } from './command.ts';
import { annotationOf } from './edit.ts';
import { nameOfTarget, withdrawalOf } from './select-batches.ts';
import type { Workspace } from './workspace.ts';

const LOOK_OF: Readonly<Record<Body['type'], AnnotationLook>> = {
  comment: 'note',
  code: 'code',
  mention: 'actor',
  figure: 'figure',
};

/** What a body is in the reader's words. */
export function lookOfBody(body: Body): AnnotationLook {
  return LOOK_OF[body.type];
}

/** What an annotation is, by its first body. */
export function lookOf(annotation: Annotation): AnnotationLook {
  const first = annotation.bodies[0];
  return first === undefined ? 'highlight' : lookOfBody(first);
}

type Facts = Omit<CommandSummary, 'type'>;

function namedFacts(name: string | undefined, other?: string | undefined): Facts {
  return { ...(name === undefined ? {} : { name }), ...(other === undefined ? {} : { other }) };
}

function annotationFacts(
  workspace: Workspace,
  command: Extract<Command, { sourceId: string }>,
): Facts {
  const source = workspace.sources[command.sourceId];
  if (command.type === 'annotation.remove') {
    const first = annotationOf(workspace, command.sourceId, command.annotationIds[0] ?? '');
    return {
      ...namedFacts(first?.target.quote.exact),
      ...(first === null ? {} : { look: lookOf(first) }),
      count: command.annotationIds.length,
    };
  }
  if (!('annotationId' in command)) {
    return namedFacts(source?.metadata.title.value);
  }
  const row = annotationOf(workspace, command.sourceId, command.annotationId);
  const quote = namedFacts(row?.target.quote.exact);
  if (command.type === 'body.remove') {
    const body = row?.bodies.find((candidate) => candidate.id === command.bodyId);
    return body === undefined ? quote : { ...quote, look: lookOfBody(body) };
  }
  return 'body' in command ? { ...quote, look: lookOfBody(command.body) } : quote;
}

function actorFacts(
  workspace: Workspace,
  command: Extract<Command, { type: `actor.${string}` | `mention.${string}` }>,
): Facts {
  switch (command.type) {
    case 'actor.add':
      return namedFacts(command.actor.preferredName);
    case 'actor.split':
      return { ...namedFacts(command.actor.preferredName), count: command.mentions.length };
    case 'mention.assign':
      return {
        ...namedFacts(workspace.actors[command.actorId]?.preferredName),
        count: command.mentions.length,
      };
    case 'actor.merge':
      return namedFacts(
        workspace.actors[command.from]?.preferredName,
        workspace.actors[command.into]?.preferredName,
      );
    case 'actor.change':
      return namedFacts(workspace.actors[command.actorId]?.preferredName, command.preferredName);
    case 'actor.remove':
      return namedFacts(workspace.actors[command.actorId]?.preferredName);
  }
}

function codeFacts(
  workspace: Workspace,
  command: Extract<Command, { type: `code.${string}` }>,
): Facts {
  if (command.type === 'code.add') {
    return namedFacts(command.code.name);
  }
  return namedFacts(
    workspace.codes[command.codeId]?.name,
    command.type === 'code.change' ? command.name : undefined,
  );
}

/** The words that a decision is about; a pair of actors has none. */
function decided(decision: Decision | undefined): string | undefined {
  return decision === undefined || decision.subject === 'link' ? undefined : decision.words;
}

function otherFacts(workspace: Workspace, command: Command): Facts {
  switch (command.type) {
    case 'workspace.rename':
      return namedFacts(workspace.about.title, command.title);
    case 'source.add':
      return namedFacts(command.source.metadata.title.value);
    case 'annotation.add':
      return {
        ...namedFacts(command.annotation.target.quote.exact),
        look: lookOf(command.annotation),
      };
    case 'dossier.set':
      return namedFacts(command.definition.title);
    case 'dossier.remove':
      return namedFacts(workspace.dossiers[command.dossierId]?.title);
    case 'suggestion.reject':
      return { ...namedFacts(decided(command.decisions[0])), count: command.decisions.length };
    case 'suggestion.restore':
      return {
        ...namedFacts(decided(workspace.decisions[command.decisionIds[0] ?? ''])),
        count: command.decisionIds.length,
      };
    case 'trash.restore':
      return namedFacts(workspace.trash[command.trashId]?.name);
    case 'trash.purge':
      return { count: command.trashIds.length };
    case 'batch.mark':
      return {
        ...namedFacts(nameOfTarget(workspace, command.target)),
        look: command.target.kind,
        count: command.add.length + command.say.length,
        taken: command.take.length,
      };
    case 'batch.withdraw':
      return withdrawalFacts(workspace, command.batchId);
    case 'batch':
      return { ...namedFacts(command.name), count: command.parts.length, label: command.label };
    default:
      return {};
  }
}

function withdrawalFacts(workspace: Workspace, batchId: string): Facts {
  const batch = workspace.batches[batchId];
  return batch === undefined
    ? {}
    : {
        ...namedFacts(nameOfTarget(workspace, batch.target)),
        look: batch.target.kind,
        count: withdrawalOf(workspace, batch).goes.length,
      };
}

/** The facts of a command against the workspace as it was before. For a revert: those of what it reverts. */
export function summarise(workspace: Workspace, command: Command): CommandSummary {
  if (command.type === 'revert') {
    return command.of;
  }
  if ('sourceId' in command) {
    return { type: command.type, ...annotationFacts(workspace, command) };
  }
  if (command.type.startsWith('actor.') || command.type === 'mention.assign') {
    return {
      type: command.type,
      ...actorFacts(workspace, command as Parameters<typeof actorFacts>[1]),
    };
  }
  if (command.type.startsWith('code.')) {
    return {
      type: command.type,
      ...codeFacts(workspace, command as Parameters<typeof codeFacts>[1]),
    };
  }
  return { type: command.type, ...otherFacts(workspace, command) };
}
