import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { paneIdsOf } from '#state/pane-layout.ts';
import { paneOf, useView } from '#state/view-state.ts';
import styles from './PaneTree.module.css';
import { PaneTree } from './PaneTree.tsx';
import { providePaneActions } from './pane-actions.ts';
import { PaneHosts } from './pane-hosts.ts';
import { ReaderPane } from './ReaderPane.tsx';
import type { ReaderSlots } from './reader-slots.ts';

/** The reading panes: one to four, split right or down. */
export function ReaderPanes(slots: ReaderSlots) {
  const layout = useView((view) => view.layout);
  const [hosts] = useState(() => new PaneHosts(styles.host ?? ''));
  useEffect(providePaneActions, []);
  const ids = paneIdsOf(layout);
  useEffect(() => hosts.keepOnly(ids));
  return (
    <>
      <PaneTree layout={layout} path={[]} hosts={hosts} />
      {ids.map((id, index) =>
        createPortal(<Pane paneId={id} index={index + 1} {...slots} />, hosts.of(id), id),
      )}
    </>
  );
}

function Pane({
  paneId,
  index,
  ...slots
}: ReaderSlots & { readonly paneId: string; readonly index: number }) {
  const pane = useView((view) => paneOf(view, paneId));
  return pane === undefined ? null : <ReaderPane pane={pane} index={index} {...slots} />;
}
