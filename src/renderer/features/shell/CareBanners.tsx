import { FileWarning, GitCompareArrows } from 'lucide-react';
import type { CareView, RemadeNotice } from '#ipc/care.ts';
import { invokeAction } from '#state/actions.ts';
import { useCare } from '#state/care-state.ts';
import { setList } from '#state/lists-state.ts';
import { showRail } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { ACTION_LABELS } from '#words/actions.ts';
import { changeSentence, ELSEWHERE, elsewhereTitle, REMADE, remadeSentence } from '#words/care.ts';
import { SHELL } from '#words/shell.ts';
import { Banner } from './Banner.tsx';
import styles from './Banners.module.css';

/** What others changed while the window was open or left to decide, and texts that were made anew. */
export function CareBanners() {
  const view = useCare((care) => care.view);
  const remade = useCare((care) => care.remade);
  return (
    <>
      {view === null ? null : <Elsewhere view={view} />}
      {remade.length === 0 ? null : <Remade notices={remade} />}
    </>
  );
}

function Elsewhere({ view }: { readonly view: CareView }) {
  const seenUpTo = useCare((care) => care.seenUpTo);
  const putAway = useCare((care) => care.putAway);
  const fresh = view.changes.filter(({ at }) => seenUpTo !== null && at > seenUpTo);
  const conflicts = view.waiting;
  const copies = view.copies.length;
  const waiting = putAway ? 0 : conflicts + copies;
  if (fresh.length + waiting === 0) {
    return null;
  }
  return (
    <Banner
      region={ELSEWHERE.region}
      tone={conflicts + copies > 0 ? 'warn' : 'calm'}
      icon={<GitCompareArrows aria-hidden="true" />}
      dismissLabel={SHELL.dismiss}
      onDismiss={() => useCare.setState({ seenUpTo: view.changes[0]?.at ?? '', putAway: true })}
    >
      <b>{elsewhereTitle(conflicts, copies)}</b>
      {fresh.slice(0, 3).map((change) => (
        <p key={`${change.at}/${change.files[0]?.keptAt}`}>{changeSentence(change)}</p>
      ))}
      <p className={styles.deeds}>
        <Button size="small" onClick={() => invokeAction('workspace.elsewhere')}>
          {ELSEWHERE.show}
        </Button>
      </p>
    </Banner>
  );
}

function wordsOf(notice: RemadeNotice): string {
  return notice.outcome === 'made' ? remadeSentence(notice) : REMADE[notice.outcome](notice.title);
}

function showOrphans(): void {
  setList('notes', { what: 'orphans', filter: '', sourceId: null, actorId: null, codeId: null });
  showRail('notes');
}

function Remade({ notices }: { readonly notices: readonly RemadeNotice[] }) {
  const harmless = notices.every(({ outcome, same }) => outcome === 'made' && same);
  const orphans = notices.some(({ uncertain, orphaned }) => uncertain + orphaned > 0);
  return (
    <Banner
      region={REMADE.region}
      tone={harmless ? 'calm' : 'warn'}
      icon={<FileWarning aria-hidden="true" />}
      dismissLabel={SHELL.dismiss}
      onDismiss={() => useCare.setState({ remade: [] })}
    >
      <ul>
        {notices.map((notice) => (
          <li key={notice.sourceId}>{wordsOf(notice)}</li>
        ))}
      </ul>
      <p className={styles.deeds}>
        {orphans ? (
          <Button size="small" onClick={showOrphans}>
            {REMADE.orphans}
          </Button>
        ) : null}
        <Button size="small" onClick={() => invokeAction('workspace.aside')}>
          {ACTION_LABELS['workspace.aside']}
        </Button>
      </p>
    </Banner>
  );
}
