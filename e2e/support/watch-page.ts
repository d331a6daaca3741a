/** Watches a page for anything that became a part of it although the app did not make it. */
import type { ElectronApplication, Page } from '@playwright/test';

export type Seen = {
  /** Elements and attributes that the app never uses, as they came in. */
  readonly strangers: readonly string[];
  /** Ways from text to HTML that were taken. */
  readonly sinks: readonly string[];
  /** What the page's policy stopped. */
  readonly stopped: readonly string[];
  /** Words with characters that turn their neighbours around, drawn as they are anywhere but in the text itself. */
  readonly turned: readonly string[];
  readonly pwned: boolean;
};

export const NOTHING_SEEN: Seen = {
  strangers: [],
  sinks: [],
  stopped: [],
  turned: [],
  pwned: false,
};

/** Begins to watch. Ask `seen` at any time; loading the page anew ends it. */
export function watchPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    const strangers = new Set<string>();
    const sinks = new Set<string>();
    const stopped = new Set<string>();
    const turned = new Set<string>();
    Object.assign(window, { watched: { strangers, sinks, stopped, turned } });
    // What the app is made of. Drawings are its icons; links, pictures, frames and the like are nowhere in it.
    const used =
      /^(?:a(?:rticle|side)|b|bdi|blockquote|br|button|circle|code|d[dlt]|defs|dialog|div|ellipse|em|fieldset|figure|figcaption|footer|g|h[1-6]|header|hr|i|input|kbd|label|legend|li|line|main|mark|nav|ol|optgroup|option|output|p|path|polygon|polyline|pre|progress|rect|s|section|select|small|span|strong|sub|sup|svg|table|tbody|td|text|textarea|tfoot|th|thead|time|title|tr|ul|html|body|head|form|colgroup|col|datalist|meter|summary|details|slot|style)$/u;
    const acts =
      /^(?:on.*|src|srcset|srcdoc|href|xlink:href|action|formaction|ping|background|data|poster|http-equiv|is|manifest)$/u;
    // Parts of the app's own program, fetched when they are first needed.
    const isOwnPart = (node: Element): boolean =>
      node.matches('link[rel="modulepreload"]') &&
      /^app:\/\/bundle\/assets\/[\w-]+\.js$/u.test(node.getAttribute('href') ?? '');
    const turns = /[\u202a-\u202e\u2066-\u2069]/u;
    const told = (node: Element, what: string, words: string | null): void => {
      if (words === null || !turns.test(words)) return;
      const above = node.closest('[class]')?.getAttribute('class') ?? '';
      turned.add(`<${node.tagName.toLowerCase()}> ${what} in ${above}: ${escape(words)}`);
    };
    // The text itself is drawn letter by letter, with a mark for each character that is not seen.
    const isDrawn = (around: Element): boolean =>
      around.closest('[data-o], textarea, input') === null;
    const lookAtWords = (node: Node): void => {
      const around = node.parentElement;
      if (node instanceof Text && around !== null && isDrawn(around))
        told(around, 'words', node.data);
      if (!(node instanceof Element)) return;
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'])
        told(node, name, node.getAttribute(name));
      // Names are fields of one line, in which they stand until somebody edits them.
      if (node instanceof HTMLTextAreaElement && node.rows === 1) told(node, 'value', node.value);
    };
    const look = (node: Node): void => {
      lookAtWords(node);
      if (!(node instanceof Element) || isOwnPart(node)) return;
      const name = node.tagName.toLowerCase();
      if (!used.test(name)) strangers.add(`<${name}>`);
      for (const attribute of node.attributes) {
        if (acts.test(attribute.name))
          strangers.add(`<${name} ${attribute.name}="${attribute.value}">`);
      }
    };
    const lookBelow = (node: Node): void => {
      look(node);
      if (!(node instanceof Element)) return;
      const all = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (all.nextNode()) look(all.currentNode);
    };
    lookBelow(document.body);
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type !== 'childList') look(change.target);
        for (const node of change.addedNodes) lookBelow(node);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const guard = (owner: object, name: string): void => {
      const before = Object.getOwnPropertyDescriptor(owner, name);
      if (before === undefined) return;
      const { set, value } = before as { set?: (to: unknown) => void; value?: () => unknown };
      const guarded =
        set === undefined
          ? {
              value(this: unknown, ...args: []) {
                sinks.add(name);
                return value?.apply(this, args);
              },
            }
          : {
              set(this: unknown, to: unknown) {
                sinks.add(name);
                set.call(this, to);
              },
            };
      Object.defineProperty(owner, name, { ...before, ...guarded });
    };
    for (const name of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML'])
      guard(Element.prototype, name);
    for (const name of ['write', 'writeln']) guard(Document.prototype, name);
    guard(Range.prototype, 'createContextualFragment');
    guard(DOMParser.prototype, 'parseFromString');
    guard(HTMLIFrameElement.prototype, 'srcdoc');
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      stopped.add(`${violatedDirective} ${blockedURI}`),
    );
  });
}

/** What has been seen up to now. */
export function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    type Watched = {
      readonly watched: Record<'strangers' | 'sinks' | 'stopped' | 'turned', Set<string>>;
    };
    const { strangers, sinks, stopped, turned } = (window as unknown as Watched).watched;
    return {
      strangers: [...strangers],
      sinks: [...sinks],
      stopped: [...stopped],
      turned: [...turned],
      pwned: '__pwned' in window,
    };
  });
}

/** Dialogs, errors and complaints of the page from now on. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

/** The page as it would be printed: what in it a reader of PDF would act on. */
export function activeInPrint(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    const bytes = (await window?.webContents.printToPDF({})) ?? Buffer.alloc(0);
    const text = bytes.toString('latin1');
    if (!text.startsWith('%PDF')) return ['no print'];
    return [
      '/URI',
      '/JavaScript',
      '/JS',
      '/Launch',
      '/OpenAction',
      '/EmbeddedFile',
      '/SubmitForm',
    ].filter((name) => text.includes(`${name} `) || text.includes(`${name}(`));
  });
}
