// A hostile text asks for the microphone, the clipboard, a device, a download. It gets none, and nobody is asked.
import { readdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import { inPage } from './support/ways-out.ts';

/** Every permission that Electron names, of either handler. */
const PERMISSIONS = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
];

/** What a page can ask for; each gives `refused`, or what it got. */
const REQUESTS: Readonly<Record<string, string>> = {
  camera: 'navigator.mediaDevices.getUserMedia({ video: true })',
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true })',
  screen: 'navigator.mediaDevices.getDisplayMedia({ video: true })',
  location: 'new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))',
  notifications:
    "Notification.requestPermission().then((said) => said === 'granted' ? said : Promise.reject())",
  'reading the clipboard': 'navigator.clipboard.readText()',
  'writing the clipboard': "navigator.clipboard.writeText('x')",
  'opening files': 'showOpenFilePicker()',
  'saving files': 'showSaveFilePicker()',
  folders: 'showDirectoryPicker()',
  usb: 'navigator.usb.requestDevice({ filters: [] })',
  hid: 'navigator.hid.requestDevice({ filters: [] }).then((found) => found.length ? found : Promise.reject())',
  serial: 'navigator.serial.requestPort()',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
  midi: 'navigator.requestMIDIAccess({ sysex: true })',
  idleness:
    "IdleDetector.requestPermission().then((said) => said === 'granted' ? said : Promise.reject())",
  fonts: 'queryLocalFonts().then((fonts) => fonts.length ? fonts : Promise.reject())',
  'the keyboard': "navigator.keyboard.lock(['Escape']).then(() => Promise.reject())",
  'the lock of the pointer':
    'Promise.resolve(document.body.requestPointerLock()).then(() => Promise.reject())',
  'permanent storage': 'navigator.storage.persist().then((yes) => yes || Promise.reject())',
  windows: 'getScreenDetails()',
};

test('no permission is given, whatever it is called', async ({ dossier: { app } }) => {
  const given = await app.evaluate(async ({ BrowserWindow }, names) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    const states: string[] = [];
    for (const name of names) {
      const query = `navigator.permissions.query({ name: ${JSON.stringify(name)} })`;
      const state: unknown = await window?.webContents.executeJavaScript(
        `${query}.then((found) => found.state, () => 'unknown')`,
      );
      if (state === 'granted') states.push(name);
    }
    return states;
  }, PERMISSIONS);
  expect(given).toEqual([]);
});

test('whatever the page asks for is refused', async ({ dossier: { app } }) => {
  const got = await app.evaluate(async ({ BrowserWindow }, requests) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    const answers: string[] = [];
    for (const [name, code] of requests) {
      // As if a person had clicked: without that, many are refused for another reason.
      const answer: unknown = await Promise.race([
        window?.webContents.executeJavaScript(
          `(async () => ${code})().then((value) => 'given: ' + String(value), () => 'refused')`,
          true,
        ),
        new Promise((resolve) => setTimeout(() => resolve('still waiting'), 3_000)),
      ]);
      answers.push(`${name}: ${String(answer)}`);
    }
    return answers;
  }, Object.entries(REQUESTS));
  expect(got).toEqual(Object.keys(REQUESTS).map((name) => `${name}: refused`));
});

test('nothing is downloaded', async ({ dossier: { app, page, profile } }) => {
  const before = await readdir(profile);
  const asked = app.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => {
          setTimeout(() => resolve(event.defaultPrevented));
        });
        setTimeout(() => resolve(true), 1_500);
      }),
  );
  await inPage(
    app,
    `(() => {
      const blob = URL.createObjectURL(new Blob(['x'], { type: 'application/octet-stream' }));
      const link = Object.assign(document.createElement('a'), { href: blob, download: 'evil.bin' });
      document.body.append(link);
      link.click();
    })()`,
  );
  expect(await asked).toBe(true);
  expect((await readdir(profile)).filter((name) => !before.includes(name))).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/bundle\//u);
});
