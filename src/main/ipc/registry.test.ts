import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err, ok } from '#core/result.ts';
import { anId, aSource } from '#core/testing/builders.ts';
import type { Command } from '#core/workspace/command.ts';
import type { RequestName } from '#ipc/contract.ts';
import { REQUEST_NAMES } from '#ipc/names.ts';
import { answerRequest, answerRequests, type Handlers, type RegistryOptions } from './registry.ts';

type Call = { readonly name: string; readonly args: readonly unknown[] };

/** Handlers that note each call and answer with what the test says. */
function fakeRegistry(answer: (name: RequestName) => unknown = () => ok(null)) {
  const calls: Call[] = [];
  const bugs: unknown[] = [];
  const entries = REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]) => {
      calls.push({ name, args });
      return answer(name);
    },
  ]);
  const options: RegistryOptions = {
    handlers: Object.fromEntries(entries) as Handlers,
    isTrusted: ({ senderFrame }) => senderFrame !== null,
    cleanError: (error) => error,
    onBug: (_name, cause) => bugs.push(cause),
  };
  return { calls, bugs, options };
}

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

function fakeIpc() {
  const listeners = new Map<string, Listener>();
  const ipc: Pick<IpcMain, 'handle'> = {
    handle: (name, listener) => {
      listeners.set(name, listener as Listener);
    },
  };
  return { ipc, listeners };
}

/** A command as a window would send it. */
function asked(command: Command) {
  return { requestId: anId('request', 1), command };
}

describe('the registry of requests', () => {
  it('listens to the requests of the contract and no others', () => {
    const { ipc, listeners } = fakeIpc();
    answerRequests(ipc, fakeRegistry().options);
    expect([...listeners.keys()]).toEqual(REQUEST_NAMES);
  });

  it('answers nobody but the trusted', async () => {
    const { ipc, listeners } = fakeIpc();
    const { options, calls } = fakeRegistry();
    answerRequests(ipc, options);
    for (const listener of listeners.values()) {
      const answer = await listener({ senderFrame: null } as unknown as IpcMainInvokeEvent);
      expect(answer).toEqual(err({ code: 'request', reason: 'bad-sender' }));
    }
    expect(calls).toEqual([]);
  });

  it.each<[RequestName, readonly unknown[], string]>([
    ['app:about', ['extra'], 'bad-arguments'],
    ['source:text', [], 'bad-arguments'],
    ['source:text', ['../../etc/passwd'], 'bad-arguments'],
    ['source:text', ['src_../x'], 'bad-arguments'],
    ['source:text', ['src_a', 'src_b'], 'bad-arguments'],
    ['source:text', ['x'.repeat(300_000)], 'too-large'],
    ['settings:save', [{ theme: 'light' }], 'bad-arguments'],
    ['drafts:save', [{ a: 1 }], 'bad-arguments'],
    ['drafts:save', [JSON.parse('{"__proto__":"x"}')], 'bad-arguments'],
    ['clipboard:write', ['x'.repeat(8_000_001)], 'bad-arguments'],
    ['clipboard:write', [new Uint8Array(2)], 'bad-arguments'],
    ['workspace:apply', [{ requestId: 'req_a', command: { type: 'revert' } }], 'bad-arguments'],
    ['workspace:apply', [asked({ type: 'source.add', source: aSource(1) })], 'bad-arguments'],
    [
      'workspace:apply',
      [
        asked({
          type: 'batch',
          batchId: anId('batch', 1),
          label: 'other',
          parts: [{ type: 'source.add', source: aSource(1) }],
        }),
      ],
      'bad-arguments',
    ],
  ])('refuses %s with bad arguments', async (name, args, reason) => {
    const { options, calls } = fakeRegistry();
    expect(await answerRequest(name, args, options)).toMatchObject(
      err({ code: 'request', reason }),
    );
    expect(calls).toEqual([]);
  });

  it('hands on a command that a window may send, in a batch, too', async () => {
    const { options, calls } = fakeRegistry(() => ok({ seq: 1 }));
    const rename = { type: 'workspace.rename', title: 'Sums' } as const;
    const batch: Command = {
      type: 'batch',
      batchId: anId('batch', 1),
      label: 'other',
      parts: [rename],
    };
    for (const command of [rename, batch]) {
      const answer = await answerRequest('workspace:apply', [asked(command)], options);
      expect(answer).toEqual(ok({ seq: 1 }));
    }
    expect(calls).toHaveLength(2);
  });

  it('hands on what fits and gives back the answer', async () => {
    const { options, calls } = fakeRegistry(() => ok('{}'));
    expect(await answerRequest('source:text', ['src_a1'], options)).toEqual(ok('{}'));
    expect(calls).toEqual([{ name: 'source:text', args: ['src_a1'] }]);
  });

  it('turns what is thrown into a bug without its words', async () => {
    const { options, bugs } = fakeRegistry(() => {
      throw new TypeError('cannot read /home/ana/secret.txt');
    });
    const answer = await answerRequest('app:about', [], options);
    expect(answer).toEqual(err({ code: 'bug', detail: 'TypeError' }));
    expect(bugs).toHaveLength(1);
  });

  it('keeps back an answer that does not fit', async () => {
    const { options, bugs } = fakeRegistry(() => ok({ secret: 1 }));
    expect(await answerRequest('app:about', [], options)).toEqual(
      err({ code: 'request', reason: 'bad-result' }),
    );
    expect(bugs).toHaveLength(1);
  });

  it.each(REQUEST_NAMES)('survives anything sent to %s', async (name) => {
    const { options } = fakeRegistry();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({ withNullPrototype: true })), async (args) => {
        const answer = await answerRequest(name, args, options);
        if (!answer.ok) expect(answer.error).toMatchObject({ code: 'request' });
      }),
      { numRuns: 200 },
    );
  });
});
