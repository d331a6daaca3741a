/** A started Electron program, asked from outside through the protocol that Chromium offers for that, and nothing more. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

export type RunningApp = {
  /** When the process was started, in milliseconds since 1970. */
  readonly spawnedAt: number;
  /** Evaluates an expression in the window's page; promises are awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type Target = {
  readonly type: string;
  readonly title: string;
  readonly webSocketDebuggerUrl: string;
};

const electron: unknown = createRequire(`${process.cwd()}/package.json`)('electron');

function debuggerPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/u.exec(said)?.[1];
      if (port !== undefined) {
        resolve(Number(port));
      }
    });
    child.once('exit', () => reject(new Error(`the program ended: ${said.slice(-2000)}`)));
  });
}

async function windowTarget(port: number, title: RegExp): Promise<Target> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    const targets = answer === null ? [] : ((await answer.json()) as readonly Target[]);
    const found = targets.find((target) => target.type === 'page' && title.test(target.title));
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function evaluator(socket: WebSocket): (expression: string) => Promise<unknown> {
  let last = 0;
  return (expression) =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const listen = (event: MessageEvent): void => {
        const message = JSON.parse(String(event.data)) as {
          readonly id?: number;
          readonly result?: {
            readonly result: { readonly value?: unknown };
            readonly exceptionDetails?: unknown;
          };
        };
        if (message.id !== id) {
          return;
        }
        socket.removeEventListener('message', listen);
        if (message.result === undefined || message.result.exceptionDetails !== undefined) {
          reject(new Error(JSON.stringify(message)));
        } else {
          resolve(message.result.result.value);
        }
      };
      socket.addEventListener('message', listen);
      socket.send(
        JSON.stringify({
          id,
          method: 'Runtime.evaluate',
          params: { expression, awaitPromise: true, returnByValue: true },
        }),
      );
    });
}

/** Measures with a `WebSocket`, which Node 20 has behind a flag: the program is started again with it where need be. */
export async function withWebSocket(measure: () => Promise<void>): Promise<void> {
  if (typeof WebSocket !== 'undefined') {
    await measure();
    return;
  }
  const again = spawnSync(
    process.execPath,
    ['--experimental-websocket', ...process.argv.slice(1)],
    { stdio: 'inherit' },
  );
  process.exitCode = again.status ?? 1;
}

/** Starts `electron …args` and waits for the window whose page has this title. */
export async function start(
  args: readonly string[],
  title: RegExp,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningApp> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(String(electron), [...sandbox, '--remote-debugging-port=0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const target = await windowTarget(await debuggerPort(child), title);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('the page cannot be asked')));
  });
  return {
    spawnedAt,
    evaluate: evaluator(socket),
    stop: async () => {
      socket.close();
      child.kill();
      await ended;
    },
  };
}
