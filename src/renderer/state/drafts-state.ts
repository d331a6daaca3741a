/** Unsent words of every editor, kept by the main process so that a crash of the window loses at most a moment of typing. */
import { create } from 'zustand';
import type { Drafts } from '#ipc/view.ts';
import { request } from './client.ts';

/** How long after a keystroke the drafts are sent, in milliseconds. */
const SEND_AFTER = 300;

export const useDrafts = create<{ readonly drafts: Drafts }>()(() => ({ drafts: {} }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends the drafts now. */
export async function flushDrafts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  await request('drafts:save', useDrafts.getState().drafts);
}

/** Keeps the words of one editor; `null` when they were saved as a note or given up. */
export function keepDraft(editor: string, text: string | null): void {
  const { [editor]: _old, ...rest } = useDrafts.getState().drafts;
  useDrafts.setState({ drafts: text === null ? rest : { ...rest, [editor]: text } });
  if (timer === undefined) {
    timer = setTimeout(() => void flushDrafts(), SEND_AFTER);
  }
}
