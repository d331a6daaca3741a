import { describe, expect, it } from 'vitest';
import { WINDOW_PREFERENCES, windowPreferences } from './window-preferences.ts';

describe('window preferences', () => {
  it('are closed to the last one', () => {
    expect(WINDOW_PREFERENCES).toMatchInlineSnapshot(`
      {
        "allowRunningInsecureContent": false,
        "autoplayPolicy": "document-user-activation-required",
        "contextIsolation": true,
        "disableBlinkFeatures": "FileSystemAccess,FileSystemAccessLocal",
        "enableWebSQL": false,
        "experimentalFeatures": false,
        "navigateOnDragDrop": false,
        "nodeIntegration": false,
        "nodeIntegrationInSubFrames": false,
        "nodeIntegrationInWorker": false,
        "plugins": false,
        "safeDialogs": true,
        "sandbox": true,
        "spellcheck": false,
        "webSecurity": true,
        "webgl": false,
        "webviewTag": false,
      }
    `);
  });

  it('cannot be changed at run time', () => {
    expect(() => {
      (WINDOW_PREFERENCES as { sandbox: boolean }).sandbox = false;
    }).toThrow(TypeError);
  });

  it('take nothing from a role but what is named', () => {
    const smuggled = {
      preload: '/p.cjs',
      devTools: false,
      nodeIntegration: true,
      commandLineSwitches: ['no-sandbox'],
    };
    expect(windowPreferences(smuggled)).toEqual({
      ...WINDOW_PREFERENCES,
      preload: '/p.cjs',
      devTools: false,
    });
  });
});
