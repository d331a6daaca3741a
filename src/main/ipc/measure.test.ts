import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, SMALL } from './measure.ts';

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

describe('the measure of a request', () => {
  it.each<[string, unknown]>([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(3)],
    ['a function', () => {}],
    ['not a number', Number.NaN],
    ['infinity', { a: [Number.POSITIVE_INFINITY] }],
    ['a big integer', 1n],
    ['a cycle', cyclic],
    ['a planted prototype', JSON.parse('{"a":{"__proto__":{"polluted":true}}}')],
    ['an instance', new (class Thing {})()],
    ['a symbol', Symbol('x')],
  ])('refuses %s', (_name, value) => {
    expect(measure([value], SMALL)).toBe('not-plain');
  });

  it('refuses what is too long, too many or too deep', () => {
    expect(measure('x'.repeat(11), { characters: 10, items: 10 })).toBe('too-large');
    expect(measure({ ['k'.repeat(11)]: 1 }, { characters: 10, items: 10 })).toBe('too-large');
    expect(measure(new Array(11).fill(0), { characters: 10, items: 10 })).toBe('too-large');
    expect(measure(new Array(1e6), { characters: 10, items: 10 })).toBe('too-large');
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    expect(measure(deep, SMALL)).toBe('not-plain');
  });

  it('lets any small JSON pass', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__'));
        expect(measure(value, SMALL)).toBeNull();
      }),
    );
  });
});
