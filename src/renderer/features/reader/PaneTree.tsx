import { Fragment, useCallback } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PaneLayout } from '#ipc/view.ts';
import { paneIdsOf, resizeSplit } from '#state/pane-layout.ts';
import { setLayout, useView } from '#state/view-state.ts';
import { READER } from '#words/reader.ts';
import styles from './PaneTree.module.css';
import type { PaneHosts } from './pane-hosts.ts';

export type PaneTreeProps = {
  readonly layout: PaneLayout;
  /** Indices of children from the root to here. */
  readonly path: readonly number[];
  readonly hosts: PaneHosts;
};

/** A pane, or a row or column of them that can be sized with the pointer and with arrow keys. */
export function PaneTree({ layout, path, hosts }: PaneTreeProps) {
  if (layout.kind === 'pane') {
    return <Leaf key={layout.paneId} paneId={layout.paneId} hosts={hosts} />;
  }
  const ids = layout.children.map(panelIdOf);
  const sizes = Object.fromEntries(ids.map((id, index) => [id, layout.sizes[index] ?? 0]));
  return (
    <Group
      // Other children are another group: its sizes begin anew.
      key={ids.join(' ')}
      className={styles.group}
      orientation={layout.direction === 'right' ? 'horizontal' : 'vertical'}
      defaultLayout={sizes}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (isUserInteraction) {
          const kept = ids.map((id) => next[id] ?? 0);
          setLayout(resizeSplit(useView.getState().layout, path, kept));
        }
      }}
    >
      {layout.children.map((child, index) => (
        <Fragment key={ids[index]}>
          {index === 0 ? null : (
            <Separator className={styles.separator} aria-label={READER.resizePanes} />
          )}
          <Panel id={ids[index] ?? ''} minSize="12%">
            <PaneTree layout={child} path={[...path, index]} hosts={hosts} />
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}

/** A name for a child that stays the same while panes beside it come and go. */
function panelIdOf(child: PaneLayout): string {
  return child.kind === 'pane' ? child.paneId : `split-${paneIdsOf(child)[0] ?? ''}`;
}

/** Where a pane stands. */
function Leaf({ paneId, hosts }: { readonly paneId: string; readonly hosts: PaneHosts }) {
  const place = useCallback(
    (leaf: HTMLDivElement | null) => {
      if (leaf !== null) {
        hosts.place(paneId, leaf);
      }
    },
    [paneId, hosts],
  );
  return <div ref={place} className={styles.leaf} />;
}
