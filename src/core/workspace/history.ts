/** Undo and redo: two stacks of inverses, newest last. Pure; the main process keeps one per open workspace. */
import type { Command, CommandSummary } from './command.ts';

type Revert = Extract<Command, { type: 'revert' }>;

export type History = { readonly undo: readonly Revert[]; readonly redo: readonly Revert[] };

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** How far undo reaches back. */
export const HISTORY_LIMIT = 500;

/** After a new command: what was undone can no longer be redone. */
export function recorded(history: History, inverse: Revert): History {
  return { undo: [...history.undo, inverse].slice(-HISTORY_LIMIT), redo: [] };
}

/** After an undo: `inverse` is the inverse of the undoing, which redoes. */
export function undone(history: History, inverse: Revert): History {
  return { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] };
}

/** After a redo. */
export function redone(history: History, inverse: Revert): History {
  return { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) };
}

/** What the next undo and redo would concern; `null` when there is nothing. */
export type HistoryFacts = {
  readonly undo: CommandSummary | null;
  readonly redo: CommandSummary | null;
};

export function historyFacts(history: History): HistoryFacts {
  return {
    undo: history.undo[history.undo.length - 1]?.of ?? null,
    redo: history.redo[history.redo.length - 1]?.of ?? null,
  };
}
