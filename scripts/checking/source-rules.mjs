/**
 * What the sources of the app may say only in certain places, or nowhere: the static half of docs/security.md.
 * `where` lists the files below `src` in which it stands today, no more and no fewer. Each of `planted` breaks the
 * rule, each of `fine` does not: a rule that stopped biting is noticed. `besides` is a folder that the rule does not
 * look into.
 * @typedef {{
 *   what: string,
 *   pattern: RegExp,
 *   where: readonly string[],
 *   besides?: string,
 *   planted: readonly string[],
 *   fine?: readonly string[],
 * }} SourceRule
 */

/** @type {readonly SourceRule[]} */
const windowRules = [
  {
    what: 'windows are made in one place',
    pattern: /new (?:Base|Browser)Window\b|new WebContentsView\b|new BrowserView\b/u,
    where: ['main/security/window.ts'],
    planted: ['const w = new BrowserWindow({});', 'new WebContentsView()'],
    fine: ["import type { BrowserWindow } from 'electron';"],
  },
  {
    what: 'what a window may do is made in one place',
    pattern: /webPreferences\s*:/u,
    where: ['main/security/window.ts'],
    planted: ['webPreferences: { ...given }', 'webPreferences : closed'],
    fine: ['windowPreferences(role)'],
  },
  {
    what: 'developer tools are in the menu of development alone',
    pattern: /openDevTools|toggleDevTools|toggle-dev-tools/iu,
    where: ['main/menu/template.ts', 'words/menu.ts'],
    planted: ['window.webContents.openDevTools();', "{ role: 'toggleDevTools' }"],
    fine: ['devTools: false'],
  },
  {
    what: 'nobody programs a page from outside',
    pattern: /\bexecuteJavaScript|\binsertCSS\b|\binsertText\b|\bdebugger\.attach/u,
    where: [],
    planted: ['contents.executeJavaScript(text)'],
  },
  {
    what: 'nothing leaves the sandbox',
    pattern: /no-sandbox|sandbox:\s*false|contextIsolation:\s*false|nodeIntegration\w*:\s*true/u,
    where: [],
    planted: [
      "app.commandLine.appendSwitch('no-sandbox')",
      'sandbox: false',
      'nodeIntegration: true',
    ],
    fine: ['sandbox: true', 'nodeIntegration: false'],
  },
  {
    what: 'the app is no handler of addresses',
    pattern: /setAsDefaultProtocolClient|open-url/u,
    where: [],
    planted: ["app.setAsDefaultProtocolClient('dossier')"],
  },
];

/** @type {readonly SourceRule[]} */
const borderRules = [
  {
    what: 'requests are heard in one place',
    pattern: /\bipcMain\s*\.|\bipc\.(?:on|once|handle)\b/u,
    where: ['main/ipc/registry.ts'],
    planted: ["ipcMain.handle('x', answer)", "ipcMain.on('x', answer)"],
    fine: ['answerRequests(ipcMain, options)'],
  },
  {
    what: 'the preload alone speaks to main',
    pattern: /\bipcRenderer\b|\bcontextBridge\b/u,
    where: ['preload/index.ts', 'preload/parser.ts'],
    planted: ["ipcRenderer.send('x')", 'contextBridge.exposeInMainWorld'],
  },
  {
    what: 'one thing is put into the page, and it is the bridge',
    pattern: /exposeInMainWorld\((?!'dossier', \{ request, on \}\))/u,
    where: [],
    planted: [
      "contextBridge.exposeInMainWorld('dossier', { request, on, ipcRenderer })",
      "contextBridge.exposeInMainWorld('electron', ipcRenderer)",
    ],
    fine: ["contextBridge.exposeInMainWorld('dossier', { request, on })"],
  },
  {
    what: 'pages are told things in one place',
    pattern: /\b(?:page|contents|webContents)\.send\(/u,
    where: ['main/ipc/events.ts'],
    planted: ["window.webContents.send('x', 1)"],
  },
  {
    what: 'the page asks in one place',
    pattern: /\bwindow\.dossier\b/u,
    where: ['renderer/state/client.ts'],
    planted: ["window.dossier.request['app:about']()"],
  },
  {
    what: 'foreign bytes are parsed in the parser page and by the command line, never in main or the window',
    pattern: /from '#core\/source\/(?!(?:source|limits|encodings)\.ts')/u,
    where: ['cli/commands/init.ts', 'cli/commands/suggest.ts', 'renderer/parser/parse-page.ts'],
    besides: 'core/',
    planted: ["import { parseSource } from '#core/source/parse-source.ts';"],
    fine: ["import type { Source } from '#core/source/source.ts';"],
  },
  {
    what: 'schemes are registered once, and pages served in one place',
    pattern: /registerSchemesAsPrivileged|protocol\.(?:handle|intercept\w+|register\w+Protocol)\(/u,
    where: ['main/index.ts', 'main/security/app-protocol.ts'],
    planted: ["protocol.handle('doc', serve)", "protocol.registerFileProtocol('safe-file', serve)"],
  },
  {
    what: 'no scheme gets around the policy',
    pattern:
      /bypassCSP|corsEnabled|allowServiceWorkers|allowExtensions|supportFetchAPI|\bprivileges:[^}]*stream/u,
    where: [],
    planted: ['privileges: { standard: true, bypassCSP: true }', 'privileges: { stream: true }'],
    fine: ['privileges: { standard: true, secure: true }', 'decode(bytes, { stream: true })'],
  },
];

/** @type {readonly SourceRule[]} */
const contentRules = [
  {
    what: 'no text becomes a part of a page',
    pattern:
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\bsrcDoc\b|createContextualFragment|DOMParser|setHTMLUnsafe/u,
    where: [],
    planted: [
      'element.innerHTML = text',
      '<b dangerouslySetInnerHTML={{ __html: text }} />',
      'new DOMParser()',
      '<iframe srcDoc={text} />',
    ],
    fine: ['element.textContent = text'],
  },
  {
    what: 'no link, frame or embedded thing is drawn: addresses in a text stay words',
    pattern:
      /<(?:a|iframe|object|embed|webview|base)\b(?=[\s/>])|createElement\('(?:a|iframe|object|embed|base|script|link)'/u,
    where: [],
    // The dossier's Markdown holds places to jump to. It is a file, and no page of ours.
    besides: 'core/dossier/',
    planted: ['<a href={inline.href}>x</a>', '<iframe src={x} />', "document.createElement('a')"],
    fine: ['<article>x</article>', "document.createElement('span')"],
  },
  {
    what: 'no text becomes a program',
    pattern: /\beval\(|new Function\b|\bFunction\(|createPolicy\(|javascript:|setAttribute\('on/u,
    // The address of the one worker is a sink too: its policy lets through that address and nothing else.
    where: ['renderer/state/worker-address.ts'],
    planted: ['eval(text)', 'new Function(text)', "trustedTypes.createPolicy('x', {})"],
    fine: ['isFunction(value)'],
  },
  {
    what: 'no text becomes a style',
    pattern:
      /url\(\s*['"]?(?:https?:|\/\/|\$\{)|@import\s+(?:url\()?['"]?(?:https?:|\/\/)|cssText|replaceSync/u,
    where: [],
    planted: ['background: url(https://example.com/x.png)', "@import 'https://example.com/x.css'"],
    fine: ["@import './theme.css'", 'url(./inter.woff2)'],
  },
];

/** @type {readonly SourceRule[]} */
const outsideRules = [
  {
    what: 'nothing asks the network',
    pattern:
      /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|RTCPeerConnection|\bhttps?\.(?:get|request)\b|\bnet\.(?:request|fetch|connect)\b|(?:from|import\() ?'(?:node:)?(?:http|https|net|tls|dgram|dns|dns\/promises|http2|inspector)'/u,
    where: [],
    planted: [
      "fetch('https://example.com')",
      "net.request('https://example.com')",
      "import { get } from 'node:https';",
      "await import('node:net')",
      'new WebSocket(address)',
    ],
    fine: ['fetched(text)', "import { readFile } from 'node:fs/promises';"],
  },
  {
    what: 'nothing is opened outside, updated or reported',
    pattern:
      /openExternal|openPath\b|autoUpdater|electron-updater|crashReporter|contentTracing|netLog/u,
    where: [],
    planted: ['shell.openExternal(url)', 'shell.openPath(path)', 'crashReporter.start({})'],
  },
  {
    what: 'the file manager is shown what is in the workspace and nothing else',
    pattern: /showItemInFolder/u,
    where: ['main/handlers/care.ts', 'main/handlers/workspace.ts'],
    planted: ['shell.showItemInFolder(path)'],
  },
  {
    what: 'no process is started',
    pattern:
      /child_process|worker_threads|utilityProcess|node:cluster|node:vm\b|process\.binding|dlopen/u,
    where: [],
    planted: ["import { spawn } from 'node:child_process';", 'utilityProcess.fork(path)'],
  },
  {
    what: 'no address outside is named but the dead end of the spell checker',
    pattern: /(?:https?|wss?|ftp):\/\/[^\s'"`)$]/u,
    where: ['main/security/guard-session.ts'],
    // Recognises addresses and reads formats: there they stand in patterns and examples.
    besides: 'core/',
    planted: ["const server = 'https://example.com/api';"],
    fine: ['`app://bundle/index.html`', '/^https?:\\/\\//u'],
  },
];

export const sourceRules = [...windowRules, ...borderRules, ...contentRules, ...outsideRules];
