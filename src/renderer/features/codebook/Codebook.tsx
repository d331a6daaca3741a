import { Plus } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { CodeId } from '#core/ids.ts';
import { codeTree } from '#core/workspace/select-codes.ts';
import { createCode } from '#state/code-actions.ts';
import { inspect } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { PanelHeader } from '#ui/PanelHeader.tsx';
import { CODEBOOK } from '#words/notes.ts';
import styles from './Codebook.module.css';
import { CodeTree } from './CodeTree.tsx';

/** The codes as a tree: made, chosen and moved here. */
export function Codebook() {
  const workspace = useWorkspace();
  const nodes = useMemo(() => codeTree(workspace), [workspace]);
  /** Under which code a new one is being named; `null` at the top, `undefined` when none is. */
  const [naming, setNaming] = useState<CodeId | null | undefined>(undefined);
  return (
    <section className={styles.codebook} aria-label={CODEBOOK.title}>
      <PanelHeader
        title={CODEBOOK.title}
        actions={
          <IconButton
            label={CODEBOOK.create}
            icon={<Plus aria-hidden="true" />}
            onClick={() => setNaming(null)}
          />
        }
      />
      {naming === undefined ? null : (
        <NewCode parentId={naming} onDone={() => setNaming(undefined)} />
      )}
      {nodes.length === 0 ? (
        <p className={styles.hint}>{CODEBOOK.emptyText}</p>
      ) : (
        <CodeTree nodes={nodes} onCreateBelow={setNaming} />
      )}
      {nodes.length > 1 ? <p className={styles.hint}>{CODEBOOK.keys}</p> : null}
    </section>
  );
}

function NewCode({
  parentId,
  onDone,
}: {
  readonly parentId: CodeId | null;
  readonly onDone: () => void;
}) {
  const [name, setName] = useState('');
  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') {
      onDone();
      return;
    }
    const id = await createCode(name, parentId);
    if (id !== null) {
      onDone();
      inspect({ kind: 'code', id });
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void handleSubmit(event)}>
      <input
        type="text"
        aria-label={CODEBOOK.name}
        placeholder={CODEBOOK.name}
        // biome-ignore lint/a11y/noAutofocus: the field was opened by the person to type in it
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          }
        }}
      />
    </form>
  );
}
