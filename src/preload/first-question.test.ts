import { describe, expect, it } from 'vitest';
import { askAhead, type Send } from './first-question.ts';

const REFUSED = { ok: false, error: { code: 'request', reason: 'bad-sender' } };

/** A main process that gives these answers, one after the other, and remembers what it was asked. */
function answering(...answers: readonly unknown[]): { send: Send; heard: unknown[] } {
  const heard: unknown[] = [];
  const send: Send = (name, args) => {
    heard.push([name, ...args]);
    return Promise.resolve(answers[heard.length - 1]);
  };
  return { send, heard };
}

describe('askAhead', () => {
  it('asks before the page does, and asks once', async () => {
    const { send, heard } = answering({ ok: true, value: 'first' }, { ok: true, value: 'second' });
    const ask = askAhead('open', send);
    expect(heard).toEqual([['open']]);
    expect(await ask('open', [])).toEqual({ ok: true, value: 'first' });
    expect(heard).toEqual([['open']]);
    expect(await ask('open', [])).toEqual({ ok: true, value: 'second' });
  });

  it('asks again when the main process did not know the page yet', async () => {
    const { send, heard } = answering(REFUSED, { ok: true, value: 'second' });
    const ask = askAhead('open', send);
    expect(await ask('open', [])).toEqual({ ok: true, value: 'second' });
    expect(heard).toEqual([['open'], ['open']]);
  });

  it('leaves a page that is refused again refused', async () => {
    const { send } = answering(REFUSED, REFUSED);
    expect(await askAhead('open', send)('open', [])).toEqual(REFUSED);
  });

  it('sends everything else on, and nonsense in the first question too', async () => {
    const { send, heard } = answering('early', 'text', 'nonsense');
    const ask = askAhead('open', send);
    expect(await ask('text', [1])).toBe('text');
    expect(await ask('open', ['nonsense'])).toBe('nonsense');
    expect(heard).toEqual([['open'], ['text', 1], ['open', 'nonsense']]);
  });
});
