/** What the store knows about backups, changes made elsewhere and files set aside; and what can be done about it. */
import { create } from 'zustand';
import type { AppError } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import type { Comparison } from '#core/workspace/comparison.ts';
import type { BackupView, CareView, CopyPreviewView, RemadeNotice, Settlement } from '#ipc/care.ts';
import { BACKUP_WORDS } from '#words/backups.ts';
import { ELSEWHERE, importedWords } from '#words/care.ts';
import { listen, request } from './client.ts';
import { notify } from './notices.ts';
import { loadReadingText, useReadingTexts } from './reading-texts.ts';

type CareState = {
  readonly view: CareView | null;
  /** Changes up to this time were there when the window opened, or were put away. */
  readonly seenUpTo: string | null;
  /** Whether the banner about conflicts and copies was put away; a new change brings it back. */
  readonly putAway: boolean;
  /** Sources whose files were found damaged, oldest first. */
  readonly remade: readonly RemadeNotice[];
};

const NOTHING: CareState = { view: null, seenUpTo: null, putAway: false, remade: [] };

export const useCare = create<CareState>()(() => NOTHING);

function told<T>(answer: Result<T, AppError>): T | null {
  if (answer.ok) {
    return answer.value;
  }
  notify({ kind: 'error', error: answer.error });
  return null;
}

/** Asks for everything anew. */
export async function lookAfterFiles(): Promise<void> {
  const answer = await request('care:look');
  if (!answer.ok) {
    return;
  }
  const view = JSON.parse(answer.value) as CareView;
  useCare.setState(({ seenUpTo, view: before, putAway }) => ({
    view,
    seenUpTo: seenUpTo ?? view.changes[0]?.at ?? '',
    // What is new must be seen, also by somebody who put the last message away.
    putAway: putAway && before !== null && waitingIn(view) <= waitingIn(before),
  }));
}

/** Conflicts that wait for a decision, and copies that nobody has looked at. */
export function waitingIn({ waiting, copies }: CareView): number {
  return waiting + copies.length;
}

function follow(notice: RemadeNotice): void {
  useCare.setState(({ remade }) => ({
    remade: [...remade.filter(({ sourceId }) => sourceId !== notice.sourceId), notice],
  }));
  if (notice.outcome === 'made' && !notice.same) {
    useReadingTexts.setState(({ texts }) => {
      const { [notice.sourceId]: _old, ...rest } = texts;
      return { texts: rest };
    });
    void loadReadingText(notice.sourceId);
  }
}

/** Starts to listen; the function it returns ends that. */
export function followCare(): () => void {
  const stops = [
    listen('care:changed', () => void lookAfterFiles()),
    listen('source:remade', follow),
    listen('workspace:replaced', () => {
      useCare.setState(NOTHING);
      void lookAfterFiles();
    }),
  ];
  void lookAfterFiles();
  return () => {
    for (const stop of stops) {
      stop();
    }
  };
}

/** The backups, newest first; `null` when they could not be read. */
export async function listBackups(): Promise<readonly BackupView[] | null> {
  const json = told(await request('backups:list'));
  return json === null ? null : (JSON.parse(json) as readonly BackupView[]);
}

/** What restoring a backup would change. */
export async function previewBackup(seq: number): Promise<Comparison | null> {
  const json = told(await request('backups:preview', seq));
  return json === null ? null : (JSON.parse(json) as Comparison);
}

/** Restores it and says so. Gives whether that worked. */
export async function restoreBackup({ seq, at }: BackupView): Promise<boolean> {
  const restored = told(await request('backups:restore', seq));
  if (restored !== null) {
    notify({ kind: 'done', text: BACKUP_WORDS.restored(at) });
  }
  return restored !== null;
}

const SETTLED: Readonly<Record<Settlement, string>> = {
  mine: ELSEWHERE.keptMine,
  theirs: ELSEWHERE.keptTheirs,
  both: ELSEWHERE.keptBoth,
};

export async function settleConflict(id: string, how: Settlement): Promise<void> {
  const answer = await request('care:settle', id, how);
  if (answer.ok) {
    notify({ kind: 'done', text: SETTLED[how] });
  } else {
    told(answer);
  }
  await lookAfterFiles();
}

/** What is in a copy that is news here. */
export async function previewCopy(file: string): Promise<CopyPreviewView | null> {
  const json = told(await request('care:preview-copy', file));
  return json === null ? null : (JSON.parse(json) as CopyPreviewView);
}

export async function importCopy(file: string): Promise<void> {
  const taken = told(await request('care:import-copy', file));
  if (taken !== null) {
    notify({ kind: 'done', text: importedWords(taken.merged, taken.conflicts) });
  }
  await lookAfterFiles();
}

export async function putCopyAside(file: string): Promise<void> {
  told(await request('care:put-aside', file));
  await lookAfterFiles();
}

/** Shows a listed file in the file manager. */
export async function revealCopy(file: string): Promise<void> {
  told(await request('care:reveal', file));
}
