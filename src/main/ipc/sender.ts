/** Who may make requests: the main frame of our own page, and nobody else. */
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';

/** The part of an event that the decision needs. */
export type SenderEvent = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/**
 * Whether a message comes from the main frame of a page of this origin. There is no exception for an empty or blank
 * address: a frame has one of those before anything of ours is loaded into it.
 * @param origin exact, such as `app://bundle`
 */
export function isTrustedSender(event: SenderEvent, origin: string): boolean {
  // Read at once: a frame that navigates or goes away while we wait is not the one that asked.
  const frame = event.senderFrame;
  if (!frame || isDetached(frame)) return false;
  return frame.parent === null && frame.top === frame && originOf(frame.url) === origin;
}

function isDetached(frame: WebFrameMain): boolean {
  // Both exist only in newer Electrons; there a frame that was removed must not speak.
  const { detached, isDestroyed } = frame as Partial<WebFrameMain>;
  return detached === true || (isDestroyed?.call(frame) ?? false);
}

/** Scheme and host of an address; `URL.origin` is `null` for schemes it does not know. */
function originOf(address: string): string | null {
  try {
    const { protocol, host, username, password } = new URL(address);
    return username === '' && password === '' ? `${protocol}//${host}` : null;
  } catch {
    return null;
  }
}
