import { useId } from 'react';
import { CODE_COLOURS, type CodeColour } from '#core/codebook/code.ts';
import { ColourDot } from '#ui/ColourDot.tsx';
import { COLOUR_WORDS } from '#words/kinds.ts';
import { MARKING } from '#words/marking.ts';
import styles from './ColourChoice.module.css';

export type ColourChoiceProps = {
  readonly colour: CodeColour;
  readonly onChoose: (colour: CodeColour) => void;
};

/** The colour that a new code gets. */
export function ColourChoice({ colour, onChoose }: ColourChoiceProps) {
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{MARKING.codeColour}</legend>
      {CODE_COLOURS.map((one) => (
        <label key={one} className={styles.colour} title={COLOUR_WORDS[one]}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={one === colour}
            onChange={() => onChoose(one)}
          />
          <span>
            <ColourDot colour={one} />
          </span>
          <span className="visually-hidden">{COLOUR_WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
