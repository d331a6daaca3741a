/**
 * The page of the hidden parser window: bytes in, JSON out, nothing else. It runs in a sandboxed process of its own,
 * so that a file made to break the parser breaks nothing that matters.
 */
import { parseSource } from '#core/source/parse-source.ts';

type Job = { readonly fileName: string; readonly bytes: Uint8Array };

/** Answers each file with the parser's result as JSON, in the order they come. */
function answer(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<Job>) => {
    port.postMessage(JSON.stringify(parseSource({ fileName: data.fileName, bytes: data.bytes })));
  };
}

window.addEventListener(
  'message',
  ({ source, ports: [port] }) => {
    // Only the preload can speak to this page: it has no frames and no opener.
    if (source === window && port !== undefined) answer(port);
  },
  { once: true },
);
