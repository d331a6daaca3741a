/** Ways in which a page can try to go elsewhere or to open a window. Each runs in the page. */
import type { ElectronApplication } from '@playwright/test';

/** How long a page may take to leave, in milliseconds. There is no state to wait for when nothing must happen. */
const QUIET = 300;

/**
 * Runs a program in the window's page and gives it time to leave. Through main, because Playwright waits for ever
 * for a navigation that was refused.
 */
export function inPage(
  app: ElectronApplication,
  program: string,
  quiet: number = QUIET,
): Promise<void> {
  return app.evaluate(
    async ({ BrowserWindow }, [code, rest]) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
      await window?.webContents.executeJavaScript(`${code}; 0`);
      await new Promise((resolve) => setTimeout(resolve, rest));
    },
    [program, quiet] as const,
  );
}

/** Addresses of all windows that can be seen, and what the page of the first says of itself. */
export function windowState(app: ElectronApplication): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
    const said: unknown = await windows[0]?.webContents.executeJavaScript(
      '({ ready: document.documentElement.dataset.ready, pwned: "__pwned" in window })',
    );
    const addresses = windows.map((each) => each.webContents.getURL().split('#')[0]);
    return { windows: addresses, ...Object(said) };
  });
}

/** Puts an element into the page and clicks it. */
const clicked = (make: string): string => `(() => {
  ${make}
  document.body.append(element);
  element.click();
  element.remove();
})()`;

const link = (href: string, more = ''): string =>
  clicked(`const element = Object.assign(document.createElement('a'), { href: ${JSON.stringify(href)}, textContent: 'x' });
  ${more}`);

const OUT = 'https://example.com/';

/** By name, the program that tries it. */
export const WAYS_OUT: Readonly<Record<string, string>> = {
  'a link': link(OUT),
  'a link to a file': link('file:///etc/passwd'),
  'a link that downloads': link('data:text/plain,x', "element.download = 'x.txt';"),
  'a link into a new window': link(OUT, "element.target = '_blank';"),
  'a middle click': `(() => {
    const element = Object.assign(document.createElement('a'), { href: ${JSON.stringify(OUT)} });
    document.body.append(element);
    element.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true, cancelable: true }));
    element.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
    element.remove();
  })()`,
  'a location': `setTimeout(() => { location.href = ${JSON.stringify(OUT)}; })`,
  'a location of a script': "setTimeout(() => { location.href = 'javascript:window.__pwned=1'; })",
  'the page of the parser': "setTimeout(() => location.replace('app://parser/parser.html'))",
  'a blank page': "setTimeout(() => location.replace('about:blank'))",
  'a new window': `setTimeout(() => { window.open(${JSON.stringify(OUT)}); })`,
  'a named window': `setTimeout(() => { window.open('app://bundle/index.html', 'child', 'width=200'); })`,
  'a form': clicked(`const element = document.createElement('button');
  const form = Object.assign(document.createElement('form'), { action: ${JSON.stringify(OUT)}, method: 'post' });
  form.append(element);
  document.body.append(form);
  setTimeout(() => form.submit());`),
  'a refresh': `(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = ${JSON.stringify(`0;url=${OUT}`)};
    document.head.append(meta);
  })()`,
  'a frame': `(() => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'app://bundle/index.html' });
    document.body.append(frame);
    setTimeout(() => frame.remove(), 50);
  })()`,
  'an object': `(() => {
    const object = document.createElement('object');
    document.body.append(object);
    setTimeout(() => object.remove(), 50);
    setTimeout(() => { object.data = 'app://bundle/index.html'; });
  })()`,
  'a dropped file': `(() => {
    const data = new DataTransfer();
    data.items.add(new File(['<script>window.__pwned=1</script>'], 'x.html', { type: 'text/html' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  })()`,
};
