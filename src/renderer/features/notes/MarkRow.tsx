import { TriangleAlert } from 'lucide-react';
import { type Annotation, bodiesOf } from '#core/annotation/annotation.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import { isCurrent } from '#core/workspace/selectors.ts';
import { usePassage } from '#state/citations.ts';
import { useNoteTree } from '#state/note-tree.ts';
import { goToPlace, inspect, useView } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { Passage } from '#ui/Passage.tsx';
import { RichText } from '#ui/RichText.tsx';
import { Tag } from '#ui/Tag.tsx';
import { figureWords } from '#words/figure-value.ts';
import { NOTES_WORDS } from '#words/notes.ts';
import styles from './MarkRow.module.css';

/** A mark with everything on it. The words lead to their place, the notes to the inspector. */
export function MarkRow({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const passage = usePassage(annotation);
  const selected = useView(
    ({ inspected }) => inspected?.kind === 'annotation' && inspected.id === annotation.id,
  );
  const show = () =>
    inspect({ kind: 'annotation', sourceId: annotation.sourceId, id: annotation.id });
  return (
    <article className={styles.row} data-selected={selected}>
      <Passage
        {...passage}
        size="small"
        tone="note"
        openLabel={NOTES_WORDS.openPlace}
        onOpen={() => {
          goToPlace(annotation.sourceId, annotation.target.position);
          show();
        }}
      />
      {isCurrent(workspace, annotation) ? null : (
        <p className={styles.orphan}>
          <TriangleAlert aria-hidden="true" /> {NOTES_WORDS.orphan}
        </p>
      )}
      <button type="button" className={styles.bodies} title={NOTES_WORDS.inspect} onClick={show}>
        <span className="visually-hidden">{NOTES_WORDS.inspect}</span>
        {bodiesOf(annotation, 'comment').map((body) => (
          <span key={body.id} className={styles.note}>
            <NoteWords text={body.text} />
          </span>
        ))}
        <Labels annotation={annotation} />
      </button>
    </article>
  );
}

function NoteWords({ text }: { readonly text: string }) {
  return <RichText blocks={useNoteTree(text)} text={text} />;
}

function Labels({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  return (
    <span className={styles.labels}>
      {bodiesOf(annotation, 'figure').map((body) => (
        <Tag key={body.id} tone="warn">
          {figureWords(body.figure.reading)}
        </Tag>
      ))}
      {bodiesOf(annotation, 'mention').map((body) => {
        const actor = resolveActor(workspace, body.actorId);
        return actor === null ? null : (
          <Tag key={body.id} tone={actor.kind}>
            {actor.preferredName}
          </Tag>
        );
      })}
      {bodiesOf(annotation, 'code').map((body) => {
        const code = workspace.codes[body.codeId];
        return code === undefined ? null : (
          <Tag key={body.id} tone="accent" icon={<ColourDot colour={code.colour} />}>
            {code.name}
          </Tag>
        );
      })}
    </span>
  );
}
