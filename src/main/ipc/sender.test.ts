import { describe, expect, it } from 'vitest';
import { isTrustedSender, type SenderEvent } from './sender.ts';

const ORIGIN = 'app://bundle';

type FakeFrame = Readonly<Record<string, unknown>>;

function fakeEvent(url: string, more: FakeFrame = {}): SenderEvent {
  const frame: Record<string, unknown> = { url, parent: null };
  frame.top = frame;
  return { senderFrame: Object.assign(frame, more) } as unknown as SenderEvent;
}

const subframe = { parent: { url: 'app://bundle/index.html' }, top: {} };

describe('the sender of a request', () => {
  it('is our page in its main frame', () => {
    expect(isTrustedSender(fakeEvent('app://bundle/index.html'), ORIGIN)).toBe(true);
    expect(isTrustedSender(fakeEvent('app://bundle/index.html#a'), ORIGIN)).toBe(true);
  });

  it.each([
    ['no frame', { senderFrame: null } as unknown as SenderEvent],
    ['no frame at all', {} as unknown as SenderEvent],
    ['a frame in our page', fakeEvent('app://bundle/index.html', subframe)],
    ['a frame that is not the top', fakeEvent('app://bundle/index.html', { top: {} })],
    ['a detached frame', fakeEvent('app://bundle/index.html', { detached: true })],
    ['a destroyed frame', fakeEvent('app://bundle/index.html', { isDestroyed: () => true })],
    ['a longer host', fakeEvent('app://bundle.evil/index.html')],
    ['the host as a user', fakeEvent('app://bundle@evil/index.html')],
    ['a user before the host', fakeEvent('app://evil@bundle/index.html')],
    ['a port', fakeEvent('app://bundle:80/index.html')],
    ['the parser', fakeEvent('app://parser/parser.html')],
    ['another scheme', fakeEvent('apps://bundle/index.html')],
    ['the web', fakeEvent('https://bundle/index.html')],
    ['a file', fakeEvent('file:///app/index.html')],
    ['a blank page', fakeEvent('about:blank')],
    ['an embedded document', fakeEvent('about:srcdoc')],
    ['a data page', fakeEvent('data:text/html,app://bundle')],
    ['an empty address', fakeEvent('')],
  ])('is not %s', (_name, event) => {
    expect(isTrustedSender(event, ORIGIN)).toBe(false);
  });
});
