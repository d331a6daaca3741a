import { FolderPlus, NotebookPen, Trash2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { CodeNode } from '#core/workspace/select-codes.ts';
import { deleteCode } from '#state/code-actions.ts';
import { setList } from '#state/lists-state.ts';
import { notify } from '#state/notices.ts';
import { inspect } from '#state/view-state.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { Menu } from '#ui/Menu.tsx';
import { CODEBOOK, usesCount } from '#words/notes.ts';
import { number } from '#words/numbers.ts';
import styles from './CodeTreeRow.module.css';
import { type DropZone, zoneAt } from './code-moves.ts';

export type CodeTreeRowProps = {
  readonly node: CodeNode;
  readonly chosen: boolean;
  /** Whether Tab leads here. */
  readonly focusable: boolean;
  /** Whether some code is being dragged. */
  readonly dragging: boolean;
  readonly onChoose: () => void;
  readonly onCreateBelow: () => void;
  readonly onDrag: () => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (zone: DropZone) => void;
};

/** One code in the tree. */
export function CodeTreeRow(props: CodeTreeRowProps) {
  const { node, chosen, dragging } = props;
  const { code, depth, uses } = node;
  const [zone, setZone] = useState<DropZone | null>(null);

  function handleDragOver(event: DragEvent) {
    if (dragging) {
      event.preventDefault();
      const box = event.currentTarget.getBoundingClientRect();
      setZone(zoneAt(event.clientY - box.top, box.height));
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      role="treeitem"
      data-code={code.id}
      tabIndex={props.focusable ? 0 : -1}
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-expanded={node.hasChildren ? true : undefined}
      aria-label={`${code.name} ${usesCount(uses)}`}
      className={styles.row}
      data-zone={zone ?? undefined}
      style={{ paddingInlineStart: 8 + depth * 16 }}
      draggable
      onClick={props.onChoose}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', code.name);
        props.onDrag();
      }}
      onDragEnd={props.onDragEnd}
      onDragOver={handleDragOver}
      onDragLeave={() => setZone(null)}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop(zone ?? 'into');
        setZone(null);
      }}
    >
      <ColourDot colour={code.colour} />
      <span className={styles.name} title={code.description || code.name}>
        {code.name}
      </span>
      <span className={styles.uses} data-uses={number(uses)} aria-hidden="true" />
      <CodeMenu node={node} onCreateBelow={props.onCreateBelow} />
    </div>
  );
}

function CodeMenu({
  node: { code },
  onCreateBelow,
}: {
  readonly node: CodeNode;
  readonly onCreateBelow: () => void;
}) {
  async function remove() {
    if (await deleteCode(code.id)) {
      setList('notes', { codeId: null });
      inspect(null);
      notify({ kind: 'done', text: CODEBOOK.deleted(code.name) });
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the menu's clicks and keys from choosing the code
    <span
      className={styles.menu}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Menu
        label={CODEBOOK.more(code.name)}
        items={[
          {
            label: CODEBOOK.createBelow,
            icon: <FolderPlus />,
            onChoose: onCreateBelow,
          },
          {
            label: CODEBOOK.memo,
            icon: <NotebookPen />,
            onChoose: () => inspect({ kind: 'code', id: code.id }),
          },
          {
            label: CODEBOOK.delete,
            icon: <Trash2 />,
            danger: true,
            group: true,
            onChoose: () => void remove(),
          },
        ]}
      />
    </span>
  );
}
