/** The views that the first sight of the window does not have: fetched when the window has time, or when asked for. */
import { type ComponentType, lazy } from 'react';

const loaders: (() => Promise<unknown>)[] = [];

function later<P>(load: () => Promise<ComponentType<P>>) {
  loaders.push(load);
  return lazy(async () => ({ default: await load() }));
}

export const ActorPage = later(() =>
  import('./features/actors/ActorPage.tsx').then((m) => m.ActorPage),
);
export const ActorsPanel = later(() =>
  import('./features/actors/ActorsPanel.tsx').then((m) => m.ActorsPanel),
);
export const MergeDialog = later(() =>
  import('./features/actors/MergeDialog.tsx').then((m) => m.MergeDialog),
);
export const NewActorDialog = later(() =>
  import('./features/actors/NewActorDialog.tsx').then((m) => m.NewActorDialog),
);
export const LedgerPage = later(() =>
  import('./features/figures/LedgerPage.tsx').then((m) => m.LedgerPage),
);
export const LedgerPanel = later(() =>
  import('./features/figures/LedgerPanel.tsx').then((m) => m.LedgerPanel),
);
export const NotesPage = later(() =>
  import('./features/notes/NotesPage.tsx').then((m) => m.NotesPage),
);
export const NotesPanel = later(() =>
  import('./features/notes/NotesPanel.tsx').then((m) => m.NotesPanel),
);
export const Codebook = later(() =>
  import('./features/codebook/Codebook.tsx').then((m) => m.Codebook),
);
export const PreviewPage = later(() =>
  import('./features/dossier/PreviewPage.tsx').then((m) => m.PreviewPage),
);
export const DossierPanel = later(() =>
  import('./features/dossier/DossierPanel.tsx').then((m) => m.DossierPanel),
);
export const SuggestionsPanel = later(() =>
  import('./features/suggestions/SuggestionsPanel.tsx').then((m) => m.SuggestionsPanel),
);
export const SuggestionCard = later(() =>
  import('./features/suggestions/SuggestionCard.tsx').then((m) => m.SuggestionCard),
);
export const Palette = later(() => import('./features/palette/Palette.tsx').then((m) => m.Palette));
export const SettingsDialog = later(() =>
  import('./features/settings/SettingsDialog.tsx').then((m) => m.SettingsDialog),
);
export const ShortcutsDialog = later(() =>
  import('./features/settings/ShortcutsDialog.tsx').then((m) => m.ShortcutsDialog),
);
export const AboutDialog = later(() =>
  import('./features/settings/AboutDialog.tsx').then((m) => m.AboutDialog),
);
export const RenameDialog = later(() =>
  import('./features/settings/RenameDialog.tsx').then((m) => m.RenameDialog),
);
export const WorkspaceMemoDialog = later(() =>
  import('./features/settings/WorkspaceMemoDialog.tsx').then((m) => m.WorkspaceMemoDialog),
);
export const TargetDialog = later(() =>
  import('./features/occurrences/TargetDialog.tsx').then((m) => m.TargetDialog),
);
export const WithdrawDialog = later(() =>
  import('./features/occurrences/WithdrawDialog.tsx').then((m) => m.WithdrawDialog),
);
export const TrashDialog = later(() =>
  import('./features/trash/TrashDialog.tsx').then((m) => m.TrashDialog),
);

export const BackupsDialog = later(() =>
  import('./features/care/BackupsDialog.tsx').then((m) => m.BackupsDialog),
);
export const ElsewhereDialog = later(() =>
  import('./features/care/ElsewhereDialog.tsx').then((m) => m.ElsewhereDialog),
);
export const AsideDialog = later(() =>
  import('./features/care/AsideDialog.tsx').then((m) => m.AsideDialog),
);

/** Fetches all of them while nothing else is to be done, so that opening one does not wait. */
export function fetchViewsWhenIdle(): void {
  requestIdleCallback(() => {
    for (const load of loaders) {
      void load();
    }
  });
}
