/**
 * The page of the hidden parser window: bytes in, JSON out, nothing else. It runs in a sandboxed process of its own,
 * so that a file made to break the parser breaks nothing that matters.
 */
import { parseSource } from '#core/source/parse-source.ts';
import { answerPieces, MORE, type ParserJob, type ToParser } from '#ipc/parser-wire.ts';

type Receiving = { readonly job: ParserJob; readonly bytes: Uint8Array; received: number };

/** Answers each file with the parser's result as JSON, in pieces when it is long. */
function answer(port: MessagePort): void {
  let receiving: Receiving | null = null;
  let pieces: Iterator<string> | null = null;
  const send = (): void => {
    const next = pieces?.next();
    port.postMessage(next?.done === false ? next.value : null);
  };
  port.onmessage = ({ data }: MessageEvent<ToParser>) => {
    if (data === MORE) {
      send();
      return;
    }
    receiving = received(receiving, data);
    if (receiving !== null && receiving.received === receiving.bytes.length) {
      pieces = parsed(receiving);
      receiving = null;
      send();
    }
  };
}

/** The answer to a file. A failure of the parser is none, at once: nobody should have to wait for it. */
function parsed({ job, bytes }: Receiving): Iterator<string> | null {
  try {
    return answerPieces(parseSource({ ...job, bytes }));
  } catch {
    return null;
  }
}

/** What has come of a file after this message. */
function received(before: Receiving | null, data: ParserJob | Uint8Array): Receiving | null {
  if (!(data instanceof Uint8Array)) {
    return { job: data, bytes: new Uint8Array(data.byteLength), received: 0 };
  }
  before?.bytes.set(data, before.received);
  return before === null ? null : { ...before, received: before.received + data.length };
}

window.addEventListener(
  'message',
  ({ source, ports: [port] }) => {
    // Only the preload can speak to this page: it has no frames and no opener.
    if (source === window && port !== undefined) answer(port);
  },
  { once: true },
);
