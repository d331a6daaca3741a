/** The actions that mean the active pane: finding, copying, and going through its marks. */
import { useEffect, useRef } from 'react';
import type { Annotation } from '#core/annotation/annotation.ts';
import { graphemeFloor } from '#core/text/graphemes.ts';
import { provideActions } from '#state/actions.ts';
import { newId, request } from '#state/client.ts';
import { announce } from '#state/notices.ts';
import { useView } from '#state/view-state.ts';
import { run, useWorkspaceState } from '#state/workspace-state.ts';
import { markAnnouncement, READER } from '#words/reader.ts';
import { stepMark } from './mark-steps.ts';
import { markViewOf } from './mark-view.ts';
import type { TextSurface } from './text-surface.ts';
import type { Finding } from './use-find.ts';
import type { MarkFocusControl, Marks } from './use-marks.ts';
import type { TextSelection } from './use-text-selection.ts';

export type PaneDeeds = {
  readonly paneId: string;
  readonly surface: TextSurface;
  readonly selection: TextSelection;
  readonly marks: Marks;
  readonly focus: MarkFocusControl;
  readonly finding: Finding;
  /** Where the reader is: the caret, or what is at the top. */
  readonly here: () => number;
  readonly reveal: (offset: number, where: 'centre') => void;
  readonly returnFocus: () => void;
};

export function usePaneActions(deeds: PaneDeeds): void {
  const active = useView((view) => view.activePane === deeds.paneId);
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    if (!active) {
      return;
    }
    return provideActions({
      'edit.find': () => {
        find(latest.current);
        return true;
      },
      'edit.find-next': () => findStep(latest.current, true),
      'edit.find-previous': () => findStep(latest.current, false),
      'edit.copy': () => copy(latest.current),
      'mark.next': () => goToMark(latest.current, true),
      'mark.previous': () => goToMark(latest.current, false),
      'mark.delete': () => deleteMark(latest.current),
    });
  }, [active]);
}

/** Longer selections are not what someone wants to find elsewhere. */
const LONGEST_TO_FIND = 200;

function find({ paneId, surface, selection, finding }: PaneDeeds): void {
  const { span } = selection;
  if (span !== null && span.end - span.start <= LONGEST_TO_FIND) {
    finding.type(surface.text.slice(span.start, span.end));
  }
  useView.setState({ finding: paneId });
  const field = document.querySelector<HTMLInputElement>(
    `[data-pane="${CSS.escape(paneId)}"] search input`,
  );
  field?.focus();
  field?.select();
}

function findStep({ paneId, finding }: PaneDeeds, forward: boolean): boolean {
  if (finding.open) {
    finding.step(forward);
  } else {
    useView.setState({ finding: paneId });
  }
  return true;
}

function copy({ surface, selection }: PaneDeeds): boolean {
  const { span } = selection;
  if (span === null) {
    return false;
  }
  void request('clipboard:write', surface.text.slice(span.start, span.end)).then((answer) => {
    if (answer.ok) {
      announce(READER.copied);
    }
  });
  return true;
}

function goToMark(deeds: PaneDeeds, forward: boolean): boolean {
  const { marks, focus, here, reveal, surface, returnFocus } = deeds;
  const rows = marks.all();
  if (rows.length === 0) {
    announce(READER.noMarks);
    return true;
  }
  const index = stepMark(rows, { mark: focus.mark, offset: here() }, forward);
  const mark = rows[index];
  if (mark === undefined) {
    announce(forward ? READER.lastMark : READER.firstMark);
    return true;
  }
  useView.setState({ selection: null, tool: null });
  focus.focusMark(mark.id);
  reveal(mark.target.position.start, 'centre');
  returnFocus();
  sayMark(mark, index, rows.length, surface.text);
  return true;
}

function sayMark(mark: Annotation, index: number, count: number, text: string): void {
  const { workspace } = useWorkspaceState.getState();
  if (workspace !== null) {
    const { start, end } = mark.target.position;
    const words = beginningOf(text.slice(start, end));
    announce(markAnnouncement(words, markViewOf(mark, workspace).label, index + 1, count));
  }
}

/** As much of a mark's words as one listens to before knowing what it is, in code units. */
const SAID = 160;

function beginningOf(words: string): string {
  return words.length <= SAID ? words : `${words.slice(0, graphemeFloor(words, SAID))}…`;
}

function deleteMark({ focus, returnFocus }: PaneDeeds): boolean {
  const { mark } = focus;
  if (mark === null) {
    return false;
  }
  focus.focusMark(null);
  returnFocus();
  void run({
    type: 'annotation.remove',
    sourceId: mark.sourceId,
    annotationIds: [mark.id],
    trashId: newId('trash'),
  }).then((answer) => {
    if (answer.ok) {
      announce(READER.markDeleted);
    }
  });
  return true;
}
