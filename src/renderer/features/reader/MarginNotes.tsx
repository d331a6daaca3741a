import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { bodiesOf } from '#core/annotation/annotation.ts';
import type { AnnotationId } from '#core/ids.ts';
import type { Span } from '#core/text/span.ts';
import { paneIdsOf } from '#state/pane-layout.ts';
import { useView } from '#state/view-state.ts';
import { classNames } from '#ui/class-names.ts';
import { marginNotes, noteBeside } from '#words/reader.ts';
import styles from './MarginNotes.module.css';
import { rowAt } from './rows.ts';
import type { SourceMarks } from './source-marks.ts';
import { stackNotes } from './stack-notes.ts';
import { drawnRows } from './text-places.ts';
import type { TextSurface } from './text-surface.ts';

export type MarginNotesProps = {
  readonly paneId: string;
  readonly surface: TextSurface;
  readonly marks: SourceMarks;
  /** What is drawn of the text; another array whenever that or a mark has changed. */
  readonly drawn: readonly Span[];
  readonly folded: boolean;
  readonly focusedMark: AnnotationId | null;
  readonly onChoose: (id: AnnotationId) => void;
  /** Changes whenever the lines may lie elsewhere. */
  readonly version: unknown;
};

type Note = { readonly id: AnnotationId; readonly text: string; readonly start: number };

const GAP = 8;

/** Notes beside their passages; dots where there is no room for words. */
export function MarginNotes(props: MarginNotesProps) {
  const { paneId, surface, marks, drawn, folded, focusedMark, onChoose, version } = props;
  const notes = useMemo(() => notesIn(marks, drawn), [marks, drawn]);
  const box = useRef<HTMLElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the layout, which is read here
  useLayoutEffect(() => {
    if (box.current !== null) {
      const next = placeNotes(surface, notes, box.current, folded, focusedMark);
      setTops((old) => (sameTops(old, next) ? old : next));
    }
  }, [surface, notes, folded, focusedMark, version]);

  return (
    <aside
      ref={box}
      className={styles.margin}
      aria-label={marginNotes(useView((view) => paneIdsOf(view.layout).indexOf(paneId) + 1))}
    >
      {drawnNotes(surface, notes).map((note) => (
        <button
          key={note.id}
          type="button"
          data-note={note.id}
          className={classNames(
            folded ? styles.dot : styles.note,
            note.id === focusedMark && styles.focused,
          )}
          style={{
            top: tops.get(note.id) ?? 0,
            visibility: tops.has(note.id) ? 'visible' : 'hidden',
          }}
          aria-label={folded ? noteBeside(note.text) : undefined}
          title={folded ? note.text : undefined}
          onClick={() => onChoose(note.id)}
        >
          {folded ? null : <span dir="auto">{note.text}</span>}
        </button>
      ))}
    </aside>
  );
}

/** The notes whose passages are drawn. The rows are walked once, however many notes there are. */
function drawnNotes(surface: TextSurface, notes: readonly Note[]): readonly Note[] {
  if (surface.root === null) {
    return [];
  }
  const drawn = drawnRows(surface.root);
  return notes.filter((note) => drawn.has(rowAt(surface.rows, note.start)));
}

/** The notes whose passages begin in what is drawn, in text order. */
function notesIn(marks: SourceMarks, drawn: readonly Span[]): readonly Note[] {
  return drawn.flatMap((span) =>
    marks.query(span).flatMap((row) => {
      const { start } = row.target.position;
      const text = bodiesOf(row, 'comment')
        .map((body) => body.text)
        .join('\n');
      return text === '' || start < span.start ? [] : [{ id: row.id, text, start }];
    }),
  );
}

function placeNotes(
  surface: TextSurface,
  notes: readonly Note[],
  box: HTMLElement,
  folded: boolean,
  pivot: AnnotationId | null,
): ReadonlyMap<string, number> {
  const top = box.getBoundingClientRect().top;
  const byId = new Map<string | undefined, Note>(notes.map((note) => [note.id, note]));
  const shown = [...box.querySelectorAll<HTMLElement>('[data-note]')].flatMap((element) => {
    const note = byId.get(element.dataset.note);
    return note === undefined ? [] : [{ element, note }];
  });
  const lines = surface.caretBoxes(shown.map(({ note }) => note.start));
  const items = shown.flatMap(({ element, note }, index) => {
    const line = lines[index] ?? null;
    if (line === null) {
      return [];
    }
    const wanted = folded ? (line.top + line.bottom) / 2 - top - 12 : line.top - top;
    return [{ id: note.id, wanted, height: element.offsetHeight }];
  });
  const tops = stackNotes(items, folded ? 0 : GAP, pivot);
  return new Map(items.map((item, index) => [item.id, tops[index] ?? 0]));
}

function sameTops(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return (
    a.size === b.size && [...a].every(([id, top]) => Math.abs((b.get(id) ?? -9e9) - top) < 0.5)
  );
}
