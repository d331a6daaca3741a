/**
 * Starts the app with nothing around it but a pipe of Chromium's own protocol: cheap enough to be killed two hundred
 * times. What is sent and what is answered is known out here, in a process that lives on.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { freshHome, killGroup, PROJECT, sandboxArguments } from './launch.ts';

const electron = String(createRequire(join(PROJECT, 'package.json'))('electron'));

export type BareApp = {
  /** Evaluates an expression in the window's page and awaits its value. Rejects when the app goes. */
  readonly ask: (expression: string) => Promise<unknown>;
  /** Settles when the window's page can be asked for the workspace. Rejects when the app goes. */
  readonly ready: Promise<void>;
  /** Ends every process of the app at once. */
  readonly kill: () => Promise<void>;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly targetInfo?: { readonly targetId: string; readonly url: string };
    readonly sessionId?: string;
  };
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly sessionId?: string };
  readonly error?: unknown;
};

/** The app's end of a pipe: messages in JSON, ended by a zero byte. */
class Pipe {
  readonly #to: Writable;
  readonly #waiting = new Map<number, (message: Message | null) => void>();
  #last = 0;
  #rest = '';
  onEvent = (_message: Message): void => {};

  constructor(child: ChildProcess) {
    const [, , , to, from] = child.stdio;
    this.#to = to as Writable;
    this.#to.on('error', () => this.end());
    from?.on('error', () => this.end());
    (from as NodeJS.ReadableStream).setEncoding('utf8');
    from?.on('data', (text: string) => this.#take(text));
    child.once('exit', () => this.end());
  }

  /** Null when the app went before it answered. */
  send(method: string, params: object, sessionId?: string): Promise<Message | null> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Message | null>((resolve) => this.#waiting.set(id, resolve));
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  end(): void {
    for (const settle of this.#waiting.values()) settle(null);
    this.#waiting.clear();
  }

  #take(text: string): void {
    const pieces = (this.#rest + text).split('\0');
    this.#rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      const message = JSON.parse(piece) as Message;
      if (message.id === undefined) this.onEvent(message);
      else this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id ?? 0);
    }
  }
}

/** Starts the app on a profile. */
export async function startBareApp(profile: string): Promise<BareApp> {
  const child = spawn(
    electron,
    // Where there is only a virtual screen, a process for the graphics card is started twice in vain.
    [
      ...sandboxArguments(),
      '--remote-debugging-pipe',
      '--disable-gpu',
      PROJECT,
      `--user-data-dir=${profile}`,
    ],
    {
      cwd: PROJECT,
      // A process group of its own, which can be killed as one.
      detached: true,
      env: { ...process.env, ...(await freshHome(profile)) },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pipe = new Pipe(child);
  const session = sessionOfWindow(pipe);
  const ask = async (expression: string): Promise<unknown> => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answer = await pipe.send('Runtime.evaluate', params, await session);
    if (answer === null) throw new Error('the app is gone');
    return answer.result?.result?.value;
  };
  const ready = untilBridged(ask);
  // Whoever kills the app while it starts does not wait for it.
  ready.catch(() => {});
  return {
    ask,
    ready,
    kill: async () => {
      killGroup(child);
      await ended;
    },
  };
}

async function sessionOfWindow(pipe: Pipe): Promise<string> {
  const found = new Promise<string>((resolve) => {
    pipe.onEvent = ({ params }) => {
      const info = params?.targetInfo;
      if (info?.url.startsWith('app://bundle/')) resolve(info.targetId);
    };
  });
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  const attached = await pipe.send('Target.attachToTarget', {
    targetId: await found,
    flatten: true,
  });
  return attached?.result?.sessionId ?? '';
}

/** Our own page, read to its end: what it is made of was sent by main, which therefore knows it. */
const BRIDGED = `location.protocol === 'app:' && document.readyState !== 'loading' && 'dossier' in window`;

async function untilBridged(ask: (expression: string) => Promise<unknown>): Promise<void> {
  // Before the page there is an empty one, to which main answers nothing; nobody tells when the bridge stands in ours.
  while ((await ask(BRIDGED)) !== true) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
