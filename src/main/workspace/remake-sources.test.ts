import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import { err, ok } from '#core/result.ts';
import { anId, aSource } from '#core/testing/builders.ts';
import type { RemadeNotice } from '#ipc/care.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { makeSourceMender } from './remake-sources.ts';

const ID: SourceId = anId('source', 1);
const DAMAGED: AppError = { code: 'store', reason: 'changed-on-disk' };
const FILES = [{ file: 'text.txt', keptAt: 'quarantine/1-text.txt' }];

/** A store with one source whose text is damaged until it is made anew. */
function fake(options: { original?: AppError; parse?: AppError; refused?: AppError } = {}) {
  const state = { damaged: true, parsed: 0 };
  const told: RemadeNotice[] = [];
  const store = {
    snapshot: () => ({ sources: { [ID]: aSource(1) } }),
    readingText: async () => (state.damaged ? err(DAMAGED) : ok({ text: 'whole', blocks: [] })),
    originalBytes: async () =>
      options.original === undefined ? ok(new Uint8Array()) : err(options.original),
    care: {
      checkSources: async () =>
        ok([{ sourceId: ID, text: state.damaged, original: options.original !== undefined }]),
      remakeText: async () => {
        if (options.refused !== undefined) return err(options.refused);
        state.damaged = false;
        return ok({ sourceId: ID, files: FILES, same: true, moved: 0, uncertain: 0, orphaned: 0 });
      },
    },
  } as unknown as WorkspaceStore;
  const mender = makeSourceMender({
    parse: async () => {
      state.parsed += 1;
      return options.parse === undefined ? ok({} as never) : err(options.parse);
    },
    tell: (notice) => told.push(notice),
  });
  return { store, mender, told, state };
}

describe('a damaged reading text', () => {
  it('is made anew once, however many ask for it, and told', async () => {
    const { store, mender, told, state } = fake();
    const answers = await Promise.all([mender.read(store, ID), mender.read(store, ID)]);
    expect(answers.every(({ ok: good }) => good)).toBe(true);
    expect(state.parsed).toBe(1);
    expect(told).toMatchObject([
      { sourceId: ID, title: 'Source 1', outcome: 'made', files: FILES },
    ]);
    await mender.read(store, ID);
    expect(state.parsed).toBe(1);
  });

  it('is lost when its original is damaged, too', async () => {
    const { store, mender, told } = fake({ original: { code: 'store', reason: 'gone' } });
    expect(await mender.read(store, ID)).toEqual(err({ code: 'store', reason: 'source-lost' }));
    expect(told).toMatchObject([{ outcome: 'lost', files: [] }]);
  });

  it.each<[string, Parameters<typeof fake>[0]]>([
    ['the parser fails', { parse: { code: 'import', reason: 'parser-crashed', file: 'a' } }],
    ['nothing may be written', { refused: { code: 'store', reason: 'read-only' } }],
    ['the disk cannot be read', { original: { code: 'store', reason: 'io' } }],
  ])('stays as it is when %s', async (_why, options) => {
    const { store, mender, told, state } = fake(options);
    expect(await mender.read(store, ID)).toMatchObject({ ok: false });
    expect(told).toEqual([]);
    expect(state.damaged).toBe(true);
  });

  it('is found by the look at all sources, which is made once', async () => {
    const { store, mender, told } = fake();
    await mender.checkAll(store);
    await mender.checkAll(store);
    expect(told).toMatchObject([{ outcome: 'made' }]);
  });

  it('that is whole with a damaged original is told as that', async () => {
    const { store, mender, told, state } = fake({ original: { code: 'store', reason: 'gone' } });
    state.damaged = false;
    await mender.checkAll(store);
    expect(told).toMatchObject([{ outcome: 'original' }]);
  });
});
