/** A dossier of an open workspace: reads the texts it needs, then composes. The app and the command line share it. */
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import type { DossierDefinition } from '#core/dossier/definition.ts';
import type { Dossier } from '#core/dossier/dossier.ts';
import type { SourceId } from '#core/ids.ts';
import type { ReadingText } from '#core/source/source.ts';
import type { WorkspaceStore } from '#node/store/types.ts';

export type DossierRequest = {
  readonly definition: DossierDefinition;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Name and version of the program. */
  readonly generator: string;
};

/** A text that cannot be read does not stop the dossier: its quotations are listed as not checked. */
export async function composeFromStore(
  store: Pick<WorkspaceStore, 'snapshot' | 'readingText'>,
  { definition, date, generator }: DossierRequest,
): Promise<Dossier> {
  const workspace = store.snapshot();
  const texts = new Map<SourceId, ReadingText>();
  const chosen = definition.sources && new Set(definition.sources);
  for (const { id } of Object.values(workspace.sources)) {
    if (chosen?.has(id) ?? true) {
      const reading = await store.readingText(id);
      if (reading.ok) {
        texts.set(id, reading.value);
      }
    }
  }
  return composeDossier({ workspace, texts, definition, date, generator });
}
