import { useMemoEditor } from '#state/use-memo-editor.ts';
import { openDialog } from '#state/view-state.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { WORKSPACE_MEMO_WORDS } from '#words/settings.ts';
import { SHELL } from '#words/shell.ts';

/** The memo on the workspace as a whole. */
export function WorkspaceMemoDialog() {
  const memo = useMemoEditor({ kind: 'workspace' });
  const close = () => openDialog(null);
  return (
    <Dialog
      title={WORKSPACE_MEMO_WORDS.title}
      closeLabel={SHELL.close}
      width="wide"
      onClose={close}
    >
      <NoteEditor
        label={WORKSPACE_MEMO_WORDS.title}
        placeholder={INSPECTOR.memoPlaceholder}
        autoFocus
        {...memo}
        onSave={async (text) => {
          const saved = await memo.onSave(text);
          if (saved) {
            close();
          }
          return saved;
        }}
        onCancel={() => {
          memo.onCancel();
          close();
        }}
        words={{
          save: INSPECTOR.saveNote,
          cancel: INSPECTOR.cancel,
          saving: INSPECTOR.saving,
          draft: INSPECTOR.draft,
        }}
      />
    </Dialog>
  );
}
