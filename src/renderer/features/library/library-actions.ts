/** Adding sources: progress while it goes, a report when it is done. */
import { provideActions } from '#state/actions.ts';
import { listen } from '#state/client.ts';
import { setList } from '#state/lists-state.ts';
import { importSources } from '#state/store-actions.ts';
import { openSource, showRail, useView } from '#state/view-state.ts';

/** How far it is may be told after what became of it. */
let adding = 0;

async function addSources(what: 'files' | 'folder'): Promise<void> {
  adding += 1;
  const report = await importSources(what);
  adding -= 1;
  setList('library', { progress: null });
  if (report === null) {
    return;
  }
  showRail('library');
  setList('library', { report });
  const first = report.outcomes.find((outcome) => outcome.result.ok)?.result;
  const view = useView.getState();
  const active = view.panes.find((pane) => pane.id === view.activePane);
  if (first?.ok && active?.place === null) {
    openSource(first.value);
  }
}

/** Answers to the library's actions until the returned function is called. */
export function provideLibraryActions(): () => void {
  const stops = [
    provideActions({
      'corpus.import': () => addSources('files'),
      'corpus.import-folder': () => addSources('folder'),
    }),
    listen('corpus:progress', (progress) =>
      adding ? setList('library', { progress }) : undefined,
    ),
  ];
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
}
