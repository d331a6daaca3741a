import { VirtualList } from '#ui/VirtualList.tsx';
import { DOSSIER_VIEW } from '#words/dossier-view.ts';
import styles from './PreviewText.module.css';

/** Up to here all of it is drawn, so that it can be selected and searched as one text. */
const WHOLE_UP_TO = 4_000;

/** The written text, letter for letter. */
export function PreviewText({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length <= WHOLE_UP_TO) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable with the keyboard
      <section className={styles.scroll} aria-label={DOSSIER_VIEW.preview} tabIndex={0}>
        <pre className={styles.text}>{lines.join('\n')}</pre>
      </section>
    );
  }
  return (
    <VirtualList label={DOSSIER_VIEW.preview} items={lines} className={styles.scroll} focusable>
      {(line, index) => (
        <pre key={index} className={styles.line}>
          {line === '' ? ' ' : line}
        </pre>
      )}
    </VirtualList>
  );
}
