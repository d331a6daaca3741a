import { type FormEvent, useState } from 'react';
import { openDialog } from '#state/view-state.ts';
import { run, useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/Field.tsx';
import { RENAME_WORDS } from '#words/settings.ts';
import { SHELL } from '#words/shell.ts';

/** Gives the workspace another name; its folder stays. */
export function RenameDialog() {
  const { title } = useWorkspace().about;
  const [name, setName] = useState(title);
  const close = () => openDialog(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === title || (await run({ type: 'workspace.rename', title: name })).ok) {
      close();
    }
  }

  return (
    <Dialog
      title={RENAME_WORDS.title}
      closeLabel={SHELL.close}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{SHELL.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form="rename-workspace"
            disabled={name.trim() === ''}
          >
            {RENAME_WORDS.save}
          </Button>
        </>
      }
    >
      <form id="rename-workspace" onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={RENAME_WORDS.label}
          value={name}
          maxLength={300}
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
