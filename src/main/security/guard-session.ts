/** What every session refuses: permissions, devices, downloads, and requests to anything but the app. */
import type { Session } from 'electron';
import { mayRequest, type RequestRules } from './request-rules.ts';

/** Nobody listens on the discard port of this machine: where the spell checker would look for dictionaries. */
const DEAD_END = 'http://127.0.0.1:9/';

/** Chromium's `net::ERR_FAILED`: no certificate is ever good, because nothing is ever fetched. */
const REFUSE_CERTIFICATE = -2;

/** Closes a session. `onRefused` hears of each request that was cancelled, without its address (it may hold text). */
export function guardSession(
  session: Session,
  rules: RequestRules,
  onRefused: (resourceType: string) => void = () => {},
): void {
  refusePermissions(session);
  refuseDevices(session);
  silenceSpellChecker(session);
  session.on('will-download', (event) => event.preventDefault());
  session.setCertificateVerifyProc((_, callback) => callback(REFUSE_CERTIFICATE));
  session.setProxy({ mode: 'direct' }).catch(() => {});
  session.webRequest.onBeforeRequest(
    { urls: ['<all_urls>'] },
    ({ url, resourceType }, callback) => {
      const cancel = !mayRequest(url, resourceType, rules);
      if (cancel) onRefused(resourceType);
      callback({ cancel });
    },
  );
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}

function refuseDevices(session: Session): void {
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
}

function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(DEAD_END);
}
