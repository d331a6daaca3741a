import { ChevronLeft, ChevronRight, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActionId } from '#ipc/actions.ts';
import { invokeAction } from '#state/actions.ts';
import type { MarkToolsProps } from '#state/reader-slots.ts';
import { select } from '#state/view-state.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { MARKING, oneOf } from '#words/marking.ts';
import { BodyRow } from './BodyRow.tsx';
import { FloatingBox } from './FloatingBox.tsx';
import styles from './MarkTools.module.css';
import { deleteMark, takeHighlightOff } from './mark-body-deeds.ts';

/** The small window at a mark: what it says, each part to be changed or taken off, and what can be added. */
export function MarkTools(props: MarkToolsProps) {
  const { annotation, anchor, onClose, takeFocus, source, reading } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const closeEditor = () => {
    const id = editing;
    // The editor takes the focus with it when it goes: its row gets it back at once, or the next key would be lost.
    flushSync(() => setEditing(null));
    document.querySelector<HTMLElement>(`[data-body="${id ?? ''}"] button`)?.focus();
  };
  return (
    <FloatingBox
      key={annotation.id}
      label={MARKING.mark}
      anchor={anchor}
      takeFocus={takeFocus}
      onEscape={() => (editing === null ? onClose() : closeEditor())}
    >
      <div className={styles.box}>
        <Overlapping {...props} />
        {annotation.bodies.map((body) => (
          <BodyRow
            key={body.id}
            annotation={annotation}
            body={body}
            source={source}
            text={reading.text}
            editing={editing === body.id}
            onEdit={(open) => (open ? setEditing(body.id) : closeEditor())}
          />
        ))}
        {annotation.highlighted ? (
          <div className={styles.row}>
            <span className={styles.wash}>{MARKING.isHighlighted}</span>
            <Button size="small" look="quiet" onClick={() => void takeHighlightOff(annotation)}>
              {MARKING.takeOff}
            </Button>
          </div>
        ) : null}
        <Adding {...props} />
      </div>
    </FloatingBox>
  );
}

/** Goes through the marks over the same words. */
function Overlapping({ annotation, overlapping, onChoose, onClose }: MarkToolsProps) {
  const at = overlapping.findIndex((one) => one.id === annotation.id);
  const go = (step: number) => {
    const next = overlapping[(at + step + overlapping.length) % overlapping.length];
    if (next !== undefined) {
      onChoose(next.id);
    }
  };
  return (
    <div className={styles.head}>
      <q className={styles.words} dir="auto">
        {annotation.target.quote.exact}
      </q>
      {overlapping.length > 1 ? (
        <>
          <IconButton
            label={MARKING.previous}
            icon={<ChevronLeft aria-hidden="true" />}
            onClick={() => go(-1)}
          />
          <span className={styles.count}>{oneOf(at + 1, overlapping.length)}</span>
          <IconButton
            label={MARKING.next}
            icon={<ChevronRight aria-hidden="true" />}
            onClick={() => go(1)}
          />
        </>
      ) : null}
      <IconButton
        label={MARKING.deleteMark}
        icon={<Trash2 aria-hidden="true" />}
        onClick={() => {
          onClose();
          void deleteMark(annotation);
        }}
      />
      <IconButton label={MARKING.close} icon={<X aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}

const ADDED: readonly (readonly [ActionId, string])[] = [
  ['mark.actor', MARKING.actor],
  ['mark.figure', MARKING.figure],
  ['mark.code', MARKING.code],
  ['mark.note', MARKING.note],
];

/** Selects the words of the mark, so that what is added goes onto it. */
function Adding({ annotation, paneId }: MarkToolsProps) {
  const add = (action: ActionId) => {
    const { start, end } = annotation.target.position;
    select({ paneId, sourceId: annotation.sourceId, span: { start, end } });
    invokeAction(action);
  };
  return (
    <div className={styles.adding}>
      <span>{MARKING.add}</span>
      {ADDED.map(([action, label]) => (
        <Button key={action} size="small" look="quiet" onClick={() => add(action)}>
          {label}
        </Button>
      ))}
      {annotation.bodies.some(({ type }) => type === 'mention' || type === 'code') ? (
        <Button size="small" look="quiet" onClick={() => invokeAction('mark.all')}>
          {MARKING.all}
        </Button>
      ) : null}
      {annotation.highlighted ? null : (
        <Button size="small" look="quiet" onClick={() => add('mark.highlight')}>
          {MARKING.highlight}
        </Button>
      )}
    </div>
  );
}
