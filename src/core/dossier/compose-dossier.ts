/**
 * From a workspace to a dossier: chosen, ordered, located and indexed, in time linear in the annotations.
 * Pure, and blind to any format: the same workspace, texts, definition and date give the same dossier.
 */
import type { Workspace } from '#core/workspace/workspace.ts';
import {
  composeActors,
  composeCodes,
  composeFigures,
  composeMemos,
  exhibitsOf,
} from './compose-indexes.ts';
import { composeSources, type ReadingTexts } from './compose-sources.ts';
import type { DossierDefinition, DossierSection } from './definition.ts';
import type { Dossier } from './dossier.ts';

export type DossierInput = {
  readonly workspace: Workspace;
  readonly texts: ReadingTexts;
  readonly definition: DossierDefinition;
  /** `YYYY-MM-DD`, the only date that is not the workspace's own. */
  readonly date: string;
  /** Name and version of the program, such as `Dossier 0.1.0`. */
  readonly generator: string;
};

/** Never fails: what cannot be placed or found is listed as such, or was deleted by the reader. */
export function composeDossier(input: DossierInput): Dossier {
  const { workspace, definition } = input;
  const { sources, leftOut } = composeSources(workspace, input.texts, definition);
  const exhibits = exhibitsOf(sources);
  const sections = [...new Set(definition.sections)];
  const actors = composeActors(workspace, definition, exhibits);
  const codes = composeCodes(workspace, definition, exhibits);
  const has = (section: DossierSection) => sections.includes(section);
  const anchors = new Set<string>();
  const addAnchors = (ids: readonly string[]) => {
    for (const id of ids) {
      anchors.add(id);
    }
  };
  if (has('sources')) {
    addAnchors(sources.map(({ source }) => source.id));
    addAnchors(exhibits.map(({ exhibit }) => exhibit.id));
  }
  addAnchors(has('actors') ? actors.map(({ actor }) => actor.id) : []);
  addAnchors(has('codebook') ? codes.map(({ code }) => code.id) : []);
  return {
    title: definition.title,
    date: input.date,
    generator: input.generator,
    workspace: workspace.about.title,
    introduction: definition.introduction,
    sections,
    counts: {
      sources: sources.length,
      exhibits: exhibits.length,
      unplaced: sources.reduce((sum, source) => sum + source.unplaced.length, 0),
      leftOut,
    },
    sources,
    actors,
    figures: composeFigures(exhibits),
    codes,
    memos: composeMemos(workspace, sources, actors, codes),
    anchors,
  };
}
