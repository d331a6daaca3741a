import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '#core/codebook/code.ts';
import { AT, aCode, anAnnotation, aSource, aWorkspace } from '#core/dossier/testing/a-workspace.ts';
import type { CodeId } from '#core/ids.ts';
import { apply } from './apply.ts';
import { type CodeStep, codePath, codeTree, codingsOf, stepOf } from './select-codes.ts';
import type { Workspace } from './workspace.ts';

const under = (parent: string) => ({ parentId: `cod_${parent}` as CodeId });

/** a, a1, a2, b, c in reading order. */
const CODES = [
  aCode('c', { order: 2 }),
  aCode('a', { order: 0 }),
  aCode('b', { order: 1 }),
  aCode('a2', { order: 1, ...under('a') }),
  aCode('a1', { order: 0, ...under('a') }),
];
const TEXT = 'one two three';
const source = aSource('s', TEXT);
const code = (name: string) => ({ type: 'code', codeId: `cod_${name}` as CodeId }) as const;
const workspace = aWorkspace({
  sources: [source],
  codes: CODES,
  annotations: [
    anAnnotation('x', source, TEXT, 'one', [code('a')]),
    anAnnotation('y', source, TEXT, 'two', [code('a1'), code('b')]),
  ],
});

/** The tree as words: ">" for each step down. */
function shape(state: Workspace): readonly string[] {
  return codeTree(state).map((node) => '>'.repeat(node.depth) + node.code.name);
}

function moved(state: Workspace, name: string, step: CodeStep): Workspace {
  const row = state.codes[`cod_${name}`] as Code;
  const place = stepOf(state, row, step);
  if (place === null) {
    return state;
  }
  const applied = apply(state, { type: 'code.move', codeId: row.id, ...place }, AT);
  return applied.ok ? applied.value.next : state;
}

describe('codeTree', () => {
  it('lists each code before those below it, with its own uses', () => {
    expect(shape(workspace)).toEqual(['a', '>a1', '>a2', 'b', 'c']);
    expect(codeTree(workspace).map((node) => node.uses)).toEqual([1, 1, 0, 1, 0]);
  });

  it('keeps a code whose parent is gone, at the top', () => {
    const lost = aWorkspace({ codes: [aCode('x', under('gone'))] });
    expect(shape(lost)).toEqual(['x']);
  });

  it('counts what is below a code as its passages', () => {
    const passages = codingsOf(workspace, 'cod_a' as CodeId).flatMap((group) => group.items);
    expect(passages).toHaveLength(2);
    expect(codePath(workspace, 'cod_a1' as CodeId)).toEqual(['a', 'a1']);
  });
});

describe('stepOf', () => {
  const CASES: readonly [string, CodeStep, readonly string[]][] = [
    ['b', 'up', ['b', 'a', '>a1', '>a2', 'c']],
    ['b', 'down', ['a', '>a1', '>a2', 'c', 'b']],
    ['b', 'in', ['a', '>a1', '>a2', '>b', 'c']],
    ['a2', 'out', ['a', '>a1', 'a2', 'b', 'c']],
    ['a1', 'down', ['a', '>a2', '>a1', 'b', 'c']],
    ['a', 'up', ['a', '>a1', '>a2', 'b', 'c']],
    ['a', 'in', ['a', '>a1', '>a2', 'b', 'c']],
    ['a', 'out', ['a', '>a1', '>a2', 'b', 'c']],
    ['c', 'down', ['a', '>a1', '>a2', 'b', 'c']],
  ];

  it.each(CASES)('moves %s %s', (name, step, expected) => {
    expect(shape(moved(workspace, name, step))).toEqual(expected);
  });

  it('never loses a code or makes a circle, whatever is moved where', () => {
    const moves = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'a1', 'a2'),
        fc.constantFrom<CodeStep>('up', 'down', 'in', 'out'),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const end = steps.reduce((state, [name, step]) => moved(state, name, step), workspace);
        expect(
          codeTree(end)
            .map((node) => node.code.name)
            .sort(),
        ).toEqual(['a', 'a1', 'a2', 'b', 'c']);
      }),
    );
  });
});
