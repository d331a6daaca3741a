import { type ReactNode, Suspense, useEffect } from 'react';
import type { RailView } from '#ipc/view.ts';
import { useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ActorCard } from './features/actors/ActorCard.tsx';
import { ActorPage } from './features/actors/ActorPage.tsx';
import { ActorsPanel } from './features/actors/ActorsPanel.tsx';
import { Codebook } from './features/codebook/Codebook.tsx';
import { CodeCard } from './features/codebook/CodeCard.tsx';
import { DossierPanel } from './features/dossier/DossierPanel.tsx';
import { provideDossierActions } from './features/dossier/dossier-actions.ts';
import { PreviewPage } from './features/dossier/PreviewPage.tsx';
import { LedgerPage } from './features/figures/LedgerPage.tsx';
import { LedgerPanel } from './features/figures/LedgerPanel.tsx';
import { Inspector } from './features/inspector/Inspector.tsx';
import { LibraryPanel } from './features/library/LibraryPanel.tsx';
import { provideLibraryActions } from './features/library/library-actions.ts';
import { MarkTools } from './features/marking/MarkTools.tsx';
import { provideMarkingActions } from './features/marking/marking-actions.ts';
import { SelectionTools } from './features/marking/SelectionTools.tsx';
import { NotesPage } from './features/notes/NotesPage.tsx';
import { NotesPanel } from './features/notes/NotesPanel.tsx';
import { ReaderPanes } from './features/reader/ReaderPanes.tsx';
import { Banners } from './features/shell/Banners.tsx';
import { Broken } from './features/shell/Broken.tsx';
import { Frame } from './features/shell/Frame.tsx';
import { followKeys } from './features/shell/keys.ts';
import { OpeningScreen } from './features/shell/OpeningScreen.tsx';
import { provideShellActions } from './features/shell/shell-actions.ts';

type Slots = {
  readonly side: ReactNode;
  readonly centre: ReactNode;
  readonly inspector: ReactNode;
};

/** The window: which view stands where. Views meet only here. */
export function App() {
  useEffect(() => {
    const stops = [
      provideShellActions(),
      provideLibraryActions(),
      provideMarkingActions(),
      provideDossierActions(),
      followKeys(),
    ];
    return () => {
      for (const stop of stops) {
        stop();
      }
    };
  }, []);
  const open = useWorkspaceState((state) => state.workspace !== null);
  return (
    <ErrorBoundary fallback={(error, retry) => <Broken error={error} whole onRetry={retry} />}>
      {open ? (
        <>
          <Views />
          <Dialogs />
        </>
      ) : (
        <OpeningScreen />
      )}
    </ErrorBoundary>
  );
}

function Views() {
  const rail = useView((view) => view.rail);
  const { side, centre, inspector } = SLOTS[rail]();
  return (
    <Frame
      side={side}
      centre={
        <ErrorBoundary
          key={rail}
          fallback={(error, retry) => <Broken error={error} whole={false} onRetry={retry} />}
        >
          <Suspense fallback={null}>{centre}</Suspense>
        </ErrorBoundary>
      }
      inspector={inspector}
      banners={<Banners />}
    />
  );
}

const INSPECTOR = (
  <Inspector actorCard={(id) => <ActorCard id={id} />} codeCard={(id) => <CodeCard id={id} />} />
);

const SLOTS: Readonly<Record<RailView, () => Slots>> = {
  library: () => ({
    side: <LibraryPanel />,
    centre: (
      <ReaderPanes
        renderSelectionTools={(props) => <SelectionTools {...props} />}
        renderMarkTools={(props) => <MarkTools {...props} />}
      />
    ),
    inspector: INSPECTOR,
  }),
  actors: () => ({ side: <ActorsPanel />, centre: <ActorPage />, inspector: null }),
  figures: () => ({ side: <LedgerPanel />, centre: <LedgerPage />, inspector: INSPECTOR }),
  notes: () => ({
    side: <NotesPanel codebook={<Codebook />} />,
    centre: <NotesPage />,
    inspector: INSPECTOR,
  }),
  dossier: () => ({ side: <DossierPanel />, centre: <PreviewPage />, inspector: null }),
};
