import { BookOpen, Columns2, NotebookPen, Rows2, Trash2 } from 'lucide-react';
import type { SourceId } from '#core/ids.ts';
import type { Source } from '#core/source/source.ts';
import { carrySource } from '#state/drag-source.ts';
import { notify } from '#state/notices.ts';
import { deleteSource } from '#state/source-actions.ts';
import { inspect, openSource, split, useView, type WindowView } from '#state/view-state.ts';
import { Menu, type MenuItem } from '#ui/Menu.tsx';
import { statedDate } from '#words/dates.ts';
import { actorCount, figureCount, LIBRARY, noteCount } from '#words/library.ts';
import styles from './SourceCard.module.css';
import type { SourceRow } from './source-rows.ts';

/** One source: what it is and how much is noted about it. Opens in the active pane. */
export function SourceCard({ row }: { readonly row: SourceRow }) {
  const { source, counts } = row;
  const { title } = source.metadata;
  const shown = useView((view) => view.panes.some((pane) => pane.place?.sourceId === source.id));
  const opened = useView((view) => wasOpened(view, source.id));
  const active = useView(
    (view) => view.panes.find((pane) => pane.id === view.activePane)?.place?.sourceId === source.id,
  );
  return (
    <div className={styles.item}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way; the button below and its menu do the same */}
      <div
        className={styles.card}
        data-shown={shown}
        draggable
        onDragStart={(event) => carrySource(event.dataTransfer, source.id)}
      >
        <button
          type="button"
          className={styles.open}
          aria-current={active ? 'true' : undefined}
          onClick={() => openSource(source.id)}
        >
          <b className={styles.title}>{title.value}</b>
          <span className={styles.facts}>{factsOf(source)}</span>
          <span className={styles.counts}>
            <Count tone="person" text={actorCount(counts.actors)} />
            <Count tone="figure" text={figureCount(counts.figures)} />
            {counts.annotations === 0 && !opened ? (
              <span>{LIBRARY.unread}</span>
            ) : (
              <Count tone="note" text={noteCount(counts.notes)} />
            )}
          </span>
        </button>
        <div className={styles.menu}>
          <Menu label={LIBRARY.more(title.value)} items={menuOf(source)} />
        </div>
      </div>
    </div>
  );
}

function Count({ tone, text }: { readonly tone: string; readonly text: string }) {
  return (
    <span>
      <i className={styles.dot} data-tone={tone} aria-hidden="true" />
      {text}
    </span>
  );
}

/** Whether a pane shows the source, or has shown it. */
function wasOpened(view: WindowView, sourceId: SourceId): boolean {
  return view.panes.some((pane) =>
    [pane.place, ...pane.past, ...pane.future].some((place) => place?.sourceId === sourceId),
  );
}

/** "Bloomberg · Ros Krasny · 9 Mar 2025 · title derived". */
function factsOf(source: Source): string {
  const { publisher, credit, author, date, title } = source.metadata;
  return [
    publisher?.value ?? credit?.value,
    author?.value,
    date === undefined ? undefined : statedDate(date.value),
    title.basis === 'derived' ? LIBRARY.derivedTitle : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}

function openBeside(source: Source, direction: 'right' | 'down'): void {
  const paneId = split(useView.getState().activePane, direction);
  openSource(source.id, paneId === null ? {} : { paneId });
}

function menuOf(source: Source): readonly MenuItem[] {
  return [
    { label: LIBRARY.open, icon: <BookOpen />, onChoose: () => openSource(source.id) },
    { label: LIBRARY.openRight, icon: <Columns2 />, onChoose: () => openBeside(source, 'right') },
    { label: LIBRARY.openBelow, icon: <Rows2 />, onChoose: () => openBeside(source, 'down') },
    {
      label: LIBRARY.details,
      icon: <NotebookPen />,
      group: true,
      onChoose: () => inspect({ kind: 'source', id: source.id }),
    },
    {
      label: LIBRARY.delete,
      icon: <Trash2 />,
      group: true,
      danger: true,
      onChoose: () => {
        void deleteSource(source.id).then((deleted) => {
          if (deleted) {
            notify({ kind: 'done', text: LIBRARY.deleted(source.metadata.title.value) });
          }
        });
      },
    },
  ];
}
