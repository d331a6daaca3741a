import { lazy, Suspense } from 'react';
import { type OpenDialog, useView } from '#state/view-state.ts';
import { Palette } from './features/palette/Palette.tsx';

// The first sight of the window does not wait for what is opened now and then.
const SettingsDialog = lazy(() =>
  import('./features/settings/SettingsDialog.tsx').then((m) => ({ default: m.SettingsDialog })),
);
const ShortcutsDialog = lazy(() =>
  import('./features/settings/ShortcutsDialog.tsx').then((m) => ({ default: m.ShortcutsDialog })),
);
const AboutDialog = lazy(() =>
  import('./features/settings/AboutDialog.tsx').then((m) => ({ default: m.AboutDialog })),
);
const RenameDialog = lazy(() =>
  import('./features/settings/RenameDialog.tsx').then((m) => ({ default: m.RenameDialog })),
);
const WorkspaceMemoDialog = lazy(() =>
  import('./features/settings/WorkspaceMemoDialog.tsx').then((m) => ({
    default: m.WorkspaceMemoDialog,
  })),
);
const TrashDialog = lazy(() =>
  import('./features/trash/TrashDialog.tsx').then((m) => ({ default: m.TrashDialog })),
);

const MergeDialog = lazy(() =>
  import('./features/actors/MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })),
);
const NewActorDialog = lazy(() =>
  import('./features/actors/NewActorDialog.tsx').then((m) => ({ default: m.NewActorDialog })),
);

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((view) => view.dialog);
  return <Suspense fallback={null}>{dialog === null ? null : dialogOf(dialog)}</Suspense>;
}

function dialogOf(dialog: OpenDialog) {
  switch (dialog.kind) {
    case 'palette':
      return <Palette />;
    case 'settings':
      return <SettingsDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'about':
      return <AboutDialog />;
    case 'rename-workspace':
      return <RenameDialog />;
    case 'workspace-memo':
      return <WorkspaceMemoDialog />;
    case 'trash':
      return <TrashDialog />;
    case 'merge-actor':
      return <MergeDialog actorId={dialog.actorId} />;
    case 'new-actor':
      return <NewActorDialog />;
  }
}
