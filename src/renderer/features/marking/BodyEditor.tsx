import { useMemo, useState } from 'react';
import { matchNames } from '#core/actor/match-name.ts';
import type { CommentBody, FigureBody, MentionBody } from '#core/annotation/annotation.ts';
import { keepDraft, useDrafts } from '#state/drafts-state.ts';
import { useParsedReading } from '#state/parsed-reading.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { Picker } from '#ui/Picker.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ACTOR_KIND_WORDS } from '#words/kinds.ts';
import { MARKING, mentionCount } from '#words/marking.ts';
import styles from './ActorTool.module.css';
import { actorUses } from './actor-uses.ts';
import type { BodyRowProps } from './BodyRow.tsx';
import { FigureEditor } from './FigureTool.tsx';
import { assignMention, changeBody } from './mark-body-deeds.ts';
import { NOTE_WORDS } from './NoteTool.tsx';

type EditorProps = BodyRowProps & { readonly onClose: () => void };
type Of<B> = Omit<EditorProps, 'body'> & { readonly body: B };

/** The editor of one thing that is said about the words. */
export function BodyEditor(props: EditorProps) {
  const { body } = props;
  switch (body.type) {
    case 'mention':
      return <MentionEditor {...props} body={body} />;
    case 'figure':
      return <FigureBodyEditor {...props} body={body} />;
    case 'comment':
      return <CommentEditor {...props} body={body} />;
    default:
      return null;
  }
}

/** Chooses another actor for a mention. */
function MentionEditor({ annotation, body, onClose }: Of<MentionBody>) {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const matches = useMemo(
    () => matchNames(query, Object.values(workspace.actors), actorUses(workspace), 12),
    [query, workspace],
  );
  return (
    <Picker
      label={MARKING.findActor}
      query={query}
      onQuery={setQuery}
      empty={MARKING.noActor}
      onLeave={onClose}
      options={matches.map(({ actor, uses }) => ({
        key: actor.id,
        content: (
          <>
            <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>
            <span className={styles.name} dir="auto">
              {actor.preferredName}
            </span>
            <small className={styles.facts}>{mentionCount(uses)}</small>
          </>
        ),
        onTake: () => void assignMention(annotation, body, actor).then((ok) => ok && onClose()),
      }))}
    />
  );
}

function FigureBodyEditor({ annotation, body, onClose }: Of<FigureBody>) {
  const parsed = useParsedReading(annotation);
  return (
    <FigureEditor
      words={annotation.target.quote.exact}
      parsed={parsed}
      reading={body.figure.reading}
      saveLabel={MARKING.save}
      correcting
      onCancel={onClose}
      onSave={(reading, corrected) =>
        void changeBody(annotation, {
          ...body,
          figure: { ...body.figure, reading, corrected },
        }).then((ok) => ok && onClose())
      }
    />
  );
}

function CommentEditor({ annotation, body, onClose }: Of<CommentBody>) {
  const editor = `comment:${body.id}`;
  const draft = useDrafts((state) => state.drafts[editor]);
  const text = draft ?? body.text;
  return (
    <NoteEditor
      label={MARKING.noteLabel}
      placeholder={MARKING.notePlaceholder}
      text={text}
      isDraft={text !== body.text && text.trim() !== ''}
      autoFocus
      words={NOTE_WORDS}
      onType={(typed) => keepDraft(editor, typed === body.text ? null : typed)}
      onCancel={onClose}
      onSave={async (typed) => {
        const saved = await changeBody(annotation, { ...body, text: typed.trim() });
        if (saved) {
          keepDraft(editor, null);
          onClose();
        }
        return saved;
      }}
    />
  );
}
