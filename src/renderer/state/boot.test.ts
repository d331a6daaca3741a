import { describe, expect, it } from 'vitest';
import { aSource, aWorkspace } from '#core/dossier/testing/a-workspace.ts';
import type { SourceId } from '#core/ids.ts';
import type { ViewState } from '#ipc/view.ts';
import { firstView, restoredView } from './boot.ts';

const one = aSource('one', 'a');
const two = { ...aSource('two', 'b'), addedAt: '2025-03-10T09:00:01.000Z' };
const three = { ...aSource('three', 'c'), addedAt: '2025-03-10T09:00:02.000Z' };
const placeIn = (sourceId: SourceId) => ({ sourceId, offset: 3 });

describe('firstView', () => {
  it('shows the first two sources side by side', () => {
    const view = firstView(aWorkspace({ sources: [three, two, one] }));
    expect(view.panes.map((pane) => pane.place?.sourceId)).toEqual([one.id, two.id]);
    expect(view.layout).toMatchObject({ kind: 'split', direction: 'right' });
    expect(view.panes.some((pane) => pane.id === view.activePane)).toBe(true);
  });

  it('shows one pane when there is one source, or none', () => {
    expect(firstView(aWorkspace({ sources: [one] })).panes).toHaveLength(1);
    expect(firstView(aWorkspace({})).panes).toMatchObject([{ place: null }]);
  });
});

describe('restoredView', () => {
  const kept: ViewState = {
    ...firstView(aWorkspace({ sources: [one, two] })),
    rail: 'figures',
    panes: [
      {
        id: 'pane-1',
        place: placeIn(one.id),
        past: [placeIn(two.id), placeIn(one.id)],
        future: [placeIn(two.id)],
      },
      { id: 'pane-2', place: placeIn(two.id), past: [], future: [] },
    ],
  };

  it('comes back as it was', () => {
    expect(restoredView(aWorkspace({ sources: [one, two] }), kept)).toEqual(kept);
  });

  it('forgets places in sources that are gone, and keeps the panes', () => {
    const view = restoredView(aWorkspace({ sources: [one] }), kept);
    expect(view.panes).toEqual([
      { id: 'pane-1', place: placeIn(one.id), past: [placeIn(one.id)], future: [] },
      { id: 'pane-2', place: null, past: [], future: [] },
    ]);
    expect(view.rail).toBe('figures');
  });
});
