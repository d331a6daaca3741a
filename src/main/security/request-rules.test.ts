import { describe, expect, it } from 'vitest';
import { devServerOrigin } from './dev-server.ts';
import { mayNavigate, mayRequest } from './request-rules.ts';

const closed = { devOrigin: null };
const dev = { devOrigin: 'http://localhost:5173' };

describe('requests of a page', () => {
  it.each([
    ['app://bundle/index.html', 'mainFrame', true],
    ['app://bundle/assets/index.js', 'script', true],
    ['data:image/png;base64,AA==', 'image', true],
    ['blob:app://bundle/1', 'image', true],
    ['data:text/html,<script>1</script>', 'subFrame', false],
    ['blob:app://bundle/1', 'script', false],
    ['http://example.com/', 'mainFrame', false],
    ['https://example.com/a.png', 'image', false],
    ['ws://127.0.0.1:9/', 'webSocket', false],
    ['wss://example.com/', 'webSocket', false],
    ['http://127.0.0.1:9/', 'xhr', false],
    ['http://localhost:5173/', 'xhr', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['ftp://example.com/', 'other', false],
    ['devtools://devtools/bundled/x.html', 'mainFrame', false],
    ['chrome://gpu', 'mainFrame', false],
    ['chrome-extension://abc/x', 'script', false],
    ['about:blank', 'subFrame', false],
    ['APP://BUNDLE/index.html', 'mainFrame', true],
    ['apps://bundle/', 'script', false],
    ['not a url', 'other', false],
    ['', 'other', false],
  ])('%s as %s: %s', (url, type, expected) => {
    expect(mayRequest(url, type, closed)).toBe(expected);
  });

  it.each([
    ['http://localhost:5173/src/main.tsx', true],
    ['ws://localhost:5173/?token=1', true],
    ['devtools://devtools/bundled/x.html', true],
    ['http://localhost:5174/', false],
    ['http://localhost.evil:5173/', false],
    ['https://example.com/', false],
    ['ws://example.com:5173/', false],
  ])('while developing, %s: %s', (url, expected) => {
    expect(mayRequest(url, 'script', dev)).toBe(expected);
  });
});

describe('navigation', () => {
  it('is never allowed, not even to the app itself', () => {
    for (const url of ['app://bundle/index.html', 'https://example.com', 'about:blank', '', 'x']) {
      expect(mayNavigate(url, closed)).toBe(false);
    }
  });

  it('lets the development server reload its page and nothing else', () => {
    expect(mayNavigate('http://localhost:5173/', dev)).toBe(true);
    expect(mayNavigate('http://localhost:5174/', dev)).toBe(false);
    expect(mayNavigate('http://localhost:5173@evil.example/', dev)).toBe(false);
  });
});

describe('the development server', () => {
  it.each([
    ['http://localhost:5173/', false, 'http://localhost:5173'],
    ['http://127.0.0.1:5173', false, 'http://127.0.0.1:5173'],
    ['http://localhost:5173/', true, null],
    ['http://example.com:5173/', false, null],
    ['https://localhost:5173/', false, null],
    ['http://localhost.example.com/', false, null],
    ['http://localhost:1@example.com/', false, null],
    ['nonsense', false, null],
    [undefined, false, null],
  ])('%s, packaged %s: %s', (url, packaged, expected) => {
    expect(devServerOrigin({ ELECTRON_RENDERER_URL: url }, packaged)).toBe(expected);
  });
});
