/** Exporting, from wherever one is. */
import { provideActions } from '#state/actions.ts';
import { exportDossier } from '#state/dossier-state.ts';
import { notify } from '#state/notices.ts';
import { showRail, useView } from '#state/view-state.ts';
import { exported } from '#words/dossier-view.ts';

async function exportNow(): Promise<void> {
  // What will be written should be in sight while the file is chosen.
  if (useView.getState().rail !== 'dossier') {
    showRail('dossier');
  }
  const saved = await exportDossier();
  if (saved !== null) {
    notify({ kind: 'done', text: exported(saved.file, saved.bytes, saved.sha256) });
  }
}

/** Answers to the dossier's actions until the returned function is called. */
export function provideDossierActions(): () => void {
  return provideActions({ 'dossier.export': exportNow });
}
