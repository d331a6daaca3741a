import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchema } from '#core/schema/command.ts';
import { aWorkspace, timeAt } from '#core/testing/builders.ts';
import { commandOf, INTENT_TYPES } from '#core/testing/intents.ts';
import { problemsOf } from '#core/testing/problems.ts';
import { apply } from './apply.ts';
import { sameRow } from './edit.ts';
import { EMPTY_HISTORY, type History, recorded, redone, undone } from './history.ts';
import type { Workspace } from './workspace.ts';

/** The long form is for the nightly run. */
const RUNS = process.env.DOSSIER_SOAK === '1' ? 20 : 1;

const WORDS = [
  'Musk',
  ' Musk ',
  'NATO',
  '',
  '  ',
  'Élysée',
  'E\u0301lyse\u0301e',
  '__proto__',
  '👩‍👩‍👧',
];

const intent = fc.record({
  type: fc.constantFrom(...INTENT_TYPES),
  a: fc.nat(2000),
  b: fc.nat(2000),
  c: fc.nat(2000),
  text: fc.constantFrom(...WORDS),
});

const intents = fc.array(intent, { minLength: 1, maxLength: 80, size: 'max' });

/** Whether two workspaces hold the same rows: lists of annotations are compared by what they hold. */
function same(a: Workspace, b: Workspace): boolean {
  return sameRow(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

function freeze(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
}

describe('apply', () => {
  it('is undone to the letter by its inverse, and redone by the inverse of that', () => {
    fc.assert(
      fc.property(intents, (list) => {
        let state = aWorkspace();
        list.forEach((entry, index) => {
          freeze(state);
          const command = commandOf(state, entry, 100 + index * 10);
          const applied = apply(state, command, timeAt(index + 1));
          if (!applied.ok) return;
          const { next, inverse } = applied.value;
          const back = apply(next, inverse, timeAt(index + 2));
          expect(back.ok && same(back.value.next, state), JSON.stringify(command)).toBe(true);
          if (back.ok) {
            const again = apply(back.value.next, back.value.inverse, timeAt(index + 3));
            expect(again.ok && same(again.value.next, next)).toBe(true);
          }
          state = next;
        });
      }),
      { numRuns: RUNS * 150 },
    );
  });

  it('leaves a workspace in which every row points to something that is there', () => {
    fc.assert(
      fc.property(intents, (list) => {
        let state = aWorkspace();
        list.forEach((entry, index) => {
          const command = commandOf(state, entry, 100 + index * 10);
          const applied = apply(state, command, timeAt(index + 1));
          state = applied.ok ? applied.value.next : state;
          expect(problemsOf(state), JSON.stringify(command)).toEqual([]);
        });
      }),
      { numRuns: RUNS * 300 },
    );
  });

  it('takes back a whole history and does it all again', () => {
    fc.assert(
      fc.property(intents, (list) => {
        const start = aWorkspace();
        let state = start;
        let history: History = EMPTY_HISTORY;
        list.forEach((entry, index) => {
          const applied = apply(state, commandOf(state, entry, 100 + index * 10), timeAt(index));
          if (applied.ok) {
            state = applied.value.next;
            history = recorded(history, applied.value.inverse);
          }
        });
        const end = state;
        for (let last = history.undo.at(-1); last !== undefined; last = history.undo.at(-1)) {
          const applied = apply(state, last, timeAt(99));
          if (!applied.ok) throw new Error(JSON.stringify(applied.error));
          state = applied.value.next;
          history = undone(history, applied.value.inverse);
        }
        expect(same(state, start)).toBe(true);
        for (let last = history.redo.at(-1); last !== undefined; last = history.redo.at(-1)) {
          const applied = apply(state, last, timeAt(99));
          if (!applied.ok) throw new Error(JSON.stringify(applied.error));
          state = applied.value.next;
          history = redone(history, applied.value.inverse);
        }
        expect(same(state, end)).toBe(true);
      }),
      { numRuns: RUNS * 200 },
    );
  });

  it('makes only rows and reverts that may be stored', () => {
    fc.assert(
      fc.property(intents, (list) => {
        let state = aWorkspace();
        list.forEach((entry, index) => {
          const command = commandOf(state, entry, 100 + index * 10);
          if (!commandSchema.safeParse(command).success) return;
          const applied = apply(state, command, timeAt(index + 1));
          if (!applied.ok) return;
          const { inverse, next } = applied.value;
          const result = commandSchema.safeParse(JSON.parse(JSON.stringify(inverse)));
          expect(result.error?.issues ?? [], JSON.stringify(command)).toEqual([]);
          state = next;
        });
      }),
      { numRuns: RUNS * 100 },
    );
  });
});
