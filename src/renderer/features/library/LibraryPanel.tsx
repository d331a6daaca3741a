import { FilePlus2, LibraryBig } from 'lucide-react';
import { useMemo } from 'react';
import { invokeAction } from '#state/actions.ts';
import { type LibrarySort, setList, useLists } from '#state/lists-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SelectField } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { LIBRARY, SORT_WORDS, sourceCount } from '#words/library.ts';
import { SHELL } from '#words/shell.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReportCard } from './ImportReportCard.tsx';
import styles from './LibraryPanel.module.css';
import { SourceList } from './SourceList.tsx';
import { sourceRows } from './source-rows.ts';

/** Below this many sources a filter would only be in the way. */
const FILTER_FROM = 6;

/** The corpus: every source with what is known and noted about it. */
export function LibraryPanel() {
  const workspace = useWorkspace();
  const { filter, sort, report } = useLists((lists) => lists.library);
  const rows = useMemo(() => sourceRows(workspace, filter, sort), [workspace, filter, sort]);
  const total = Object.keys(workspace.sources).length;
  return (
    <>
      <PanelHeader
        title={LIBRARY.title}
        facts={sourceCount(total)}
        actions={
          <IconButton
            label={LIBRARY.add}
            icon={<FilePlus2 aria-hidden="true" />}
            onClick={() => invokeAction('corpus.import')}
          />
        }
      />
      {total < FILTER_FROM ? null : <Filters filter={filter} sort={sort} />}
      <ImportProgress />
      {report === null ? null : <ImportReportCard report={report} />}
      {total === 0 ? <NoSources /> : <SourceList rows={rows} />}
      {total > 0 && rows.length === 0 ? (
        <EmptyState title={LIBRARY.noneTitle}>{LIBRARY.noneText}</EmptyState>
      ) : null}
    </>
  );
}

function NoSources() {
  return (
    <EmptyState
      icon={<LibraryBig aria-hidden="true" />}
      title={LIBRARY.emptyTitle}
      action={
        <Button look="primary" onClick={() => invokeAction('corpus.import')}>
          {LIBRARY.add}
        </Button>
      }
    >
      {LIBRARY.emptyText}
    </EmptyState>
  );
}

const SORTS = Object.entries(SORT_WORDS).map(([value, label]) => ({
  value: value as LibrarySort,
  label,
}));

function Filters({ filter, sort }: { readonly filter: string; readonly sort: LibrarySort }) {
  return (
    <div className={styles.filters}>
      <SearchField
        label={LIBRARY.filter}
        clearLabel={SHELL.clear}
        value={filter}
        onType={(value) => setList('library', { filter: value })}
      />
      <SelectField
        label={LIBRARY.sort}
        hideLabel
        value={sort}
        options={SORTS}
        onChoose={(value) => setList('library', { sort: value })}
      />
    </div>
  );
}
