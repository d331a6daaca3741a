/** The words in an editor, kept so that neither leaving it nor a crash of the window loses them. */
import { useCallback } from 'react';
import { keepDraft, useDrafts } from './drafts-state.ts';

export type Draft = {
  readonly text: string;
  /** Whether there are words that were not saved. */
  readonly isDraft: boolean;
  readonly setText: (text: string) => void;
  /** After saving, or when given up. */
  readonly clear: () => void;
};

/** The draft of one editor, such as `comment:bod_…`; `saved` is what it starts from. */
export function useDraft(editor: string, saved: string): Draft {
  const draft = useDrafts((state) => state.drafts[editor]);
  const setText = useCallback(
    (text: string) => keepDraft(editor, text === saved ? null : text),
    [editor, saved],
  );
  const clear = useCallback(() => keepDraft(editor, null), [editor]);
  return { text: draft ?? saved, isDraft: draft !== undefined, setText, clear };
}
