import { type ReactNode, Suspense, useEffect } from 'react';
import type { BatchTarget } from '#core/batch/batch.ts';
import { type RailView, READING_VIEWS } from '#ipc/view.ts';
import { followRecognition } from '#state/recognition.ts';
import { prepareReview } from '#state/review-state.ts';
import { useView } from '#state/view-state.ts';
import { useWorkspaceState } from '#state/workspace-state.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { Dialogs } from './Dialogs.tsx';
import { ActorCard } from './features/actors/ActorCard.tsx';
import { CodeCard } from './features/codebook/CodeCard.tsx';
import { provideDossierActions } from './features/dossier/dossier-actions.ts';
import { Inspector } from './features/inspector/Inspector.tsx';
import { LibraryPanel } from './features/library/LibraryPanel.tsx';
import { provideLibraryActions } from './features/library/library-actions.ts';
import { MarkTools } from './features/marking/MarkTools.tsx';
import { provideMarkingActions } from './features/marking/marking-actions.ts';
import { SelectionTools } from './features/marking/SelectionTools.tsx';
import { BatchList } from './features/occurrences/BatchList.tsx';
import { OccurrencesDock } from './features/occurrences/OccurrencesDock.tsx';
import { provideOccurrenceActions } from './features/occurrences/occurrence-actions.ts';
import { ReaderPanes } from './features/reader/ReaderPanes.tsx';
import { Banners } from './features/shell/Banners.tsx';
import { Broken } from './features/shell/Broken.tsx';
import { Frame } from './features/shell/Frame.tsx';
import { followKeys } from './features/shell/keys.ts';
import { OpeningScreen } from './features/shell/OpeningScreen.tsx';
import { provideShellActions } from './features/shell/shell-actions.ts';
import { provideSuggestionActions } from './features/suggestions/suggestion-actions.ts';

import {
  ActorPage,
  ActorsPanel,
  Codebook,
  DossierPanel,
  fetchViewsWhenIdle,
  LedgerPage,
  LedgerPanel,
  NotesPage,
  NotesPanel,
  PreviewPage,
  SuggestionCard,
  SuggestionsPanel,
} from './lazy-views.ts';

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
      provideOccurrenceActions(),
      provideDossierActions(),
      provideSuggestionActions(),
      followRecognition(prepareReview),
      followKeys(),
    ];
    fetchViewsWhenIdle();
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
      side={<Part key={rail}>{side}</Part>}
      centre={
        <>
          {/* The panes stay as they are between views that have them. */}
          <Part key={READING_VIEWS.includes(rail) ? 'reading' : rail}>{centre}</Part>
          <Part>
            <OccurrencesDock />
          </Part>
        </>
      }
      inspector={inspector === null ? null : <Part>{inspector}</Part>}
      banners={<Banners />}
    />
  );
}

/** A part of the window that may come late, and may break without taking the others with it. */
function Part({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => <Broken error={error} whole={false} onRetry={retry} />}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

const batches = (target: BatchTarget) => <BatchList target={target} />;

const INSPECTOR = (
  <Inspector
    actorCard={(id) => <ActorCard id={id} batches={batches} />}
    codeCard={(id) => <CodeCard id={id} batches={batches} />}
  />
);

const READER = (
  <ReaderPanes
    renderSelectionTools={(props) => <SelectionTools {...props} />}
    renderMarkTools={(props) => <MarkTools {...props} />}
  />
);

const SLOTS: Readonly<Record<RailView, () => Slots>> = {
  library: () => ({
    side: <LibraryPanel />,
    centre: READER,
    inspector: INSPECTOR,
  }),
  suggestions: () => ({
    side: <SuggestionsPanel />,
    centre: READER,
    inspector: <SuggestionCard />,
  }),
  actors: () => ({
    side: <ActorsPanel />,
    centre: <ActorPage batches={batches} />,
    inspector: null,
  }),
  figures: () => ({ side: <LedgerPanel />, centre: <LedgerPage />, inspector: INSPECTOR }),
  notes: () => ({
    side: <NotesPanel codebook={<Codebook />} />,
    centre: <NotesPage />,
    inspector: INSPECTOR,
  }),
  dossier: () => ({ side: <DossierPanel />, centre: <PreviewPage />, inspector: null }),
};
