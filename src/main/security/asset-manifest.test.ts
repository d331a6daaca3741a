import { describe, expect, it } from 'vitest';
import { findAsset, makeAssetManifest } from './asset-manifest.ts';

const manifest = makeAssetManifest('bundle', [
  { path: 'index.html', file: '/app/out/renderer/index.html' },
  { path: 'assets/index-B1.js', file: '/app/out/renderer/assets/index-B1.js' },
]);

describe('the assets of app:', () => {
  it('are found by their exact address', () => {
    expect(findAsset(manifest, 'app://bundle/index.html')).toEqual({
      file: '/app/out/renderer/index.html',
      contentType: 'text/html; charset=utf-8',
    });
    expect(findAsset(manifest, 'app://bundle/assets/index-B1.js')?.contentType).toBe(
      'text/javascript; charset=utf-8',
    );
    expect(findAsset(manifest, 'app://bundle/index.html#top')).not.toBeNull();
  });

  it.each([
    'app://bundle/',
    'app://bundle',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html/',
    'app://bundle//index.html',
    'app://bundle/index.html%00',
    'app://bundle/index.html.',
    'app://bundle/index.html%20',
    'app://bundle/index%2ehtml',
    'app://bundle/index.html::$DATA',
    'app://bundle/assets/%2e%2e/%2e%2e/main/index.cjs',
    'app://bundle/assets/%252e%252e/index.html',
    'app://bundle/assets/..%2findex.html',
    'app://bundle/assets/..%5cindex.html',
    'app://bundle/assets\\..\\index.html',
    'app://bundle/../../main/index.cjs',
    'app://bundle/..;/main/index.cjs',
    'app://bundle/%c0%ae%c0%ae/main/index.cjs',
    'app://bundle/%e0%80%ae/main/index.cjs',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle//etc/passwd',
    'app://bundle///host/share',
    'app://bundle/file:///etc/passwd',
    'app://bundle/INDEX~1.HTM',
    'app://bundle/package.json',
    'app://bundle/constructor',
    'app://bundle/__proto__',
    'app://bundle/toString',
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'app://user@bundle/index.html',
    'app://user:password@bundle/index.html',
    'app://bundle:80/index.html',
    'app:index.html',
    'app:///index.html',
    'apps://bundle/index.html',
    'https://bundle/index.html',
    'file:///app/out/renderer/index.html',
    'data:text/html,x',
    '',
  ])('are not found by %s', (address) => {
    expect(findAsset(manifest, address)).toBeNull();
  });

  it('refuse what the build should not have made', () => {
    for (const path of ['run.exe', 'source.js.map', '../main/index.cjs', 'a b.js', 'noending']) {
      expect(() => makeAssetManifest('bundle', [{ path, file: '/x' }])).toThrow('unexpected asset');
    }
  });
});
