import { type KeyboardEvent, useRef, useState } from 'react';
import type { Code } from '#core/codebook/code.ts';
import type { CodeId } from '#core/ids.ts';
import { type CodeNode, type CodeStep, codePath, stepOf } from '#core/workspace/select-codes.ts';
import { moveCode } from '#state/code-actions.ts';
import { setList, useLists } from '#state/lists-state.ts';
import { announce } from '#state/notices.ts';
import { inspect } from '#state/view-state.ts';
import { useWorkspace, useWorkspaceState } from '#state/workspace-state.ts';
import { stepOfKey } from '#ui/list-keys.ts';
import { CODEBOOK } from '#words/notes.ts';
import styles from './CodeTree.module.css';
import { CodeTreeRow } from './CodeTreeRow.tsx';
import { type DropZone, placeOfDrop } from './code-moves.ts';

const STEPS: Readonly<Record<string, CodeStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

export type CodeTreeProps = {
  readonly nodes: readonly CodeNode[];
  readonly onCreateBelow: (id: CodeId) => void;
};

/** Moves a code one step and says where it is now. */
async function step(code: Code, direction: CodeStep): Promise<void> {
  const { workspace } = useWorkspaceState.getState();
  const place = workspace === null ? null : stepOf(workspace, code, direction);
  if (place !== null && (await moveCode(code.id, place))) {
    const moved = useWorkspaceState.getState().workspace;
    if (moved !== null) {
      announce(CODEBOOK.moved(code.name, codePath(moved, code.id).join(' › ')));
    }
  }
}

/** The tree: arrows choose, Alt and arrows move, dragging moves too. */
export function CodeTree({ nodes, onCreateBelow }: CodeTreeProps) {
  const workspace = useWorkspace();
  const chosen = useLists((lists) => lists.notes.codeId);
  const [dragged, setDragged] = useState<Code | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const at = nodes.findIndex((node) => node.code.id === chosen);

  function choose(id: CodeId) {
    // The passages of a code are shown whether or not there is a note on them.
    setList('notes', { codeId: id, what: 'all' });
    inspect({ kind: 'code', id });
  }

  function handleKey(event: KeyboardEvent) {
    const node = nodes[at];
    const direction = event.altKey ? STEPS[event.key] : undefined;
    if (node !== undefined && direction !== undefined) {
      event.preventDefault();
      void step(node.code, direction);
      return;
    }
    const next = nodes[stepOfKey(event, at, nodes.length)];
    if (next !== undefined) {
      event.preventDefault();
      choose(next.code.id);
      tree.current
        ?.querySelector<HTMLElement>(`[data-code="${next.code.id}"]`)
        ?.focus({ preventScroll: false });
    }
  }

  function drop(onto: Code, zone: DropZone) {
    if (dragged !== null && dragged.id !== onto.id) {
      void moveCode(dragged.id, placeOfDrop(workspace, dragged, onto, zone));
    }
    setDragged(null);
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={CODEBOOK.tree}
      className={styles.tree}
      onKeyDown={handleKey}
    >
      {nodes.map((node, index) => (
        <CodeTreeRow
          key={node.code.id}
          node={node}
          chosen={index === at}
          focusable={index === Math.max(0, at)}
          dragging={dragged !== null}
          onChoose={() => choose(node.code.id)}
          onCreateBelow={() => onCreateBelow(node.code.id)}
          onDrag={() => setDragged(node.code)}
          onDragEnd={() => setDragged(null)}
          onDrop={(zone) => drop(node.code, zone)}
        />
      ))}
    </div>
  );
}
