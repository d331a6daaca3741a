import { useEffect } from 'react';
import { useView } from '#state/view-state.ts';
import { PaneTree } from './PaneTree.tsx';
import { providePaneActions } from './pane-actions.ts';
import type { ReaderSlots } from './reader-slots.ts';

/** The reading panes: one to four, split right or down. */
export function ReaderPanes(slots: ReaderSlots) {
  const layout = useView((view) => view.layout);
  useEffect(providePaneActions, []);
  return <PaneTree layout={layout} path={[]} {...slots} />;
}
