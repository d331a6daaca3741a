import { Plus } from 'lucide-react';
import { useState } from 'react';
import { type Annotation, bodiesOf } from '#core/annotation/annotation.ts';
import type { CodeId } from '#core/ids.ts';
import { codePath } from '#core/workspace/select-codes.ts';
import { addCoding, removeBody } from '#state/annotation-actions.ts';
import { createCode } from '#state/code-actions.ts';
import { useCodeMatches } from '#state/matches.ts';
import { inspect } from '#state/view-state.ts';
import { useWorkspace } from '#state/workspace-state.ts';
import { Card } from '#ui/Card.tsx';
import { ColourDot } from '#ui/ColourDot.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { INSPECTOR } from '#words/inspector.ts';
import { Chip } from './Chip.tsx';
import styles from './Inspector.module.css';

/** The codes applied to the words. */
export function Codings({ annotation }: { readonly annotation: Annotation }) {
  const workspace = useWorkspace();
  const [adding, setAdding] = useState(false);
  const codings = bodiesOf(annotation, 'code');

  async function add(codeId: CodeId | null) {
    if (codeId !== null && (await addCoding(annotation, codeId))) {
      setAdding(false);
    }
  }

  return (
    <Card
      title={INSPECTOR.codes}
      actions={
        <IconButton
          label={INSPECTOR.addCode}
          icon={<Plus aria-hidden="true" />}
          pressed={adding}
          onClick={() => setAdding(!adding)}
        />
      }
    >
      <div className={styles.chips}>
        {codings.map((body) => {
          const code = workspace.codes[body.codeId];
          return code === undefined ? null : (
            <Chip
              key={body.id}
              dot={<ColourDot colour={code.colour} />}
              name={code.name}
              takeOffLabel={INSPECTOR.takeOff(code.name)}
              onOpen={() => inspect({ kind: 'code', id: code.id })}
              onTakeOff={() => void removeBody(annotation, body.id)}
            />
          );
        })}
      </div>
      {adding ? <CodePicker onTake={add} onLeave={() => setAdding(false)} /> : null}
    </Card>
  );
}

function CodePicker({
  onTake,
  onLeave,
}: {
  readonly onTake: (id: CodeId | null) => Promise<void>;
  readonly onLeave: () => void;
}) {
  const workspace = useWorkspace();
  const [query, setQuery] = useState('');
  const nodes = useCodeMatches(query);
  const name = query.trim();
  const known = nodes.some(({ code }) => code.name.toLowerCase() === name.toLowerCase());
  const options: readonly PickerOption[] = [
    ...nodes.map(({ code }) => ({
      key: code.id,
      content: (
        <>
          <ColourDot colour={code.colour} />
          {codePath(workspace, code.id).join(' › ')}
        </>
      ),
      onTake: () => void onTake(code.id),
    })),
    ...(name === '' || known
      ? []
      : [
          {
            key: 'new',
            content: INSPECTOR.createCode(name),
            onTake: () => void createCode(name).then(onTake),
          },
        ]),
  ];
  return (
    <Picker
      label={INSPECTOR.chooseCode}
      query={query}
      onQuery={setQuery}
      empty={INSPECTOR.noCode}
      onLeave={onLeave}
      options={options}
    />
  );
}
