/** Does what was chosen at some words: sends the command, tells a screen reader, and lets the selection go. */
import type { Actor, ActorKind } from '#core/actor/actor.ts';
import type { Body } from '#core/annotation/annotation.ts';
import type { Code, CodeColour } from '#core/codebook/code.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { Command } from '#core/workspace/command.ts';
import { lastOrder } from '#core/workspace/select-codes.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { newId, now } from '#state/client.ts';
import { offerMarkAll } from '#state/mark-all-offer.ts';
import { announce } from '#state/notices.ts';
import { select, useView } from '#state/view-state.ts';
import { run, useWorkspaceState } from '#state/workspace-state.ts';
import { coded, figureTagged, MARKING, tagged } from '#words/marking.ts';
import { highlightCommand, type MarkPlace, makeAndSay, sayCommand } from './mark-commands.ts';

function workspaceNow(): Workspace {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    throw new Error('no workspace is open');
  }
  return workspace;
}

/** Sends a command; when it is on the disk the words are let go. Gives whether that happened. */
async function send(command: Command | null, place: MarkPlace, said: string): Promise<boolean> {
  if (command === null) {
    announce(MARKING.alreadyThere);
    letGo(place);
    return true;
  }
  const answer = await run(command);
  if (answer.ok) {
    announce(said);
    letGo(place);
  }
  return answer.ok;
}

/** Lets the selection go, unless something else was selected meanwhile. */
function letGo({ sourceId, target }: MarkPlace): void {
  const { selection } = useView.getState();
  if (
    selection?.sourceId === sourceId &&
    selection.span.start === target.position.start &&
    selection.span.end === target.position.end
  ) {
    select(null);
  }
}

function say(workspace: Workspace, place: MarkPlace, body: Body): Command | null {
  return sayCommand(workspace, place, body, { annotation: newId('annotation'), at: now() });
}

/** Highlights, or takes the highlight off. */
export function highlightWords(place: MarkPlace): Promise<boolean> {
  const ids = { annotation: newId('annotation'), at: now(), trash: newId('trash') };
  const { command, on } = highlightCommand(workspaceNow(), place, ids);
  return send(command, place, on ? MARKING.highlighted : MARKING.highlightOff);
}

/** Sends it, and offers the other places where the actor is named. */
async function sendTag(command: Command | null, place: MarkPlace, actor: Actor): Promise<boolean> {
  const done = await send(command, place, tagged(actor.preferredName, actor.kind));
  if (done) {
    void offerMarkAll({ kind: 'actor', actorId: actor.id }, place.sourceId);
  }
  return done;
}

export function tagActor(place: MarkPlace, actor: Actor): Promise<boolean> {
  const body: Body = { id: newId('body'), type: 'mention', actorId: actor.id };
  return sendTag(say(workspaceNow(), place, body), place, actor);
}

export function tagNewActor(place: MarkPlace, name: string, kind: ActorKind): Promise<boolean> {
  const at = now();
  const actor: Actor = {
    id: newId('actor'),
    kind,
    preferredName: name,
    aliases: [],
    description: '',
    createdAt: at,
    modifiedAt: at,
  };
  const body: Body = { id: newId('body'), type: 'mention', actorId: actor.id };
  const command = say(workspaceNow(), place, body);
  return sendTag(
    command === null ? null : makeAndSay({ actor }, command, newId('batch')),
    place,
    actor,
  );
}

export function tagFigure(
  place: MarkPlace,
  reading: FigureReading | null,
  corrected: boolean,
): Promise<boolean> {
  const body: Body = {
    id: newId('body'),
    type: 'figure',
    figure: { reading, corrected, about: [] },
  };
  return send(say(workspaceNow(), place, body), place, figureTagged(reading));
}

export function applyCode(place: MarkPlace, code: Code): Promise<boolean> {
  const body: Body = { id: newId('body'), type: 'code', codeId: code.id };
  return send(say(workspaceNow(), place, body), place, coded(code.name));
}

export function applyNewCode(place: MarkPlace, name: string, colour: CodeColour): Promise<boolean> {
  const workspace = workspaceNow();
  const at = now();
  const code: Code = {
    id: newId('code'),
    name,
    colour,
    description: '',
    order: lastOrder(workspace, null),
    createdAt: at,
    modifiedAt: at,
  };
  const command = say(workspace, place, { id: newId('body'), type: 'code', codeId: code.id });
  return send(
    command === null ? null : makeAndSay({ code }, command, newId('batch')),
    place,
    coded(name),
  );
}

export function writeNote(place: MarkPlace, text: string): Promise<boolean> {
  const body: Body = { id: newId('body'), type: 'comment', text };
  return send(say(workspaceNow(), place, body), place, MARKING.noteSaved);
}
