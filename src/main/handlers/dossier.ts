/** The dossier: shown as it will be written, and written where the person points. */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#core/app-error.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import { toFileName } from '#core/dossier/file-name.ts';
import { markdownPieces } from '#core/dossier/markdown/render-markdown.ts';
import { ok, type Result } from '#core/result.ts';
import type { SavedDossier } from '#ipc/contract.ts';
import { askToReplace, chooseDossierFile } from '#main/dialogs.ts';
import type { Handlers } from '#main/ipc/registry.ts';
import { composeFromStore } from '#node/dossier/compose-from-store.ts';
import { writeDossier } from '#node/dossier/write-dossier.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { DIALOG_WORDS } from '#words/dialogs.ts';
import { dossierWords } from '#words/dossier.ts';
import type { HandlerContext } from './context.ts';

/** Where the system's own dialog asks before a file is replaced; GTK's does not. */
const ASKED_BY_SYSTEM: ReadonlySet<NodeJS.Platform> = new Set(['darwin', 'win32']);

/** Preview and export make the same text by the same way, so that what is shown is what is written. */
export function dossierHandlers(
  context: HandlerContext,
): Pick<Handlers, 'dossier:preview' | 'dossier:save'> {
  return {
    'dossier:preview': (definition) =>
      context.withWorkspace(async ({ store }) => {
        const pieces = await piecesOf(store, definition);
        return ok(Array.from(pieces).join(''));
      }),
    'dossier:save': (definition) =>
      context.withWorkspace(({ store }) => save(context, store, definition)),
  };
}

async function piecesOf(
  store: WorkspaceStore,
  definition: DossierDefinition,
): Promise<Iterable<string>> {
  const generator = `${app.getName()} ${app.getVersion()}`;
  const dossier = await composeFromStore(store, { definition, date: today(), generator });
  return markdownPieces(dossier, dossierWords);
}

/** The date where the person is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function suggestedName({ title }: DossierDefinition): string {
  return toFileName(title, { ending: '.md', fallback: DIALOG_WORDS.defaultDossierName });
}

async function save(
  { window }: HandlerContext,
  store: WorkspaceStore,
  definition: DossierDefinition,
): Promise<Result<SavedDossier | null, AppError>> {
  const file = await chooseDossierFile(window(), suggestedName(definition));
  if (file === null) return ok(null);
  const write = async (overwrite: boolean) =>
    writeDossier({
      file,
      pieces: await piecesOf(store, definition),
      overwrite,
      workspaceFolder: store.folder,
      random: randomBytes,
    });
  const written = await write(ASKED_BY_SYSTEM.has(process.platform));
  if (written.ok || written.error.code !== 'export' || written.error.reason !== 'exists') {
    return written;
  }
  return (await askToReplace(window(), basename(file))) ? write(true) : ok(null);
}
