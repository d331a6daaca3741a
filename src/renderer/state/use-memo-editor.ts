/** The memo on something, as an editor needs it. */
import type { MemoTarget } from '#core/memo/memo.ts';
import { memoIdOf } from '#core/memo/memo.ts';
import { memoOf } from '#core/workspace/selectors.ts';
import { writeMemo } from './source-actions.ts';
import { useDraft } from './use-draft.ts';
import { useWorkspace } from './workspace-state.ts';

export type MemoEditor = {
  readonly text: string;
  readonly isDraft: boolean;
  readonly onType: (text: string) => void;
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** Typing keeps a draft; saving makes the command. */
export function useMemoEditor(target: MemoTarget): MemoEditor {
  const saved = memoOf(useWorkspace(), target)?.text ?? '';
  const draft = useDraft(`memo:${memoIdOf(target)}`, saved);
  return {
    text: draft.text,
    isDraft: draft.isDraft,
    onType: draft.setText,
    onSave: async (text) => {
      const done = await writeMemo(target, text);
      if (done) {
        draft.clear();
      }
      return done;
    },
    onCancel: draft.clear,
  };
}
