/** The part of a dossier that goes source by source. */
import { type Annotation, type Body, compareAnnotations } from '#core/annotation/annotation.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import type { ReadingText, Source } from '#core/source/source.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { citeIn } from './cite.ts';
import type { DossierDefinition } from './definition.ts';
import type {
  ActorReference,
  Citation,
  CodeReference,
  DossierSource,
  Exhibit,
  ExhibitFigure,
} from './dossier.ts';
import { exhibitFilterOf } from './filter-exhibits.ts';
import { sourcesInOrder } from './sources-in-order.ts';

/** The reading texts by source; one that could not be read is absent, and the dossier says so. */
export type ReadingTexts = ReadonlyMap<SourceId, ReadingText>;

export type ComposedSources = {
  readonly sources: readonly DossierSource[];
  /** Annotations of these sources that the filter left out. */
  readonly leftOut: number;
};

/** The chosen sources that exist, in the chosen order; all of them in the order they were added otherwise. */
function chosenSources(workspace: Workspace, definition: DossierDefinition): readonly Source[] {
  if (definition.sources !== null) {
    return [...new Set(definition.sources)].flatMap((id) =>
      Object.hasOwn(workspace.sources, id) ? (workspace.sources[id] ?? []) : [],
    );
  }
  return sourcesInOrder(workspace);
}

function actorReferences(workspace: Workspace, ids: readonly ActorId[]): readonly ActorReference[] {
  const found = new Map<ActorId, ActorReference>();
  for (const id of ids) {
    const actor = resolveActor(workspace, id);
    if (actor !== null) {
      found.set(actor.id, { id: actor.id, name: actor.preferredName, kind: actor.kind });
    }
  }
  return [...found.values()];
}

function makeExhibit(
  workspace: Workspace,
  annotation: Annotation,
  bodies: readonly Body[],
  citation: Citation,
  number: string,
): Exhibit {
  const notes: string[] = [];
  const mentioned: ActorId[] = [];
  const figures: ExhibitFigure[] = [];
  const codes: CodeReference[] = [];
  for (const body of bodies) {
    if (body.type === 'comment') {
      notes.push(body.text);
    } else if (body.type === 'mention') {
      mentioned.push(body.actorId);
    } else if (body.type === 'figure') {
      figures.push({
        figure: body.figure,
        about: actorReferences(workspace, body.figure.about),
      });
    } else {
      const code = workspace.codes[body.codeId];
      if (code !== undefined) {
        codes.push({ id: code.id, name: code.name });
      }
    }
  }
  return {
    id: annotation.id,
    number,
    quotation: annotation.target.quote.exact,
    citation,
    notes,
    actors: actorReferences(workspace, mentioned),
    figures,
    codes,
  };
}

/** The chosen sources with their exhibits in text order. Linear in the annotations. */
export function composeSources(
  workspace: Workspace,
  texts: ReadingTexts,
  definition: DossierDefinition,
): ComposedSources {
  const filter = exhibitFilterOf(workspace, definition);
  let leftOut = 0;
  const sources = chosenSources(workspace, definition).map((source, index): DossierSource => {
    const number = index + 1;
    const reading = texts.get(source.id);
    const cite = citeIn(source, reading);
    const exhibits: Exhibit[] = [];
    const unplaced: Exhibit[] = [];
    const rows = [...(workspace.annotations[source.id] ?? [])].sort(compareAnnotations);
    for (const annotation of rows) {
      const bodies = filter(annotation);
      if (bodies === null) {
        leftOut += 1;
        continue;
      }
      const citation = cite(annotation);
      const place = `${number}.${exhibits.length + unplaced.length + 1}`;
      const exhibit = makeExhibit(workspace, annotation, bodies, citation, place);
      (citation.placed ? exhibits : unplaced).push(exhibit);
    }
    return { source, number, textAvailable: reading !== undefined, exhibits, unplaced };
  });
  return { sources, leftOut };
}
