import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '#ui/IconButton.tsx';
import { REVIEW } from '#words/suggestions.ts';
import styles from './SuggestionCard.module.css';
import type { SpanStep } from './use-edited-span.ts';

/** The words, and four ways to move their ends. */
export function SpanEdit({
  words,
  onMove,
}: {
  readonly words: string;
  readonly onMove: (step: SpanStep) => void;
}) {
  return (
    <fieldset className={styles.span} aria-label={REVIEW.words}>
      <Step step="startEarlier" onMove={onMove} />
      <Step step="startLater" onMove={onMove} />
      <blockquote dir="auto" aria-live="polite">
        {words}
      </blockquote>
      <Step step="endEarlier" onMove={onMove} />
      <Step step="endLater" onMove={onMove} />
    </fieldset>
  );
}

function Step({
  step,
  onMove,
}: {
  readonly step: SpanStep;
  readonly onMove: (step: SpanStep) => void;
}) {
  const Icon = step.endsWith('Earlier') ? ChevronLeft : ChevronRight;
  return (
    <IconButton
      label={REVIEW[step]}
      icon={<Icon aria-hidden="true" />}
      onClick={() => onMove(step)}
    />
  );
}
