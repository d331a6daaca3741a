/** What every page refuses: going elsewhere, opening windows, embedding, devices, strangers' certificates. */
import type { App, WebContents } from 'electron';
import { guardSession } from './guard-session.ts';
import { mayNavigate, type RequestRules } from './request-rules.ts';

/** Installs the guards at every page and session there will ever be, so that no window can be forgotten. */
export function installGuards(
  app: App,
  rules: RequestRules,
  onRefused: (resourceType: string) => void,
): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, rules));
  app.on('session-created', (session) => guardSession(session, rules, onRefused));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, _authentication, callback) => {
    event.preventDefault();
    callback();
  });
}

type Cancellable = { readonly url: string; preventDefault(): void };

function guardContents(contents: WebContents, rules: RequestRules): void {
  const refuse = (event: Cancellable): void => {
    if (!mayNavigate(event.url, rules)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
  // A page cannot keep its window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}
