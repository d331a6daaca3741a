import { useLists } from '#state/lists-state.ts';
import { stopImport } from '#state/store-actions.ts';
import { Button } from '#ui/Button.tsx';
import { LIBRARY } from '#words/library.ts';
import { importProgress } from '#words/shell.ts';
import styles from './ImportProgress.module.css';

/** How far adding sources has come. */
export function ImportProgress() {
  const progress = useLists((lists) => lists.library.progress);
  if (progress === null) {
    return null;
  }
  const { done, of, file } = progress;
  return (
    <div className={styles.box}>
      <label>
        <span>{importProgress(done, of, file)}</span>
        <progress value={done} max={of} />
      </label>
      <Button size="small" look="quiet" onClick={() => void stopImport()}>
        {LIBRARY.stop}
      </Button>
    </div>
  );
}
