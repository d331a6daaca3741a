import { useState } from 'react';
import { CODE_COLOURS, type CodeColour } from '#core/codebook/code.ts';
import { fold } from '#core/text/normalise.ts';
import { useCodeMatches } from '#state/matches.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { Picker, type PickerOption } from '#ui/Picker.tsx';
import { createCode, MARKING, usesOf } from '#words/marking.ts';
import styles from './CodeTool.module.css';
import { ColourChoice } from './ColourChoice.tsx';
import { doIt, isCreateKey } from './create-key.ts';
import { applyCode, applyNewCode } from './mark-deeds.ts';
import type { ToolProps } from './tool-props.ts';

/** Applies a code of the codebook, or a new one. */
export function CodeTool({ place, onLeave, onDone }: ToolProps) {
  const [query, setQuery] = useState('');
  const nodes = useCodeMatches(query);
  const [colour, setColour] = useState<CodeColour>(() =>
    unusedColour(nodes.map((node) => node.code.colour)),
  );
  const name = query.trim();
  const known = nodes.some(({ code }) => fold(code.name) === fold(name));
  const canCreate = name !== '' && !known;

  const finish = (done: Promise<boolean>) =>
    void done.then((ok) => {
      if (ok) {
        onDone();
      }
    });
  const create = () => {
    if (canCreate) {
      finish(applyNewCode(place, name, colour));
    }
  };
  const options: readonly PickerOption[] = nodes.map(({ code, depth, uses }) => ({
    key: code.id,
    content: (
      <>
        <span style={{ width: query === '' ? depth * 14 : 0 }} />
        <ColourDot colour={code.colour} />
        <span className={styles.name} dir="auto">
          {code.name}
        </span>
        <small className={styles.facts}>{usesOf(uses)}</small>
      </>
    ),
    onTake: () => finish(applyCode(place, code)),
  }));
  const made: PickerOption = {
    key: 'new',
    content: (
      <>
        <ColourDot colour={colour} />
        <span className={styles.name} dir="auto">
          {createCode(name)}
        </span>
      </>
    ),
    onTake: create,
  };

  return (
    <div>
      <Picker
        label={MARKING.findCode}
        query={query}
        onQuery={setQuery}
        options={canCreate ? [...options, made] : options}
        empty={MARKING.noCode}
        onLeave={onLeave}
        onKey={(event) => isCreateKey(event) && doIt(create)}
      />
      {canCreate ? <ColourChoice colour={colour} onChoose={setColour} /> : null}
    </div>
  );
}

/** The first colour that no code has yet, else the one that the fewest have. */
function unusedColour(used: readonly CodeColour[]): CodeColour {
  const count = (colour: CodeColour) => used.filter((one) => one === colour).length;
  return [...CODE_COLOURS].sort((a, b) => count(a) - count(b))[0] ?? 'slate';
}
