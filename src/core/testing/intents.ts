/**
 * Random commands for property tests. An intent is a kind and some numbers; against a workspace it becomes a command
 * that picks its rows among those that are there, and now and then among those that are not. No library is needed:
 * a test makes intents with fast-check.
 */
import type { Body } from '#core/annotation/annotation.ts';
import type { Command } from '#core/workspace/command.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { aCode, aDecision, aDossier, anActor, anAnnotation, anId, aSource } from './builders.ts';
import { Chooser, type Intent, pick } from './chooser.ts';

export const INTENT_TYPES: readonly Intent['type'][] = [
  'workspace.rename',
  'source.add',
  'source.correct',
  'source.remove',
  'annotation.add',
  'annotation.move',
  'annotation.highlight',
  'annotation.remove',
  'body.add',
  'body.change',
  'body.remove',
  'actor.add',
  'actor.change',
  'actor.merge',
  'actor.split',
  'mention.assign',
  'actor.remove',
  'code.add',
  'code.change',
  'code.move',
  'code.remove',
  'memo.set',
  'dossier.set',
  'dossier.remove',
  'batch.mark',
  'batch.withdraw',
  'suggestion.reject',
  'suggestion.restore',
  'trash.restore',
  'trash.purge',
  'batch',
];

type Maker = (choose: Chooser, intent: Intent) => Command;

const PLACES: Partial<Record<Intent['type'], Maker>> = {
  'workspace.rename': (_, { text }) => ({ type: 'workspace.rename', title: text }),
  'source.add': (choose) => ({ type: 'source.add', source: aSource(choose.fresh) }),
  'source.correct': (choose, { a, b, text }) => ({
    type: 'source.correct',
    sourceId: choose.source(a),
    field: b % 2 === 0 ? 'title' : 'author',
    value: b % 3 === 0 ? null : text,
  }),
  'source.remove': (choose, { a }) => ({
    type: 'source.remove',
    sourceId: choose.source(a),
    trashId: anId('trash', choose.fresh),
  }),
  'memo.set': (choose, { a, b, text }) => ({
    type: 'memo.set',
    target:
      a % 3 === 0
        ? { kind: 'workspace' }
        : a % 3 === 1
          ? { kind: 'source', id: choose.source(b) }
          : { kind: 'actor', id: choose.actor(b).id },
    text,
  }),
  'dossier.set': (choose, { a, text }) => ({
    type: 'dossier.set',
    definition: aDossier(a % 3 === 0 ? choose.fresh : a % 5, { title: text }),
  }),
  'dossier.remove': (choose, { a }) => ({
    type: 'dossier.remove',
    dossierId: choose.dossier(a),
    trashId: anId('trash', choose.fresh),
  }),
  'suggestion.reject': (choose, { a, text }) => ({
    type: 'suggestion.reject',
    decisions: [aDecision(a % 4 === 0 ? a % 5 : choose.fresh, { words: text })],
  }),
  'suggestion.restore': (choose, { a }) => ({
    type: 'suggestion.restore',
    decisionIds: [choose.decision(a)],
  }),
  'trash.restore': (choose, { a }) => ({ type: 'trash.restore', trashId: choose.trash(a) }),
  'trash.purge': (choose, { a, b }) => ({
    type: 'trash.purge',
    trashIds: b % 7 === 0 ? [choose.trash(a), choose.trash(b)] : [choose.trash(a)],
  }),
};

const MARKS: Partial<Record<Intent['type'], Maker>> = {
  'annotation.add': (choose, { a, b, c }) => ({
    type: 'annotation.add',
    annotation: anAnnotation(choose.fresh, {
      sourceId: choose.source(c),
      start: a % 990,
      end: (a % 990) + 1 + (b % 20),
      ...(b % 3 === 0 ? {} : { bodies: [choose.body(b)] }),
      highlighted: c % 2 === 0,
    }),
  }),
  'annotation.move': (choose, { a, b }) => ({
    type: 'annotation.move',
    ...choose.place(a),
    target: anAnnotation(1, { start: b % 1010, end: (b % 1010) + 3 }).target,
  }),
  'annotation.highlight': (choose, { a, b }) => ({
    type: 'annotation.highlight',
    ...choose.place(a),
    highlighted: b % 2 === 0,
  }),
  'annotation.remove': (choose, { a, b }) => {
    const first = choose.annotation(a);
    const second = choose.annotation(b);
    const both = first.sourceId === second.sourceId && first.id !== second.id;
    return {
      type: 'annotation.remove',
      sourceId: first.sourceId,
      annotationIds: both ? [first.id, second.id] : [first.id],
      trashId: anId('trash', choose.fresh),
    };
  },
  'body.add': (choose, { a, b }) => ({
    type: 'body.add',
    ...choose.place(a),
    body: choose.body(b),
  }),
  'body.change': (choose, { a, b, text }) => {
    const row = choose.annotation(a);
    const body = pick(row.bodies, b) ?? choose.body(b);
    return {
      type: 'body.change',
      sourceId: row.sourceId,
      annotationId: row.id,
      body: body.type === 'comment' ? { ...body, text } : { ...choose.body(b), id: body.id },
    };
  },
  'body.remove': (choose, { a, b }) => {
    const row = choose.annotation(a);
    return {
      type: 'body.remove',
      sourceId: row.sourceId,
      annotationId: row.id,
      bodyId: pick(row.bodies, b)?.id ?? anId('body', 9999),
      trashId: anId('trash', choose.fresh),
    };
  },
};

const ACTORS: Partial<Record<Intent['type'], Maker>> = {
  'actor.add': (choose, { text, a }) => ({
    type: 'actor.add',
    actor: anActor(choose.fresh, { preferredName: text, aliases: a % 2 === 0 ? [text, 'X'] : [] }),
  }),
  'actor.change': (choose, { a, b, text }) => ({
    type: 'actor.change',
    actorId: choose.actor(a).id,
    ...(b % 2 === 0 ? { preferredName: text } : {}),
    ...(b % 3 === 0 ? { kind: 'state' as const } : {}),
    ...(b % 5 === 0 ? { aliases: [text, text] } : {}),
  }),
  'actor.merge': (choose, { a, b }) => ({
    type: 'actor.merge',
    from: choose.actor(a).id,
    into: choose.actor(b).id,
  }),
  'actor.split': (choose, { text }) => ({
    type: 'actor.split',
    mentions: choose.mentions(),
    actor: anActor(choose.fresh, { preferredName: text }),
  }),
  'mention.assign': (choose, { c }) => ({
    type: 'mention.assign',
    mentions: choose.mentions(),
    actorId: choose.actor(c).id,
  }),
  'actor.remove': (choose, { a }) => ({
    type: 'actor.remove',
    actorId: choose.actor(a).id,
    trashId: anId('trash', choose.fresh),
  }),
  'code.add': (choose, { a, b, text }) => ({
    type: 'code.add',
    code: aCode(choose.fresh, {
      name: text,
      ...(b % 2 === 0 ? {} : { parentId: choose.code(a).id }),
    }),
  }),
  'code.change': (choose, { a, text }) => ({
    type: 'code.change',
    codeId: choose.code(a).id,
    name: text,
  }),
  'code.move': (choose, { a, b, c }) => ({
    type: 'code.move',
    codeId: choose.code(a).id,
    parentId: b % 3 === 0 ? null : choose.code(b).id,
    order: c,
  }),
  'code.remove': (choose, { a }) => ({
    type: 'code.remove',
    codeId: choose.code(a).id,
    trashId: anId('trash', choose.fresh),
  }),
};

const BATCHES: Partial<Record<Intent['type'], Maker>> = {
  'batch.mark': (choose, intent) => markBatch(choose, intent),
  'batch.withdraw': (choose, { a }) => ({
    type: 'batch.withdraw',
    batchId: choose.batch(a)?.id ?? anId('batch', 9999),
    trashId: anId('trash', choose.fresh),
  }),
};

/** A new batch, or one that is there made larger and smaller. */
function markBatch(choose: Chooser, { a, b, c, text }: Intent): Command {
  const known = b % 2 === 0 ? choose.batch(a) : undefined;
  const actor = c % 3 === 0 ? null : choose.actor(c).id;
  const target =
    known?.target ??
    (actor === null
      ? { kind: 'code' as const, codeId: choose.code(c).id }
      : { kind: 'actor' as const, actorId: actor });
  const body = (n: number): Body => {
    const id = anId('body', n);
    return target.kind === 'actor'
      ? { id, type: 'mention', actorId: target.actorId }
      : { id, type: 'code', codeId: target.codeId };
  };
  const sourceId = choose.source(a);
  return {
    type: 'batch.mark',
    batchId: known?.id ?? anId('batch', choose.fresh),
    target,
    search: { names: [text], sources: null, anyCase: false, anyAccents: true, plurals: false },
    add: [0, 1].map((step) =>
      anAnnotation(choose.fresh * 10 + 2_000_000 + step, {
        sourceId,
        start: (a + step * 7) % 990,
        bodies: [body(choose.fresh * 10 + 2_000_000 + step)],
        highlighted: false,
      }),
    ),
    say: c % 2 === 0 ? [{ ...choose.place(b), body: body(choose.fresh * 10 + 2_000_005) }] : [],
    take: (known?.marks ?? []).slice(0, b % 2),
    leftOut: [{ sourceId, textSha256: 'a'.repeat(64), places: [{ start: 1, end: 2 }] }],
    trashId: anId('trash', choose.fresh),
  };
}

const MAKERS: Partial<Record<Intent['type'], Maker>> = {
  ...PLACES,
  ...MARKS,
  ...ACTORS,
  ...BATCHES,
};

function batchOf(workspace: Workspace, intent: Intent, fresh: number): Command {
  const parts = [0, 1, 2].slice(0, 1 + (intent.a % 3)).map((step) => {
    const kinds = INTENT_TYPES.filter((type) => type !== 'batch');
    const type = pick(kinds, intent.b + step * intent.c) ?? 'annotation.add';
    return commandOf(
      workspace,
      { ...intent, type, a: intent.a + step },
      1_000_000 + fresh * 10 + step,
    );
  });
  return { type: 'batch', batchId: anId('batch', fresh), label: 'other', parts };
}

/** The command that an intent comes to. `fresh` numbers the rows that it makes: never the same one twice. */
export function commandOf(workspace: Workspace, intent: Intent, fresh: number): Command {
  const maker = MAKERS[intent.type];
  return maker === undefined
    ? batchOf(workspace, intent, fresh)
    : maker(new Chooser(workspace, intent, fresh), intent);
}
