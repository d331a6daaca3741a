import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { dismiss, type Notice, useNotices } from '#state/notices.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { describeError } from '#words/errors.ts';
import { SHELL } from '#words/shell.ts';
import styles from './Notices.module.css';

/** How long a notice that needs no answer stays, in milliseconds. */
const STAYS = 6_000;
/** One that offers something stays longer. */
const OFFER_STAYS = 20_000;

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
  const { id } = notice;
  const stays = notice.kind === 'error' || notice.stays === true;
  const offers = notice.kind !== 'error' && notice.action !== undefined;
  useEffect(() => {
    if (stays) {
      return undefined;
    }
    const timer = setTimeout(() => dismiss(id), offers ? OFFER_STAYS : STAYS);
    return () => clearTimeout(timer);
  }, [id, stays, offers]);
  return (
    <div
      className={styles.notice}
      data-kind={notice.kind}
      role={notice.kind === 'error' ? 'alert' : undefined}
    >
      {ICONS[notice.kind]}
      <div className={styles.words}>
        {notice.kind === 'error' ? <ErrorText notice={notice} /> : <Told notice={notice} />}
      </div>
      <IconButton
        label={SHELL.dismiss}
        icon={<X aria-hidden="true" />}
        onClick={() => dismiss(id)}
      />
    </div>
  );
}

function Told({ notice }: { readonly notice: Exclude<Notice, { kind: 'error' }> }) {
  const { text, action, id } = notice;
  return (
    <>
      {text}
      {action === undefined ? null : (
        <div className={styles.action}>
          <Button
            size="small"
            onClick={() => {
              dismiss(id);
              action.onChoose();
            }}
          >
            {action.label}
          </Button>
        </div>
      )}
    </>
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
