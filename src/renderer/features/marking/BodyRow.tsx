import type { ReactNode } from 'react';
import type { Annotation, Body } from '#core/annotation/annotation.ts';
import type { Figure } from '#core/figure/figure.ts';
import type { Source } from '#core/source/source.ts';
import { resolveActor } from '#core/workspace/resolve-actor.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { useNoteTree } from '#state/note-tree.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { ColourDot } from '#ui/ColourDot.tsx';
import { RichText } from '#ui/RichText.tsx';
import { Tag } from '#ui/Tag.tsx';
import { APPROXIMATION_WORDS, figureValue } from '#words/figure-value.ts';
import { ACTOR_KIND_WORDS, FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { MARKING } from '#words/marking.ts';
import { BodyEditor } from './BodyEditor.tsx';
import styles from './MarkTools.module.css';
import { takeOff } from './mark-body-deeds.ts';

export type BodyRowProps = {
  readonly annotation: Annotation;
  readonly body: Body;
  readonly source: Source;
  readonly text: string;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
};

/** One thing that is said about the words, with the ways to change it. */
export function BodyRow(props: BodyRowProps) {
  const { annotation, body, editing, onEdit } = props;
  const workspace = useWorkspace();
  if (editing) {
    return (
      <div className={styles.editor}>
        <BodyEditor {...props} onClose={() => onEdit(false)} />
      </div>
    );
  }
  return (
    <div className={styles.row} data-body={body.id}>
      {shown(body, workspace)}
      {body.type === 'code' ? null : (
        <Button size="small" look="quiet" onClick={() => onEdit(true)}>
          {body.type === 'mention' ? MARKING.change : MARKING.edit}
        </Button>
      )}
      <Button size="small" look="quiet" onClick={() => void takeOff(annotation, body)}>
        {MARKING.takeOff}
      </Button>
    </div>
  );
}

function shown(body: Body, workspace: Workspace): ReactNode {
  switch (body.type) {
    case 'mention': {
      const actor = resolveActor(workspace, body.actorId);
      return (
        <span className={styles.named}>
          {actor === null ? null : <Tag tone={actor.kind}>{ACTOR_KIND_WORDS[actor.kind]}</Tag>}
          <bdi>{actor?.preferredName ?? MARKING.unknownActor}</bdi>
        </span>
      );
    }
    case 'code': {
      const code = workspace.codes[body.codeId];
      return (
        <span className={styles.named}>
          <ColourDot colour={code?.colour ?? 'slate'} />
          <bdi>{code?.name ?? MARKING.unknownCode}</bdi>
        </span>
      );
    }
    case 'figure':
      return <ShownFigure figure={body.figure} />;
    case 'comment':
      return (
        <div className={styles.note}>
          <NoteWords text={body.text} />
        </div>
      );
  }
}

function NoteWords({ text }: { readonly text: string }) {
  return <RichText blocks={useNoteTree(text)} text={text} />;
}

function ShownFigure({ figure }: { readonly figure: Figure }) {
  const { reading, corrected } = figure;
  if (reading === null) {
    return (
      <div className={styles.figure}>
        {MARKING.notUnderstood}
        <small>{MARKING.keptAsWords}</small>
      </div>
    );
  }
  const facts = [
    FIGURE_KIND_WORDS[reading.kind],
    reading.approx === undefined ? '' : APPROXIMATION_WORDS[reading.approx],
    corrected ? MARKING.corrected : '',
  ];
  return (
    <div className={styles.figure}>
      {figureValue(reading)}
      <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
    </div>
  );
}
