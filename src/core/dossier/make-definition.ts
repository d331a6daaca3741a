import type { DossierId } from '#core/ids.ts';
import { DOSSIER_SECTIONS, type DossierDefinition } from './definition.ts';

/** A definition that lets everything through, every section in its usual order. */
export function makeDefinition(id: DossierId, title: string, at: string): DossierDefinition {
  return {
    id,
    title,
    introduction: '',
    sections: DOSSIER_SECTIONS,
    sources: null,
    kinds: null,
    actors: null,
    actorKinds: null,
    figureKinds: null,
    codes: null,
    createdAt: at,
    modifiedAt: at,
  };
}
