/** What a row says, in the reader's own words: for lists in which two states of a workspace stand side by side. Pure. */
import { type Annotation, bodiesOf } from '#core/annotation/annotation.ts';
import type { FigureReading } from '#core/figure/figure.ts';
import type { Memo } from '#core/memo/memo.ts';
import { METADATA_NAMES, type Source } from '#core/source/source.ts';
import type { Decision } from '#core/suggestion/decision.ts';
import type { Edit, TableName, Tables } from './edit.ts';
import { resolveActor } from './resolve-actor.ts';
import { nameOfTarget } from './select-batches.ts';
import type { Workspace } from './workspace.ts';

export type RowFacts = {
  /** The quoted words of an annotation, the name of anything else. */
  readonly name: string;
  /** Notes, descriptions, other names: whatever a person typed. */
  readonly texts: readonly string[];
  /** Names of the actors that an annotation mentions. */
  readonly actors: readonly string[];
  /** Names of the codes on it. */
  readonly codes: readonly string[];
  /** Its figures as they were read; `null` for one that was not understood. */
  readonly figures: readonly (FigureReading | null)[];
  readonly highlighted: boolean;
};

const PLAIN: Omit<RowFacts, 'name'> = {
  texts: [],
  actors: [],
  codes: [],
  figures: [],
  highlighted: false,
};

function named(name: string, ...texts: readonly (string | undefined)[]): RowFacts {
  return {
    ...PLAIN,
    name,
    texts: texts.filter((text) => text !== undefined && text !== '') as string[],
  };
}

function annotationFacts(workspace: Workspace, row: Annotation): RowFacts {
  return {
    name: row.target.quote.exact,
    texts: bodiesOf(row, 'comment').map(({ text }) => text),
    actors: bodiesOf(row, 'mention').map(
      ({ actorId }) => resolveActor(workspace, actorId)?.preferredName ?? '',
    ),
    codes: bodiesOf(row, 'code').map(({ codeId }) => workspace.codes[codeId]?.name ?? ''),
    figures: bodiesOf(row, 'figure').map(({ figure }) => figure.reading),
    highlighted: row.highlighted,
  };
}

function memoFacts(workspace: Workspace, { target, text }: Memo): RowFacts {
  switch (target.kind) {
    case 'workspace':
      return named(workspace.about.title, text);
    case 'source':
      return named(workspace.sources[target.id]?.metadata.title.value ?? '', text);
    case 'actor':
      return named(workspace.actors[target.id]?.preferredName ?? '', text);
    case 'code':
      return named(workspace.codes[target.id]?.name ?? '', text);
  }
}

function decisionFacts(workspace: Workspace, row: Decision): RowFacts {
  return row.subject === 'link'
    ? named(row.actors.map((id) => resolveActor(workspace, id)?.preferredName ?? '').join(' / '))
    : named(row.words);
}

function sourceFacts({ metadata }: Source): RowFacts {
  const texts = METADATA_NAMES.filter((field) => field !== 'title').map(
    (field) => metadata[field]?.value,
  );
  return named(metadata.title.value, ...texts);
}

/** What a row says. `workspace` is the state that it belongs to: it names what the row points to. */
export function factsOf<T extends TableName>(
  workspace: Workspace,
  table: T,
  row: Tables[T],
): RowFacts {
  const edit = { table, id: '', before: null, after: row } as unknown as Edit;
  if (edit.after === null) {
    return named('');
  }
  switch (edit.table) {
    case 'annotations':
      return annotationFacts(workspace, edit.after);
    case 'sources':
      return sourceFacts(edit.after);
    case 'memos':
      return memoFacts(workspace, edit.after);
    case 'actors':
      return named(edit.after.preferredName, ...edit.after.aliases, edit.after.description);
    case 'codes':
      return named(edit.after.name, edit.after.description);
    case 'about':
    case 'dossiers':
      return named(edit.after.title);
    case 'batches':
      return named(nameOfTarget(workspace, edit.after.target) ?? '');
    case 'decisions':
      return decisionFacts(workspace, edit.after);
    case 'trash':
      return named(edit.after.name);
  }
}
