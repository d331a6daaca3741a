/** The dossier's definition: what is shown, what is stored, and the preview of what would be written. */
import { create } from 'zustand';
import type { AppError } from '#core/app-error.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import { makeDefinition } from '#core/dossier/make-definition.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import type { SavedDossier } from '#ipc/contract.ts';
import { newId, now, request } from './client.ts';
import { notify } from './notices.ts';
import { run, useWorkspaceState } from './workspace-state.ts';

/** How long after a change the definition is stored, and the preview asked for, in milliseconds. */
const STORE_AFTER = 600;
const PREVIEW_AFTER = 200;

export type Preview = {
  readonly text: string;
  /** Whether a newer one is on its way. */
  readonly stale: boolean;
  readonly error: AppError | null;
};

type DossierState = {
  /** Changed and not stored yet. */
  readonly draft: DossierDefinition | null;
  readonly preview: Preview;
  readonly saving: boolean;
};

export const useDossier = create<DossierState>()(() => ({
  draft: null,
  preview: { text: '', stale: true, error: null },
  saving: false,
}));

/** What a workspace without a stored definition starts from: everything; made once, so that it keeps its id. */
let fresh: DossierDefinition | null = null;

function storedDefinition(workspace: Workspace): DossierDefinition {
  const [first] = Object.values(workspace.dossiers).sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  if (first !== undefined) {
    return first;
  }
  fresh ??= makeDefinition(newId('dossier'), workspace.about.title, now());
  return fresh;
}

/** The definition as it stands in the window. */
export function definitionOf(
  workspace: Workspace,
  draft: DossierDefinition | null,
): DossierDefinition {
  return draft ?? storedDefinition(workspace);
}

let storing: ReturnType<typeof setTimeout> | undefined;

/** Stores the changes now. */
export async function storeDefinition(): Promise<void> {
  clearTimeout(storing);
  storing = undefined;
  const { draft } = useDossier.getState();
  if (draft === null) {
    return;
  }
  const answer = await run({ type: 'dossier.set', definition: draft });
  if (answer.ok && useDossier.getState().draft === draft) {
    useDossier.setState({ draft: null });
  }
}

/** Changes the definition; a moment later it is stored, as one undoable step. */
export function changeDefinition(change: Partial<DossierDefinition>): void {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    return;
  }
  const { draft } = useDossier.getState();
  useDossier.setState({ draft: { ...definitionOf(workspace, draft), ...change } });
  clearTimeout(storing);
  storing = setTimeout(() => void storeDefinition(), STORE_AFTER);
}

let previewing: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Asks for the preview a moment from now; only the newest answer counts. */
export function askPreview(definition: DossierDefinition): void {
  clearTimeout(previewing);
  asked += 1;
  const mine = asked;
  useDossier.setState(({ preview }) => ({ preview: { ...preview, stale: true } }));
  previewing = setTimeout(() => {
    void request('dossier:preview', definition).then((answer) => {
      if (mine === asked) {
        useDossier.setState({
          preview: answer.ok
            ? { text: answer.value, stale: false, error: null }
            : { text: '', stale: false, error: answer.error },
        });
      }
    });
  }, PREVIEW_AFTER);
}

/** Asks where, and writes. Gives what was written; `null` when given up or failed. */
export async function exportDossier(): Promise<SavedDossier | null> {
  const { workspace } = useWorkspaceState.getState();
  if (workspace === null) {
    return null;
  }
  const definition = definitionOf(workspace, useDossier.getState().draft);
  void storeDefinition();
  useDossier.setState({ saving: true });
  const answer = await request('dossier:save', definition);
  useDossier.setState({ saving: false });
  if (answer.ok) {
    return answer.value;
  }
  if (!(answer.error.code === 'export' && answer.error.reason === 'cancelled')) {
    notify({ kind: 'error', error: answer.error });
  }
  return null;
}
