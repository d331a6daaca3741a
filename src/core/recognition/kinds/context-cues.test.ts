import { describe, expect, test } from 'vitest';
import { CONTEXT_RULES, cuesOf } from './context-cues.ts';

describe('cues of the context', () => {
  test('there is a flag for each rule in a small integer', () => {
    expect(CONTEXT_RULES.length).toBeLessThanOrEqual(30);
  });

  test('each rule is asked where one of its words stands', () => {
    CONTEXT_RULES.forEach(({ before, after, second }, at) => {
      const asked = [
        ...[...(before ?? [])].map((word) => cuesOf(word).before),
        ...[...(after ?? [])].map((word) => cuesOf(word).after),
        ...[...(second ?? [])].map((word) => cuesOf(word).second),
      ];
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.every((flags) => (flags & (1 << at)) !== 0)).toBe(true);
    });
  });

  test('most words have nothing asked', () => {
    expect(cuesOf('purple')).toEqual({ before: 0, after: 0, second: 0 });
  });
});
