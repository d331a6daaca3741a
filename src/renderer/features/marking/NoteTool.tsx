import { keepDraft, useDrafts } from '#state/drafts-state.ts';
import { announce } from '#state/notices.ts';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { MARKING } from '#words/marking.ts';
import { writeNote } from './mark-deeds.ts';
import type { ToolProps } from './tool-props.ts';

export const NOTE_WORDS = {
  save: MARKING.save,
  cancel: MARKING.cancel,
  saving: MARKING.saving,
  draft: MARKING.draft,
} as const;

/** Writes a note on the words. What was typed is kept until it is saved, even when the window crashes. */
export function NoteTool({ place, onLeave, onDone }: ToolProps) {
  const { start, end } = place.target.position;
  const editor = `note:${place.sourceId}:${start}-${end}`;
  const draft = useDrafts((state) => state.drafts[editor] ?? '');
  return (
    <NoteEditor
      label={MARKING.noteLabel}
      placeholder={MARKING.notePlaceholder}
      text={draft}
      isDraft={draft.trim() !== ''}
      autoFocus
      words={NOTE_WORDS}
      onType={(text) => keepDraft(editor, text === '' ? null : text)}
      onSave={async (text) => {
        const saved = text.trim() !== '' && (await writeNote(place, text.trim()));
        if (saved) {
          keepDraft(editor, null);
          onDone();
        }
        return saved;
      }}
      onCancel={() => {
        if (draft !== '') {
          announce(MARKING.draftKept);
        }
        onLeave();
      }}
    />
  );
}
