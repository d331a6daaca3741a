import { useMemo } from 'react';
import { FIGURE_KINDS, type FigureKind } from '#core/figure/figure.ts';
import type { ActorId, SourceId } from '#core/ids.ts';
import { figureRows } from '#core/workspace/select-figures.ts';
import { sourcesOf } from '#core/workspace/selectors.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { type ListsState, setList, useLists } from '#state/lists-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { SelectField } from '#ui/Field.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { figureCount, LEDGER } from '#words/figures.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { SHELL } from '#words/shell.ts';
import { aboutOptions } from './about-options.ts';
import styles from './LedgerPanel.module.css';
import { useLedger } from './use-ledger.ts';

/** What the ledger is narrowed to. */
export function LedgerPanel() {
  const workspace = useWorkspace();
  const state = useLists((lists) => lists.ledger);
  const { rows, total } = useLedger();
  return (
    <>
      <PanelHeader title={LEDGER.title} facts={figureCount(rows.length, total)} />
      <div className={styles.filters}>
        <SearchField
          label={LEDGER.search}
          clearLabel={SHELL.clear}
          aria-describedby="ledger-search-hint"
          value={state.query}
          onType={(query) => setList('ledger', { query })}
        />
        <p id="ledger-search-hint" className={styles.hint}>
          {LEDGER.searchHint}
        </p>
        <Kinds kind={state.kind} />
        <Sources workspace={workspace} sourceId={state.sourceId} />
        <About workspace={workspace} actorId={state.actorId} />
      </div>
    </>
  );
}

const KINDS = [
  { value: 'all', label: LEDGER.all },
  ...FIGURE_KINDS.map((kind) => ({ value: kind, label: FIGURE_KIND_WORDS[kind] })),
  { value: 'not-understood', label: LEDGER.notUnderstood },
];

function Kinds({ kind }: Pick<ListsState['ledger'], 'kind'>) {
  return (
    <SelectField
      label={LEDGER.kind}
      value={kind ?? 'all'}
      options={KINDS}
      onChoose={(value) =>
        setList('ledger', {
          kind: value === 'all' ? null : (value as FigureKind | 'not-understood'),
        })
      }
    />
  );
}

function Sources({
  workspace,
  sourceId,
}: {
  readonly workspace: Workspace;
  readonly sourceId: SourceId | null;
}) {
  const options = useMemo(
    () => [
      { value: '', label: LEDGER.allSources },
      ...sourcesOf(workspace).map((source) => ({
        value: source.id,
        label: source.metadata.title.value,
      })),
    ],
    [workspace],
  );
  return (
    <SelectField<string>
      label={LEDGER.source}
      value={sourceId ?? ''}
      options={options}
      onChoose={(value) =>
        setList('ledger', { sourceId: value === '' ? null : (value as SourceId) })
      }
    />
  );
}

function About({
  workspace,
  actorId,
}: {
  readonly workspace: Workspace;
  readonly actorId: ActorId | null;
}) {
  const options = useMemo(() => aboutOptions(workspace, figureRows(workspace)), [workspace]);
  return (
    <SelectField<string>
      label={LEDGER.about}
      value={actorId ?? ''}
      options={[{ value: '', label: LEDGER.anyActor }, ...options]}
      onChoose={(value) => setList('ledger', { actorId: value === '' ? null : (value as ActorId) })}
    />
  );
}
