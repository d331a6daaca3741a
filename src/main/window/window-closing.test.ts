import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { closeInPeace } from './window-closing.ts';

function fakeWindow() {
  const emitter = new EventEmitter();
  let destroyed = false;
  const window = {
    on: (name: string, listener: (...args: unknown[]) => void) => emitter.on(name, listener),
    destroy: () => {
      destroyed = true;
    },
    isDestroyed: () => destroyed,
  };
  const close = () => {
    let prevented = false;
    emitter.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  return { window: window as never, close, destroyed: () => destroyed };
}

describe('closing the window', () => {
  it('waits for the page and goes as soon as it is done', () => {
    const { window, close, destroyed } = fakeWindow();
    const ask = vi.fn();
    const closing = closeInPeace(window, ask);
    expect(close()).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(destroyed()).toBe(false);
    closing.flushed();
    expect(destroyed()).toBe(true);
  });

  it('does not wait for a page that hangs', async () => {
    const { window, close, destroyed } = fakeWindow();
    closeInPeace(window, () => {}, 5);
    close();
    await expect.poll(destroyed).toBe(true);
  });

  it('asks once, however often it is told to close', () => {
    const { window, close } = fakeWindow();
    const ask = vi.fn();
    const closing = closeInPeace(window, ask);
    close();
    close();
    expect(ask).toHaveBeenCalledOnce();
    closing.flushed();
  });

  it('stays open when the page only says that it sent its words', () => {
    const { window, destroyed } = fakeWindow();
    closeInPeace(window, () => {}).flushed();
    expect(destroyed()).toBe(false);
  });
});
