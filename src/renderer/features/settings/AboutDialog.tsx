import { useEffect, useState } from 'react';
import type { AboutFacts } from '#ipc/contract.ts';
import { request } from '#state/client.ts';
import { notify } from '#state/notices.ts';
import { openDialog } from '#state/view-state.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Facts } from '#ui/Facts.tsx';
import { ABOUT_WORDS } from '#words/settings.ts';
import { SHELL } from '#words/shell.ts';
import styles from './AboutDialog.module.css';

/** What this program is, and the versions of its parts. */
export function AboutDialog() {
  const [about, setAbout] = useState<AboutFacts | null>(null);
  useEffect(() => {
    void request('app:about').then((answer) =>
      answer.ok ? setAbout(answer.value) : notify({ kind: 'error', error: answer.error }),
    );
  }, []);
  return (
    <Dialog title={ABOUT_WORDS.title} closeLabel={SHELL.close} onClose={() => openDialog(null)}>
      <div className={styles.about}>
        <p>{ABOUT_WORDS.tagline}</p>
        <p>{ABOUT_WORDS.offline}</p>
        {about === null ? null : (
          <Facts
            facts={[
              { name: ABOUT_WORDS.version, value: about.version },
              { name: 'Electron', value: about.electron },
              { name: 'Chromium', value: about.chrome },
              { name: 'Node', value: about.node },
              { name: ABOUT_WORDS.platform, value: about.platform },
            ]}
          />
        )}
        <p className={styles.soft}>{ABOUT_WORDS.licence}</p>
      </div>
    </Dialog>
  );
}
