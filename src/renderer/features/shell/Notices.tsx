import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { dismiss, type Notice, useNotices } from '#state/notices.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { describeError } from '#words/errors.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Notices.module.css';

/** How long a notice that needs no answer stays, in milliseconds. */
const STAYS = 6_000;

/** Messages to the person, in one place; and what a screen reader is told. Errors stay until they are put away. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  const announcement = useNotices((state) => state.announcement);
  return (
    <>
      <section className={styles.list} aria-label={SHELL.notices} aria-live="polite">
        {notices.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </section>
      <div role="status" className="visually-hidden">
        {announcement}
      </div>
    </>
  );
}

const ICONS = {
  error: <TriangleAlert aria-hidden="true" />,
  info: <Info aria-hidden="true" />,
  done: <CircleCheck aria-hidden="true" />,
} as const;

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { id, kind } = notice;
  useEffect(() => {
    if (kind === 'error') {
      return undefined;
    }
    const timer = setTimeout(() => dismiss(id), STAYS);
    return () => clearTimeout(timer);
  }, [id, kind]);
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
      {ICONS[kind]}
      <div className={styles.words}>
        {notice.kind === 'error' ? <ErrorText notice={notice} /> : notice.text}
      </div>
      <IconButton
        label={SHELL.dismiss}
        icon={<X aria-hidden="true" />}
        onClick={() => dismiss(id)}
      />
    </div>
  );
}

function ErrorText({ notice }: { readonly notice: Extract<Notice, { kind: 'error' }> }) {
  const { what, kept, todo } = describeError(notice.error);
  return (
    <>
      <b>{what}</b>
      <p>
        {kept} {todo}
      </p>
    </>
  );
}
