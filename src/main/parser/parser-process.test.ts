import { describe, expect, it } from 'vitest';
import type { ImportFailure } from '#core/app-error.ts';
import { err, ok } from '#core/result.ts';
import type { ParsedSource } from '#core/source/source.ts';
import { answerPieces } from '#ipc/parser-wire.ts';
import { makeParserProcess, type ParserHost } from './parser-process.ts';

const parsed = {
  text: 'Title\n\nWords.',
  blocks: [
    { start: 0, end: 5, kind: 'title', marks: [] },
    { start: 7, end: 13, kind: 'paragraph', marks: [{ kind: 'strong', start: 7, end: 9 }] },
  ],
  format: 'plain',
  encoding: 'utf-8',
  parser: 'plain/1',
  metadata: { title: { value: 'Title', basis: 'stated' } },
  remarks: [],
};

type Behaviour = (fileName: string) => Promise<unknown> | unknown;
const never = new Promise<never>(() => {});

/** A parser whose hosts behave, one after the other, as the test says. */
function fakeParser(
  behaviours: readonly Behaviour[],
  limits: { idleLimit?: number } = {},
  pieces: readonly unknown[] = [],
) {
  const rest = [...pieces];
  const killed: number[] = [];
  const closed: number[] = [];
  const deaths: (() => void)[] = [];
  let started = 0;
  const parser = makeParserProcess({
    timeLimit: 30,
    ...limits,
    startHost: (): ParserHost => {
      const index = started;
      started += 1;
      let die = (): void => {};
      const gone = new Promise<void>((resolve) => {
        die = resolve;
      });
      deaths.push(die);
      return {
        gone,
        close: () => closed.push(index),
        kill: () => killed.push(index),
        parse: async (fileName) => {
          const answer = await behaviours[index]?.(fileName);
          if (answer === 'die') die();
          return answer === 'die' ? never : answer;
        },
        more: async () => {
          const next = rest.shift();
          if (next === 'die') die();
          return next === 'die' || next === 'hang' ? never : next;
        },
      };
    },
  });
  const die = (index: number) => deaths[index]?.();
  return { parser, killed, closed, started: () => started, die };
}

const bytes = new Uint8Array([65]);
const failure = (reason: ImportFailure) => err({ code: 'import', reason, file: 'a.txt' });
const refusal = (reason: string) =>
  JSON.stringify(err({ code: 'import', reason, file: 'other.txt', detail: 'PDF' }));
const good = JSON.stringify({ ok: true, value: parsed });

describe('the parser process', () => {
  it('gives back what was parsed and keeps the process for the next file', async () => {
    const { parser, started } = fakeParser([() => good]);
    expect(await parser.parse('a.txt', bytes)).toEqual(ok(parsed));
    expect(await parser.parse('b.txt', bytes)).toEqual(ok(parsed));
    expect(started()).toBe(1);
    parser.stop();
  });

  it.each<[string, Behaviour, ImportFailure]>([
    ['hangs', () => never, 'parser-timeout'],
    ['dies', () => 'die', 'parser-crashed'],
    ['rejects', () => Promise.reject(new Error('x')), 'parser-crashed'],
  ])('that %s is killed, and the next file gets another', async (_name, behaviour, reason) => {
    const { parser, killed } = fakeParser([behaviour, () => good]);
    expect(await parser.parse('a.txt', bytes)).toEqual(failure(reason));
    expect(killed).toEqual([0]);
    expect(await parser.parse('b.txt', bytes)).toEqual(ok(parsed));
    parser.stop();
  });

  it.each<[string, unknown]>([
    ['no text', undefined],
    ['an object', { ok: true, value: parsed }],
    ['no JSON', '{"ok":true,'],
    ['null', 'null'],
    ['nothing in it', '{"ok":true}'],
    ['an extra key', JSON.stringify({ ok: true, value: { ...parsed, path: '/etc/passwd' } })],
    ['a block outside the text', JSON.stringify({ ok: true, value: { ...parsed, text: 'x' } })],
    [
      'blocks that overlap',
      JSON.stringify({
        ok: true,
        value: { ...parsed, blocks: [parsed.blocks[1], parsed.blocks[0]] },
      }),
    ],
    [
      'a mark outside its block',
      JSON.stringify({
        ok: true,
        value: {
          ...parsed,
          blocks: [{ ...parsed.blocks[0], marks: [{ kind: 'code', start: 0, end: 9 }] }],
        },
      }),
    ],
    ['a reason it cannot know', refusal('already-here')],
    ['a refusal with more to say', '{"ok":false,"error":{"code":"import"},"value":1}'],
  ])('is not believed when it answers with %s', async (_name, answer) => {
    const { parser } = fakeParser([() => answer]);
    expect(await parser.parse('a.txt', bytes)).toEqual(failure('parser-bad-output'));
    parser.stop();
  });

  it('may say that a file is no text', async () => {
    const { parser } = fakeParser([() => refusal('not-text')]);
    expect(await parser.parse('a.txt', bytes)).toEqual(
      err({ code: 'import', reason: 'not-text', file: 'a.txt', detail: 'PDF' }),
    );
    parser.stop();
  });

  it('parses one file at a time, in order', async () => {
    const seen: string[] = [];
    let running = 0;
    const { parser } = fakeParser([
      async (name) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(name);
        running -= 1;
        return good;
      },
    ]);
    await Promise.all(['a', 'b', 'c'].map((name) => parser.parse(name, bytes)));
    expect(seen).toEqual(['a', 'b', 'c']);
    parser.stop();
  });

  it('starts anew when it died while it had nothing to do', async () => {
    const { parser, started, die } = fakeParser([() => good, () => good]);
    await parser.parse('a.txt', bytes);
    die(0);
    await Promise.resolve();
    expect(await parser.parse('b.txt', bytes)).toEqual(ok(parsed));
    expect(started()).toBe(2);
    parser.stop();
  });

  it('ends when it has nothing to do', async () => {
    const { parser, killed, closed } = fakeParser([() => good], { idleLimit: 1 });
    await parser.parse('a.txt', bytes);
    await expect.poll(() => closed).toEqual([0]);
    expect(killed).toEqual([]);
  });

  const { text, blocks, ...facts } = parsed;
  const begun = JSON.stringify({ ok: true, more: facts });
  const piece = (value: unknown) => JSON.stringify(value);
  const end = piece({ end: true });

  it('puts a long answer together from its pieces', async () => {
    const long = {
      ...parsed,
      text: 'Words and 👍 '.repeat(100_000),
      blocks: Array.from({ length: 3_000 }, (_, at) => ({
        ...{ start: at * 10, end: at * 10 + 9, kind: 'paragraph' as const, marks: [] },
      })),
    } as ParsedSource;
    const [first, ...rest] = answerPieces(ok(long));
    expect(rest.length).toBeGreaterThan(5);
    expect(Math.max(...rest.map((one) => one.length))).toBeLessThan(700_000);
    const { parser, killed } = fakeParser([() => first], {}, rest);
    expect(await parser.parse('a.txt', bytes)).toEqual(ok(long));
    expect(killed).toEqual([]);
    parser.stop();
  });

  it.each<[string, readonly unknown[], ImportFailure]>([
    ['dies', [piece({ text }), 'die'], 'parser-crashed'],
    ['hangs', [piece({ text }), 'hang'], 'parser-timeout'],
    ['says nothing', [piece({ text }), null], 'parser-bad-output'],
    ['says something else', [piece({ text, path: '/' }), end], 'parser-bad-output'],
    [
      'says text after blocks',
      [piece({ text }), piece({ blocks }), piece({ text }), end],
      'parser-bad-output',
    ],
    [
      'names blocks outside of it',
      [piece({ text: 'x' }), piece({ blocks }), end],
      'parser-bad-output',
    ],
    [
      'names blocks twice',
      [piece({ text }), piece({ blocks }), piece({ blocks }), end],
      'parser-bad-output',
    ],
    ['says too much at once', [piece({ text: 'x'.repeat(1_000_001) }), end], 'parser-bad-output'],
  ])(
    'that %s in the middle of a long answer is killed, and nothing of it is kept',
    async (_n, pieces, reason) => {
      const { parser, killed } = fakeParser([() => begun, () => good], {}, pieces);
      expect(await parser.parse('a.txt', bytes)).toEqual(failure(reason));
      expect(killed).toEqual([0]);
      expect(await parser.parse('b.txt', bytes)).toEqual(ok(parsed));
      parser.stop();
    },
  );
});
