import { reloadWindow } from '#state/store-actions.ts';
import { Button } from '#ui/Button.tsx';
import { SHELL } from '#words/shell.ts';
import styles from './Broken.module.css';

/** Shown instead of the window, or of one view, when a component threw. */
export function Broken({
  error,
  whole,
  onRetry,
}: {
  readonly error: Error;
  readonly whole: boolean;
  readonly onRetry: () => void;
}) {
  return (
    <div className={styles.broken} role="alert">
      <h1>{whole ? SHELL.brokenTitle : SHELL.brokenPart}</h1>
      {whole ? <p>{SHELL.brokenText}</p> : null}
      <div className={styles.actions}>
        {whole ? null : <Button onClick={onRetry}>{SHELL.drawAgain}</Button>}
        <Button look="primary" onClick={() => void reloadWindow()}>
          {SHELL.reload}
        </Button>
      </div>
      <details>
        <summary>{SHELL.details}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </div>
  );
}
