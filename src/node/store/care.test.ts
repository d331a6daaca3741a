/** b.5 48–50 as a person meets them: noticed at once, both versions kept, conflicts listed, settled, nothing lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import { anActor, anAnnotation, anId, aSource, timeAt } from '#core/testing/builders.ts';
import { NOTES_FILE as NOTES, SharedFolder } from '#node/testing/shared-folder.ts';
import { FOLDER, optionsOn, SOURCE } from '#node/testing/workloads.ts';
import { openWorkspace } from './open-workspace.ts';

let shared: SharedFolder;

beforeEach(async () => {
  shared = await SharedFolder.make();
});

describe('a change under a running store', () => {
  it('is noticed by a look, before anything is saved', async () => {
    let told = 0;
    shared.ours.care.onChange(() => {
      told += 1;
    });
    await shared.elsewhere((theirs) => shared.add(theirs, 3, 'theirs'));
    await shared.bring(NOTES);
    expect(shared.words(shared.ours)).toEqual(['first', 'second']);
    await shared.ours.care.notice();
    expect(shared.words(shared.ours)).toEqual(['first', 'second', 'theirs']);
    expect(told).toBe(1);
    await shared.ours.care.notice();
    expect(told).toBe(1);
  });

  it('is none when the same file was put there again', async () => {
    await shared.elsewhere(async () => undefined);
    const bytes = await shared.bytes(NOTES);
    await shared.write(NOTES, bytes);
    await shared.ours.care.notice();
    expect((await shared.look()).changes).toEqual([]);
    expect((await shared.look()).aside).toEqual([]);
    expect(shared.ours.status()).not.toHaveProperty('warning');
  });

  it('brings what was written elsewhere while our clock was ahead', async () => {
    await shared.elsewhere((theirs) => shared.add(theirs, 3, 'written offline'));
    shared.minute += 600;
    await shared.change(shared.ours, 1, 'ours, later');
    await shared.ours.checkpoint();
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    expect(shared.words(shared.ours)).toEqual(['ours, later', 'second', 'written offline']);
  });

  it('never brings back what was deleted here, undone here or is only older', async () => {
    await shared.add(shared.ours, 3, 'third');
    await shared.ours.checkpoint();
    await shared.elsewhere(async () => undefined);
    shared.minute += 600;
    await shared.ours.undo();
    await shared.remove(shared.ours, 2);
    await shared.change(shared.ours, 1, 'newer');
    await shared.ours.checkpoint();
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    expect(shared.words(shared.ours)).toEqual(['newer']);
    expect((await shared.look()).conflicts).toEqual([]);
    expect((await shared.look()).changes[0]).toMatchObject({ merged: 0, conflicts: [] });
  });

  it('of another workspace brings nothing', async () => {
    const created = await shared.open(FOLDER, 'read-only');
    expect(created.snapshot().id).toBe(shared.ours.snapshot().id);
    const bytes = await shared.bytes(NOTES);
    const foreign = Buffer.from(bytes.toString().replaceAll(shared.ours.snapshot().id, 'ws_other'));
    await shared.write(NOTES, foreign);
    await shared.ours.care.notice();
    expect(shared.words(shared.ours)).toEqual(['first', 'second']);
  });

  it('that takes the workspace over makes this one read-only at the next look', async () => {
    const options = { ...optionsOn(shared.files), whenLocked: 'take-over' as const };
    expect((await openWorkspace(options)).ok).toBe(true);
    await shared.ours.care.notice();
    expect(shared.ours.status()).toEqual({ state: 'read-only', reason: 'locked' });
  });
});

describe('a row that both sides changed', () => {
  beforeEach(async () => {
    await shared.elsewhere((theirs) => shared.change(theirs, 2, 'their words'));
    await shared.change(shared.ours, 2, 'our words');
    await shared.bring(NOTES);
    await shared.ours.care.notice();
  });

  it('is listed with both versions, also after closing', async () => {
    for (const store of [shared.ours, await shared.reopen()]) {
      expect(shared.words(store)).toEqual(['first', 'our words']);
      const [conflict, ...more] = (await shared.look(store)).conflicts;
      expect(more).toEqual([]);
      expect(conflict).toMatchObject({
        table: 'annotations',
        rowId: anId('annotation', 2),
        ours: { bodies: [{ text: 'our words' }] },
        theirs: { bodies: [{ text: 'their words' }] },
        file: NOTES,
        settled: null,
      });
      const kept = await shared.bytes(conflict?.keptAt ?? '');
      expect(kept.toString()).toContain('their words');
    }
  });

  it.each([
    ['mine', ['first', 'our words']],
    ['theirs', ['first', 'their words']],
    ['both', ['first', 'our words', 'their words']],
  ] as const)('keep %s', async (how, expected) => {
    const id = (await shared.look()).conflicts[0]?.id ?? '';
    expect((await shared.ours.care.settle(id, how)).ok).toBe(true);
    expect([...shared.words(shared.ours)].sort()).toEqual([...expected].sort());
    const rows = [...(shared.ours.snapshot().annotations[SOURCE] ?? [])];
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.flatMap((row) => row.bodies.map((body) => body.id))).size).toBe(
      rows.length,
    );
    expect((await shared.look()).conflicts[0]?.settled).toBe(how);
    if (how !== 'mine') {
      expect(shared.ours.history().undo).toMatchObject({ label: 'merge-foreign' });
      await shared.ours.undo();
      expect(shared.words(shared.ours)).toEqual(['first', 'our words']);
      await shared.ours.redo();
    }
    const again = await shared.reopen();
    expect([...shared.words(again)].sort()).toEqual([...expected].sort());
    expect((await shared.look(again)).conflicts[0]?.settled).toBe(how);
  });

  it('can be decided anew', async () => {
    const id = (await shared.look()).conflicts[0]?.id ?? '';
    await shared.ours.care.settle(id, 'theirs');
    await shared.ours.care.settle(id, 'mine');
    expect(shared.words(shared.ours)).toEqual(['first', 'our words']);
    await shared.change(shared.ours, 2, 'our better words');
    await shared.ours.care.settle(id, 'mine');
    expect(shared.words(shared.ours)).toEqual(['first', 'our better words']);
  });

  it('is asked about once, however often the file comes back', async () => {
    const id = (await shared.look()).conflicts[0]?.id ?? '';
    await shared.ours.care.settle(id, 'mine');
    shared.minute += 1;
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    const { conflicts } = await shared.look();
    expect(conflicts.map(({ settled }) => settled)).toEqual(['mine']);
    expect(shared.words(shared.ours)).toEqual(['first', 'our words']);
  });

  it('refuses what is not there and what may not be written', async () => {
    expect(await shared.ours.care.settle('0000000000000000', 'theirs')).toMatchObject({
      ok: false,
      error: { reason: 'not-found' },
    });
    await shared.ours.close();
    const reading = await shared.open(FOLDER, 'read-only');
    const id = (await shared.look(reading)).conflicts[0]?.id ?? '';
    expect(id).not.toBe('');
    expect(await reading.care.settle(id, 'theirs')).toMatchObject({
      ok: false,
      error: { reason: 'read-only' },
    });
  });
});

describe('other conflicts', () => {
  it('deleted here and changed there: theirs is offered, not brought back', async () => {
    await shared.elsewhere((theirs) => shared.change(theirs, 2, 'worked on'));
    await shared.remove(shared.ours, 2);
    await shared.ours.checkpoint();
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    expect(shared.words(shared.ours)).toEqual(['first']);
    const [conflict] = (await shared.look()).conflicts;
    expect(conflict).toMatchObject({ ours: null, theirs: { bodies: [{ text: 'worked on' }] } });
    await shared.ours.care.settle(conflict?.id ?? '', 'theirs');
    expect(shared.words(shared.ours)).toEqual(['first', 'worked on']);
  });

  it('a memo can keep both texts, a source only one of its corrections', async () => {
    const target = { kind: 'workspace' } as const;
    await shared.elsewhere(async (theirs) => {
      await shared.send(theirs, { type: 'memo.set', target, text: 'theirs' });
      const correct = { type: 'source.correct', sourceId: SOURCE, field: 'title' } as const;
      await shared.send(theirs, { ...correct, value: 'Their title' });
    });
    await shared.send(shared.ours, { type: 'memo.set', target, text: 'ours' });
    await shared.send(shared.ours, {
      type: 'source.correct',
      sourceId: SOURCE,
      field: 'title',
      value: 'Our title',
    });
    await shared.bring('workspace.json');
    await shared.ours.care.notice();
    const { conflicts } = await shared.look();
    expect(conflicts.map(({ table }) => table).sort()).toEqual(['memos', 'sources']);
    const idOf = (table: string) => conflicts.find((one) => one.table === table)?.id ?? '';
    expect((await shared.ours.care.settle(idOf('memos'), 'both')).ok).toBe(true);
    expect(Object.values(shared.ours.snapshot().memos).map(({ text }) => text)).toEqual([
      'ours\n\ntheirs',
    ]);
    expect((await shared.ours.care.settle(idOf('sources'), 'both')).ok).toBe(false);
    await shared.ours.care.settle(idOf('sources'), 'theirs');
    expect(shared.ours.snapshot().sources[SOURCE]?.metadata.title.value).toBe('Their title');
  });

  it('what points to an actor that is not here waits until it is', async () => {
    const actor = anActor(1);
    await shared.elsewhere(async (theirs) => {
      await shared.send(theirs, { type: 'actor.add', actor });
      const bodies = [{ id: anId('body', 9), type: 'mention', actorId: actor.id } as const];
      const annotation = anAnnotation(5, { start: 50, bodies });
      await shared.send(theirs, { type: 'annotation.add', annotation });
    });
    await shared.bring(NOTES);
    await shared.ours.care.notice();
    const [conflict] = (await shared.look()).conflicts;
    expect(await shared.ours.care.settle(conflict?.id ?? '', 'theirs')).toMatchObject({
      ok: false,
    });
    await shared.send(shared.ours, { type: 'actor.add', actor });
    expect((await shared.ours.care.settle(conflict?.id ?? '', 'theirs')).ok).toBe(true);
    expect(shared.ours.snapshot().annotations[SOURCE]?.length).toBe(3);
  });
});

describe('a source that is only elsewhere', () => {
  it('comes with its row; its text is fetched by the person', async () => {
    await shared.elsewhere(async (theirs) => {
      await shared.send(theirs, {
        type: 'source.add',
        source: aSource(7, { addedAt: timeAt(shared.minute) }),
      });
    });
    await shared.bring('workspace.json');
    await shared.ours.care.notice();
    expect(Object.keys(shared.ours.snapshot().sources)).toContain(anId('source', 7));
  });
});
