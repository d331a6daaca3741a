import { describe, expect, it } from 'vitest';
import { readArguments } from '../soak.mjs';

describe('the long tests', () => {
  it('are long, all of them or the parts that are named', () => {
    expect(readArguments([], {})).toEqual({ names: [], env: { DOSSIER_SOAK: '1' } });
    expect(readArguments(['unit', 'bench'], {})).toEqual({
      names: ['unit', 'bench'],
      env: { DOSSIER_SOAK: '1' },
    });
  });

  it('have a short form, in which what is said already stays', () => {
    const short = { DOSSIER_SOAK_MINUTES: '1', DOSSIER_ROUNDS: '20' };
    expect(readArguments(['--short'], {})).toEqual({ names: [], env: short });
    expect(readArguments(['e2e', '--short'], { DOSSIER_ROUNDS: '6' })).toEqual({
      names: ['e2e'],
      env: { ...short, DOSSIER_ROUNDS: '6' },
    });
  });

  it('refuse what they do not have', () => {
    expect(() => readArguments(['unitt'], {})).toThrow('no part "unitt"');
  });
});
