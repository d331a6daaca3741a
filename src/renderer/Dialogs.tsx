import { Suspense } from 'react';
import { type OpenDialog, useView } from '#state/view-state.ts';
import {
  AboutDialog,
  AsideDialog,
  BackupsDialog,
  ElsewhereDialog,
  MergeDialog,
  NewActorDialog,
  Palette,
  RenameDialog,
  SettingsDialog,
  ShortcutsDialog,
  TargetDialog,
  TrashDialog,
  WithdrawDialog,
  WorkspaceMemoDialog,
} from './lazy-views.ts';

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
    case 'backups':
      return <BackupsDialog />;
    case 'elsewhere':
      return <ElsewhereDialog />;
    case 'aside':
      return <AsideDialog />;
    case 'merge-actor':
      return <MergeDialog actorId={dialog.actorId} />;
    case 'new-actor':
      return <NewActorDialog />;
    case 'mark-all':
      return <TargetDialog words={dialog.words} />;
    case 'withdraw-batch':
      return <WithdrawDialog batchId={dialog.batchId} />;
  }
}
