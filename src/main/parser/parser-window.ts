/** Runs the parser page in a hidden, sandboxed window of its own session, and talks to it over one port. */
import { constants, setPriority } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import { MORE, type ToParser } from '#ipc/parser-wire.ts';
import { makeHiddenWindow } from '#main/security/window.ts';
import type { ParserHost } from './parser-process.ts';

export type ParserWindowOptions = {
  readonly preload: string;
  /** Address of the parser page. */
  readonly page: string;
};

/** The name of the session in memory that the parser has for itself. */
export const PARSER_PARTITION = 'parser';

/** The channel on which the page gets its end of the port. */
const PORT_CHANNEL = 'parser:port';

/** Starts a parser. Bytes go in through the port, JSON comes out of it; the page has no other way to reach us. */
export function startParserWindow({ preload, page }: ParserWindowOptions): ParserHost {
  const window = makeHiddenWindow({ preload, partition: PARSER_PARTITION, devTools: false });
  const { port1: ours, port2: theirs } = new MessageChannelMain();
  const loaded = window.loadURL(page).then(() => {
    stepBack(window.webContents.getOSProcessId());
    window.webContents.postMessage(PORT_CHANNEL, null, [theirs]);
  });
  ours.start();
  return {
    gone: whenGone(window, page, loaded),
    close: () => close(window, ours),
    kill: () => kill(window, ours),
    parse: async (fileName, bytes, encoding) => {
      await loaded;
      const { byteLength } = bytes;
      const job = { fileName, byteLength, ...(encoding === undefined ? {} : { encoding }) };
      const answer = ask(ours, job);
      for (let start = 0; start < byteLength; start += PIECE) {
        // A copy: with a part of a buffer the whole of it would be sent.
        post(ours, bytes.slice(start, start + PIECE));
        await setImmediate();
      }
      return answer;
    },
    more: () => ask(ours, MORE),
  };
}

/** What a person does in the window comes first, whatever a file makes of the parser. */
function stepBack(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Then it competes like any other process.
  }
}

/** Bytes that are sent at once; the process answers others in between. */
const PIECE = 1024 * 1024;

function post(port: MessagePortMain, message: ToParser): void {
  port.postMessage(message);
}

function ask(port: MessagePortMain, message: ToParser): Promise<unknown> {
  return new Promise((resolve) => {
    port.once('message', ({ data }) => resolve(data));
    post(port, message);
  });
}

function whenGone(window: BrowserWindow, page: string, loaded: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    window.webContents.once('render-process-gone', () => resolve());
    window.once('closed', () => resolve());
    window.webContents.on('did-navigate', (_event, url) => {
      if (url !== page) resolve();
    });
    loaded.catch(() => resolve());
  });
}

function close(window: BrowserWindow, port: MessagePortMain): void {
  port.close();
  if (!window.isDestroyed()) window.destroy();
}

function kill(window: BrowserWindow, port: MessagePortMain): void {
  // A page that hangs does not close when asked; its process has to end first.
  if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  close(window, port);
}
