import { Fragment } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PaneLayout } from '#ipc/view.ts';
import { paneIdsOf, resizeSplit } from '#state/pane-layout.ts';
import { paneOf, setLayout, useView } from '#state/view-state.ts';
import { READER } from '#words/reader.ts';
import styles from './PaneTree.module.css';
import { ReaderPane } from './ReaderPane.tsx';
import type { ReaderSlots } from './reader-slots.ts';

export type PaneTreeProps = ReaderSlots & {
  readonly layout: PaneLayout;
  /** Indices of children from the root to here. */
  readonly path: readonly number[];
};

/** A pane, or a row or column of them that can be sized with the pointer and with arrow keys. */
export function PaneTree({ layout, path, ...slots }: PaneTreeProps) {
  if (layout.kind === 'pane') {
    return <Leaf paneId={layout.paneId} {...slots} />;
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
            <PaneTree layout={child} path={[...path, index]} {...slots} />
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

function Leaf({ paneId, ...slots }: ReaderSlots & { readonly paneId: string }) {
  const pane = useView((view) => paneOf(view, paneId));
  const index = useView((view) => paneIdsOf(view.layout).indexOf(paneId) + 1);
  return pane === undefined ? null : <ReaderPane pane={pane} index={index} {...slots} />;
}
