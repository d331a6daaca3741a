import { INSPECTOR } from '#words/inspector.ts';

/** What the note editor says. */
export const EDITOR_WORDS = {
  save: INSPECTOR.saveNote,
  cancel: INSPECTOR.cancel,
  saving: INSPECTOR.saving,
  draft: INSPECTOR.draft,
} as const;
