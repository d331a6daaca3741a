import { classNames } from './class-names.ts';
import styles from './Passage.module.css';

export type PassageProps = {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** What clicking it does, for a passage that leads to its place. */
  readonly onOpen?: (() => void) | undefined;
  readonly openLabel?: string;
  readonly tone?:
    | 'figure'
    | 'person'
    | 'organisation'
    | 'state'
    | 'place'
    | 'group'
    | 'note'
    | undefined;
  readonly size?: 'normal' | 'small';
};

/** Quoted words in their sentence, in the face of the text. */
export function Passage({
  before,
  exact,
  after,
  onOpen,
  openLabel,
  tone = 'figure',
  size = 'normal',
}: PassageProps) {
  const words = (
    <>
      {before}
      <b>{exact}</b>
      {after}
    </>
  );
  const className = classNames(styles.passage, size === 'small' && styles.small);
  return onOpen === undefined ? (
    <blockquote className={className} data-tone={tone} dir="auto">
      {words}
    </blockquote>
  ) : (
    <button
      type="button"
      className={className}
      data-tone={tone}
      dir="auto"
      title={openLabel}
      onClick={onOpen}
    >
      {words}
    </button>
  );
}
