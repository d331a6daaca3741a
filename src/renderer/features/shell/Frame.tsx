import type { ReactNode } from 'react';
import { useView } from '#state/view-state.ts';
import { ResizeHandle } from '#ui/ResizeHandle.tsx';
import { SHELL } from '#words/shell.ts';
import styles from './Frame.module.css';
import { Notices } from './Notices.tsx';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';

export type FrameProps = {
  /** The list of the view on the rail; `null` when the view has none. */
  readonly side: ReactNode;
  readonly centre: ReactNode;
  /** `null` when the view has no inspector. */
  readonly inspector: ReactNode;
  /** Facts worth telling above everything. */
  readonly banners: ReactNode;
};

const SIDE = { min: 200, max: 480 } as const;
const INSPECTOR = { min: 240, max: 560 } as const;

/** The window: title bar, rail, side panel, centre, inspector, status bar. */
export function Frame({ side, centre, inspector, banners }: FrameProps) {
  return (
    <div className={styles.window}>
      <TitleBar hasInspector={inspector !== null} />
      <div className={styles.banners}>{banners}</div>
      <div className={styles.body}>
        <Rail />
        <SidePanel>{side}</SidePanel>
        <main className={styles.centre} id="centre" tabIndex={-1}>
          {centre}
        </main>
        <InspectorPanel>{inspector}</InspectorPanel>
      </div>
      <StatusBar />
      <Notices />
    </div>
  );
}

function SidePanel({ children }: { readonly children: ReactNode }) {
  const side = useView((view) => view.side);
  if (!side.open || children === null) {
    return null;
  }
  return (
    <>
      <aside
        id="side-panel"
        aria-label={SHELL.sidePanel}
        className={styles.side}
        style={{ width: side.width }}
      >
        {children}
      </aside>
      <ResizeHandle
        label={SHELL.resizeSide}
        controls="side-panel"
        width={side.width}
        {...SIDE}
        panel="before"
        onResize={(width) => useView.setState({ side: { open: true, width } })}
      />
    </>
  );
}

function InspectorPanel({ children }: { readonly children: ReactNode }) {
  const inspector = useView((view) => view.inspector);
  if (!inspector.open || children === null) {
    return null;
  }
  return (
    <>
      <ResizeHandle
        label={SHELL.resizeInspector}
        controls="inspector"
        width={inspector.width}
        {...INSPECTOR}
        panel="after"
        onResize={(width) => useView.setState({ inspector: { open: true, width } })}
      />
      <aside
        id="inspector"
        aria-label={SHELL.inspector}
        className={styles.inspector}
        style={{ width: inspector.width }}
      >
        {children}
      </aside>
    </>
  );
}
