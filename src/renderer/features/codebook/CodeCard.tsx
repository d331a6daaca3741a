import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { CODE_COLOURS, type Code, type CodeColour } from '#core/codebook/code.ts';
import type { CodeId } from '#core/ids.ts';
import { visibleText } from '#core/text/visible-text.ts';
import { type CodeStep, codePath, codingsOf, stepOf } from '#core/workspace/select-codes.ts';
import { changeCode, moveCode } from '#state/code-actions.ts';
import { setList } from '#state/lists-state.ts';
import type { BatchesSlot } from '#state/mark-all-state.ts';
import { useMemoEditor } from '#state/use-memo-editor.ts';
import { showRail } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ColourDot } from '#ui/ColourDot.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { InlineEdit } from '#ui/InlineEdit.tsx';
import { NoteEditor } from '#ui/NoteEditor.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { COLOUR_WORDS } from '#words/kinds.ts';
import { CODEBOOK, usesCount } from '#words/notes.ts';
import styles from './CodeCard.module.css';

/** A code in full: name, colour, description, memo, where it is applied, its place in the tree. */
export function CodeCard({
  id,
  batches,
}: {
  readonly id: CodeId;
  /** What was marked in one step for it. */
  readonly batches: BatchesSlot;
}) {
  const { codes } = useWorkspace();
  const code = codes[id];
  return code === undefined ? (
    <EmptyState title={CODEBOOK.gone} />
  ) : (
    <Details key={code.id} code={code} batches={batches} />
  );
}

function Details({ code, batches }: { readonly code: Code; readonly batches: BatchesSlot }) {
  const workspace = useWorkspace();
  const memo = useMemoEditor({ kind: 'code', id: code.id });
  const uses = useMemo(
    () => codingsOf(workspace, code.id).reduce((sum, group) => sum + group.items.length, 0),
    [workspace, code.id],
  );
  return (
    <>
      <Card>
        <p className={styles.path}>{codePath(workspace, code.id).slice(0, -1).join(' › ')}</p>
        <InlineEdit
          look="title"
          label={CODEBOOK.codeName}
          value={code.name}
          atRest={visibleText(code.name)}
          onSave={(name) => changeCode(code.id, { name })}
        />
        <InlineEdit
          multiline
          label={CODEBOOK.description}
          placeholder={CODEBOOK.descriptionPlaceholder}
          value={code.description}
          atRest={visibleText(code.description)}
          onSave={(description) => changeCode(code.id, { description })}
        />
        <Colours code={code} />
      </Card>
      <Card title={CODEBOOK.uses}>
        <p>{uses === 0 ? CODEBOOK.notUsed : usesCount(uses)}</p>
        {uses === 0 ? null : (
          <Button
            size="small"
            look="link"
            onClick={() => {
              setList('notes', { codeId: code.id, what: 'all', filter: '' });
              showRail('notes');
            }}
          >
            {CODEBOOK.showPassages}
          </Button>
        )}
        {batches({ kind: 'code', codeId: code.id })}
      </Card>
      <Card title={CODEBOOK.memo}>
        <NoteEditor
          label={CODEBOOK.memo}
          placeholder={INSPECTOR.memoPlaceholder}
          {...memo}
          words={{
            save: INSPECTOR.saveNote,
            cancel: INSPECTOR.cancel,
            saving: INSPECTOR.saving,
            draft: INSPECTOR.draft,
          }}
        />
      </Card>
      <Moves code={code} />
    </>
  );
}

function Colours({ code }: { readonly code: Code }) {
  return (
    <fieldset className={styles.colours}>
      <legend>
        {CODEBOOK.colour}: {COLOUR_WORDS[code.colour]}
      </legend>
      {CODE_COLOURS.map((colour: CodeColour) => (
        <label key={colour} title={COLOUR_WORDS[colour]}>
          <input
            type="radio"
            name={`colour-${code.id}`}
            aria-label={COLOUR_WORDS[colour]}
            checked={colour === code.colour}
            onChange={() => void changeCode(code.id, { colour })}
          />
          <ColourDot colour={colour} />
        </label>
      ))}
    </fieldset>
  );
}

const STEPS: readonly (readonly [CodeStep, typeof ArrowUp])[] = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['out', ArrowLeft],
  ['in', ArrowRight],
];

function Moves({ code }: { readonly code: Code }) {
  const workspace = useWorkspace();
  return (
    <Card title={CODEBOOK.move}>
      <div className={styles.moves}>
        {STEPS.map(([step, Icon]) => {
          const place = stepOf(workspace, code, step);
          return (
            <IconButton
              key={step}
              label={CODEBOOK[step]}
              icon={<Icon aria-hidden="true" />}
              disabled={place === null}
              onClick={() => place !== null && void moveCode(code.id, place)}
            />
          );
        })}
      </div>
    </Card>
  );
}
