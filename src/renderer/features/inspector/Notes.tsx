import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Annotation, bodiesOf, type CommentBody } from '#core/annotation/annotation.ts';
import { addNote, changeNote, removeBody } from '#state/annotation-actions.ts';
import { useNoteTree } from '#state/note-tree.ts';
import { useDraft } from '#state/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { RichText } from '#ui/RichText.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { EDITOR_WORDS } from './editor-words.ts';

/** The notes on an annotation, and a place to write another. */
export function Notes({ annotation }: { readonly annotation: Annotation }) {
  const notes = bodiesOf(annotation, 'comment');
  return (
    <>
      {notes.map((body) => (
        <Note key={body.id} annotation={annotation} body={body} />
      ))}
      <NewNote annotation={annotation} />
    </>
  );
}

function Note({
  annotation,
  body,
}: {
  readonly annotation: Annotation;
  readonly body: CommentBody;
}) {
  const draft = useDraft(`comment:${body.id}`, body.text);
  const tree = useNoteTree(body.text);
  // Words that were not saved when the window closed are waiting in their editor.
  const [editing, setEditing] = useState(draft.isDraft);
  const close = () => {
    draft.clear();
    setEditing(false);
  };
  return (
    <Card
      title={INSPECTOR.note}
      actions={
        <>
          <IconButton
            label={INSPECTOR.editNote}
            icon={<Pencil aria-hidden="true" />}
            onClick={() => setEditing(true)}
          />
          <IconButton
            label={INSPECTOR.deleteNote}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => void removeBody(annotation, body.id)}
          />
        </>
      }
    >
      {editing ? (
        <NoteEditor
          label={INSPECTOR.editNote}
          autoFocus
          text={draft.text}
          isDraft={draft.isDraft}
          onType={draft.setText}
          onSave={async (text) => {
            const saved = await changeNote(annotation, body.id, text);
            if (saved) {
              close();
            }
            return saved;
          }}
          onCancel={close}
          words={EDITOR_WORDS}
        />
      ) : (
        <RichText blocks={tree} text={body.text} />
      )}
    </Card>
  );
}

function NewNote({ annotation }: { readonly annotation: Annotation }) {
  const draft = useDraft(`new-comment:${annotation.id}`, '');
  const [writing, setWriting] = useState(draft.isDraft);
  const close = () => {
    draft.clear();
    setWriting(false);
  };
  if (!writing) {
    return (
      <Button icon={<Plus aria-hidden="true" />} look="quiet" onClick={() => setWriting(true)}>
        {INSPECTOR.addNote}
      </Button>
    );
  }
  return (
    <Card title={INSPECTOR.note}>
      <NoteEditor
        label={INSPECTOR.addNote}
        placeholder={INSPECTOR.notePlaceholder}
        autoFocus
        text={draft.text}
        isDraft={draft.isDraft}
        onType={draft.setText}
        onSave={async (text) => {
          const saved = text.trim() !== '' && (await addNote(annotation, text));
          if (saved) {
            close();
          }
          return saved;
        }}
        onCancel={close}
        words={EDITOR_WORDS}
      />
    </Card>
  );
}
