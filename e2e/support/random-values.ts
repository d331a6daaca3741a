/** Values that nobody should send, made from a seed so that a failure can be had again. */

/**
 * The text of a function `(seed) => unknown[]` that runs in the page: arguments for one request, mostly nonsense,
 * some of it close to what is asked for, some of it what JSON does not know.
 */
export const RANDOM_ARGUMENTS = `(seed) => {
  let state = seed * 2654435761 >>> 0 || 1;
  const next = (limit) => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state % limit;
  };
  const pick = (list) => list[next(list.length)];
  const names = ['__proto__', 'constructor', 'toString', 'requestId', 'command', 'type', 'theme', 'id', 'panes',
    'sections', 'text', '', 'a'.repeat(300), '\\u0000', '🖋'];
  const texts = ['', 'x', '../../etc/passwd', '/etc/passwd', 'src_../..', 'src_abc', 'ws_1', 'req_1', 'annotation.add',
    'revert', 'source.add', '<script>window.__pwned=1</script>', '\\ud83d', '\\u202e', 'NaN', '__proto__',
    'a'.repeat(next(2000)), 'x'.repeat(next(40) === 0 ? 3000000 : 3)];
  const scalars = [null, undefined, true, false, 0, -1, 1.5, 1e308, NaN, Infinity, -0, 2 ** 53, 10n];
  const oddities = [() => new Date(0), () => new Map([[1, 2]]), () => new Set([1]), () => /x/g, () => new Uint8Array(9),
    () => new Error('x'), () => () => 1, () => Symbol('x'), () => new ArrayBuffer(4), () => new Blob(['x']), () => window,
    () => { const cycle = {}; cycle.self = cycle; return cycle; }, () => new Array(next(60) === 0 ? 300000 : 9).fill(0)];
  const value = (depth) => {
    const kind = next(depth > 5 ? 6 : 10);
    if (kind < 3) return pick(texts);
    if (kind < 5) return pick(scalars);
    if (kind === 5) return pick(oddities)();
    if (kind < 8) return Array.from({ length: next(5) }, () => value(depth + 1));
    const made = {};
    for (let index = next(6); index > 0; index -= 1) {
      Object.defineProperty(made, pick(names), { value: value(depth + 1), enumerable: true, configurable: true });
    }
    return made;
  };
  return Array.from({ length: next(4) }, () => value(0));
}`;
