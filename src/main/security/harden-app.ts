/** What is set for the whole app before Electron is ready. */
import type { App } from 'electron';

/** Debugging switches that have no business in an installed app. */
const DEBUGGING_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'disable-web-security',
  'allow-file-access-from-files',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'load-extension',
] as const;

/** What Chromium would ask the network for by itself, or could be asked through. */
const SILENCING_SWITCHES: Readonly<Record<string, string | undefined>> = {
  'disable-background-networking': undefined,
  'disable-component-update': undefined,
  'disable-domain-reliability': undefined,
  'disable-sync': undefined,
  'disable-breakpad': undefined,
  'no-pings': undefined,
  'dns-prefetch-disable': undefined,
  'no-proxy-server': undefined,
  // The `force-` spelling and the CSP directive were measured to let STUN packets out; this one does not.
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-features':
    'MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate,AutofillServerCommunication,NetworkTimeServiceQuerying,CertificateTransparencyComponentUpdater',
};

/**
 * Puts every window into the sandbox and the network stack to sleep. To be called before `ready`.
 * @param devOrigin the development server, which alone may then be resolved
 */
export function hardenApp(app: App, devOrigin: string | null): void {
  // Chromium does not run sandboxed as root, and dies over and over when told to. Everybody else gets the sandbox,
  // also who starts the app with `--no-sandbox`.
  if (process.platform !== 'linux' || process.getuid?.() !== 0) app.enableSandbox();
  if (app.isPackaged) {
    for (const name of DEBUGGING_SWITCHES) app.commandLine.removeSwitch(name);
  }
  for (const [name, value] of Object.entries(SILENCING_SWITCHES)) {
    app.commandLine.appendSwitch(name, value);
  }
  const except = devOrigin === null ? '' : ', EXCLUDE localhost';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`);
}
