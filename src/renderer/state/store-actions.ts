/** What can be asked of the store and the corpus: try again, save a copy, show the folder, add sources. */
import type { AppError } from '#core/app-error.ts';
import type { SourceId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import type { Encoding } from '#core/source/encodings.ts';
import type { ImportOutcome, ImportReport } from '#ipc/contract.ts';
import { rereadDone } from '#words/encodings.ts';
import { copySavedIn } from '#words/shell.ts';
import { request } from './client.ts';
import { flushDrafts } from './drafts-state.ts';
import { notify } from './notices.ts';
import { useWorkspaceState } from './workspace-state.ts';

function told<T>(answer: Result<T, AppError>): T | null {
  if (answer.ok) {
    return answer.value;
  }
  notify({ kind: 'error', error: answer.error });
  return null;
}

/** Tries again to write what could not be written. */
export async function retrySaving(): Promise<void> {
  const status = told(await request('workspace:retry'));
  if (status !== null) {
    useWorkspaceState.setState({ status });
  }
}

/** Writes a whole copy of the workspace to another folder. Gives the folder, `null` when given up or failed. */
export async function saveCopyElsewhere(): Promise<string | null> {
  const folder = told(await request('workspace:save-copy'));
  if (folder !== null) {
    notify({ kind: 'done', text: copySavedIn(folder) });
  }
  return folder;
}

export async function revealFolder(): Promise<void> {
  told(await request('workspace:reveal'));
}

/** Opens another workspace; the window follows the event that says so. */
export async function chooseWorkspace(): Promise<void> {
  const answer = await request('workspace:choose');
  if (useWorkspaceState.getState().phase === 'open') {
    told(answer);
  } else {
    shown(answer);
  }
}

/** Asks for files and adds them. Gives what became of each; `null` when given up or failed. */
export async function importSources(what: 'files' | 'folder'): Promise<ImportReport | null> {
  return told(await request(what === 'files' ? 'corpus:import' : 'corpus:import-folder'));
}

/** Reads one file of the last report again as this encoding. Gives what became of it; `null` when it is not known. */
export async function importAs(index: number, encoding: Encoding): Promise<ImportOutcome | null> {
  return told(await request('corpus:import-as', index, encoding));
}

/** Reads the original of a source again as this encoding, and says what became of its marks. */
export async function rereadSource(sourceId: SourceId, encoding: Encoding): Promise<void> {
  const facts = told(await request('source:reread', sourceId, encoding));
  if (facts !== null) {
    notify({ kind: 'done', text: rereadDone(encoding, facts) });
  }
}

/** Ends adding sources at the file at hand. */
export async function stopImport(): Promise<void> {
  told(await request('corpus:stop'));
}

/** After a failed opening: makes a new workspace in the folder. The window follows the event that says so. */
export async function createWorkspaceHere(): Promise<void> {
  shown(await request('workspace:create'));
}

/** After a failed opening: puts the workspace together again without its main file. */
export async function restoreWorkspace(): Promise<void> {
  shown(await request('workspace:restore'));
}

/** After a refusal because it is open elsewhere: opens it to read, or takes it over. */
export async function openLocked(how: 'read' | 'take-over'): Promise<void> {
  shown(await request('workspace:open-locked', how));
}

/** There are no notices while no workspace is open: why it still is not open stands where it stood before. */
function shown(answer: Result<unknown, AppError>): void {
  if (!answer.ok) {
    useWorkspaceState.setState({ error: answer.error });
  }
}

/** Loads the window anew, with the words in open editors kept. */
export async function reloadWindow(): Promise<void> {
  await flushDrafts();
  await request('window:reload');
}

/** Puts text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  told(await request('clipboard:write', text));
}
