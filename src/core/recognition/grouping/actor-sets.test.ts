import { describe, expect, it } from 'vitest';
import { Sets } from './actor-sets.ts';

describe('keys that are one actor', () => {
  it('have one root, that of the first', () => {
    const sets = new Sets();
    expect(sets.isEmpty).toBe(true);
    sets.join('a', 'b');
    sets.join('c', 'b');
    expect(['a', 'b', 'c', 'd'].map((key) => sets.root(key))).toEqual(['c', 'c', 'c', 'd']);
    expect(sets.isEmpty).toBe(false);
  });

  it('are found in the same time however many have been joined one behind the other', () => {
    // Processor time: other work on the machine does not count.
    const timeOf = (count: number) => {
      const sets = new Sets();
      const start = process.cpuUsage();
      for (let at = 0; at < count; at++) sets.join(`body ${at}`, 'the office');
      const { user, system } = process.cpuUsage(start);
      expect(sets.root('the office')).toBe(`body ${count - 1}`);
      return (user + system) / 1000;
    };
    timeOf(1000);
    const small = Math.max(timeOf(2000), 1);
    // Eight times as many: quadratic time would take 64 times as long.
    expect(timeOf(16_000) / small).toBeLessThan(30);
  });
});
