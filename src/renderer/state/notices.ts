/** Messages to the person: one queue, shown in one place. Errors carry facts; the words are made where they are shown. */
import { create } from 'zustand';
import type { AppError } from '#core/app-error.ts';

export type NoticeContent =
  | { readonly kind: 'error'; readonly error: AppError }
  /** Words from the catalogue. */
  | {
      readonly kind: 'info' | 'done';
      readonly text: string;
      /** Until it is put away. */
      readonly stays?: boolean;
      /** What can be done about it; the notice goes when it is. */
      readonly action?: { readonly label: string; readonly onChoose: () => void };
      /** Notices of the same sort are taken away: only the newest is worth reading. */
      readonly replaces?: string;
    };

export type Notice = NoticeContent & { readonly id: number };

type NoticesState = {
  readonly notices: readonly Notice[];
  /** What a screen reader says next; changes are announced politely. */
  readonly announcement: string;
};

export const useNotices = create<NoticesState>()(() => ({ notices: [], announcement: '' }));

let lastId = 0;

/** Shows a notice. Errors stay until dismissed. */
export function notify(content: NoticeContent): void {
  lastId += 1;
  const notice: Notice = { ...content, id: lastId };
  const sort = content.kind === 'error' ? undefined : content.replaces;
  useNotices.setState((state) => ({
    notices: [
      ...state.notices
        .filter((old) => sort === undefined || old.kind === 'error' || old.replaces !== sort)
        .slice(-4),
      notice,
    ],
  }));
}

export function dismiss(id: number): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** Says something to a screen reader without showing it. */
export function announce(text: string): void {
  // The same words twice are said twice only when the region's text changes.
  useNotices.setState((state) => ({
    announcement: state.announcement === text ? `${text}\u00A0` : text,
  }));
}
