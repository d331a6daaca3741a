import { type FormEvent, useMemo, useState } from 'react';
import type { FigureReading } from '#core/figure/figure.ts';
import { parseFigure } from '#core/figure/parse-figure.ts';
import { type FigureForm, formOf, readingOf } from '#state/figure-form.ts';
import { Button } from '#ui/Button.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { APPROXIMATION_WORDS, figureValue } from '#words/figure-value.ts';
import type { FigureField } from '#words/inspector.ts';
import { FIGURE_KIND_WORDS } from '#words/kinds.ts';
import { MARKING } from '#words/marking.ts';
import { FigureFields } from './FigureFields.tsx';
import styles from './FigureTool.module.css';
import { tagFigure } from './mark-deeds.ts';
import type { ToolProps } from './tool-props.ts';

/** As much of the text around the words as tells what they count, in code units. */
const CONTEXT = 200;

/** Tags a figure: its words, the value they were parsed as, and every field to correct it. */
export function FigureTool({ source, text, place, onLeave, onDone }: ToolProps) {
  const parsed = useParsed(source.metadata.date?.value, text, place.target.position);
  const save = (reading: FigureReading | null, corrected: boolean) =>
    void tagFigure(place, reading, corrected).then((ok) => {
      if (ok) {
        onDone();
      }
    });
  return (
    <FigureEditor
      words={place.target.quote.exact}
      parsed={parsed}
      reading={parsed}
      saveLabel={MARKING.tagFigure}
      onSave={save}
      onCancel={onLeave}
    />
  );
}

function useParsed(
  documentDate: string | undefined,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): FigureReading | null {
  return useMemo(
    () =>
      parseFigure(text.slice(start, end), {
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT),
        ...(documentDate === undefined ? {} : { documentDate }),
      }),
    [documentDate, text, start, end],
  );
}

export type FigureEditorProps = {
  readonly words: string;
  /** What the words are parsed as. */
  readonly parsed: FigureReading | null;
  /** What is to be shown: what they are parsed as, or what a person made of them. */
  readonly reading: FigureReading | null;
  readonly saveLabel: string;
  readonly onSave: (reading: FigureReading | null, corrected: boolean) => void;
  readonly onCancel: () => void;
  /** Begins with the fields open. */
  readonly correcting?: boolean;
};

/** A figure's value beside its untouched words; its fields open for correction. */
export function FigureEditor(props: FigureEditorProps) {
  const { words, parsed, reading, saveLabel, onSave, onCancel } = props;
  const [correcting, setCorrecting] = useState(props.correcting ?? false);
  const [form, setForm] = useState<FigureForm>(() => formOf(reading));
  const [wrong, setWrong] = useState<FigureField | null>(null);
  const now = readingOf(form);
  const shown = now.ok ? now.value : reading;

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (now.ok) {
      onSave(now.value, JSON.stringify(now.value) !== JSON.stringify(parsed));
    } else {
      setCorrecting(true);
      setWrong(now.error);
    }
  }

  return (
    <form className={styles.figure} onSubmit={handleSubmit} noValidate>
      <blockquote className={styles.words} dir="auto">
        {words}
      </blockquote>
      <Value reading={shown} />
      {correcting ? (
        <FigureFields
          form={form}
          wrong={wrong}
          onChange={(next) => {
            setWrong(null);
            setForm(next);
          }}
        />
      ) : null}
      <div className={styles.deeds}>
        <Button type="submit" look="primary" size="small" autoFocus={props.correcting !== true}>
          {saveLabel} <Kbd keys={['↵']} />
        </Button>
        {correcting ? (
          <Button size="small" onClick={() => setForm(formOf(parsed))}>
            {MARKING.asParsed}
          </Button>
        ) : (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {MARKING.correct}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onCancel}>
          {MARKING.cancel}
        </Button>
      </div>
    </form>
  );
}

function Value({ reading }: { readonly reading: FigureReading | null }) {
  return reading === null ? (
    <p className={styles.unread} role="status">
      <b>{MARKING.notUnderstood}.</b> {MARKING.keptAsWords}
    </p>
  ) : (
    <div role="status">
      <p className={styles.value}>{figureValue(reading)}</p>
      <p className={styles.kind}>
        {[
          FIGURE_KIND_WORDS[reading.kind],
          reading.approx === undefined ? null : APPROXIMATION_WORDS[reading.approx],
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </div>
  );
}
