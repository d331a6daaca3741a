/** Ways in which a page can try to reach something outside. Each is a program that runs in the page. */

const element = (tag: string, set: string): string =>
  `const element = document.createElement('${tag}'); ${set}; document.body.append(element);`;

/**
 * By name, the program that tries it.
 * @param host such as `127.0.0.1:8080`
 */
export function leaks(host: string): Readonly<Record<string, string>> {
  const url = (name: string): string => `http://${host}/${name}`;
  return {
    fetch: `fetch('${url('fetch')}').catch(() => {})`,
    'fetch without cors': `fetch('${url('no-cors')}', { mode: 'no-cors' }).catch(() => {})`,
    'fetch that outlives': `fetch('${url('keepalive')}', { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }).catch(() => {})`,
    xhr: `const xhr = new XMLHttpRequest(); xhr.onerror = () => {}; xhr.open('GET', '${url('xhr')}'); xhr.send()`,
    beacon: `navigator.sendBeacon('${url('beacon')}', 'x')`,
    websocket: `new WebSocket('ws://${host}/ws').onerror = () => {}`,
    'event source': `new EventSource('${url('sse')}').onerror = () => {}`,
    image: `new Image().src = '${url('image')}'`,
    'image set': element('img', `element.srcset = '${url('srcset')} 2x'`),
    picture: `const picture = document.createElement('picture');
      picture.append(Object.assign(document.createElement('source'), { srcset: '${url('picture')}' }), document.createElement('img'));
      document.body.append(picture);`,
    video: element('video', `element.src = '${url('video')}'; element.load()`),
    poster: element('video', `element.poster = '${url('poster')}'`),
    audio: element('audio', `element.src = '${url('audio')}'; element.load()`),
    track: `const video = document.createElement('video');
      video.append(Object.assign(document.createElement('track'), { default: true, src: '${url('track')}' }));
      document.body.append(video);`,
    frame: element('iframe', `element.src = '${url('frame')}'`),
    'frame in line': element(
      'iframe',
      `element.setAttribute('src', 'data:text/html,<img src=${url('data')}>')`,
    ),
    embed: element('embed', `element.src = '${url('embed')}'`),
    object: element('object', `element.data = '${url('object')}'`),
    script: element('script', `element.src = '${url('script')}'`),
    module: `import('${url('module')}').catch(() => {})`,
    worker: `new Worker('${url('worker')}')`,
    'shared worker': `new SharedWorker('${url('shared')}')`,
    'service worker': `navigator.serviceWorker.register('/x.js').catch(() => {})`,
    stylesheet: element('link', `element.rel = 'stylesheet'; element.href = '${url('css')}'`),
    'style in line': element(
      'style',
      `element.textContent = '@import "${url('import')}"; body { background: url(${url('inline')}) }'`,
    ),
    'style by script': `document.body.style.backgroundImage = 'url(${url('cssom')})'`,
    'style sheet by script': `const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { list-style-image: url(${url('sheet')}); display: list-item }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`,
    font: `new FontFace('x', 'url(${url('font')})').load().catch(() => {})`,
    preload: element(
      'link',
      `element.rel = 'preload'; element.as = 'image'; element.href = '${url('preload')}'`,
    ),
    prefetch: element('link', `element.rel = 'prefetch'; element.href = '${url('prefetch')}'`),
    preconnect: element('link', `element.rel = 'preconnect'; element.href = '${url('')}'`),
    'dns prefetch': element(
      'link',
      `element.rel = 'dns-prefetch'; element.href = '//leak.example'`,
    ),
    prerender: element('link', `element.rel = 'prerender'; element.href = '${url('prerender')}'`),
    manifest: `document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: '${url('manifest')}' }))`,
    icon: `document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: '${url('icon')}' }))`,
    ping: `const a = Object.assign(document.createElement('a'), { href: '#x', ping: '${url('ping')}' }); document.body.append(a); a.click()`,
    'svg image': `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', '${url('svg')}'); svg.append(image); document.body.append(svg);`,
    'svg use': `const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      use.setAttribute('href', '${url('use')}#x'); drawing.append(use); document.body.append(drawing);`,
    'input image': element('input', `element.type = 'image'; element.src = '${url('input')}'`),
    'body background': `document.body.setAttribute('background', '${url('background')}')`,
  };
}

/** Ways in which text can try to become a program. Each must throw or do nothing; all set the same mark. */
export const INJECTIONS: Readonly<Record<string, string>> = {
  eval: `(0, eval)('window.__pwned = 1')`,
  'a function of text': `new Function('window.__pwned = 1')()`,
  'a timer of text': `setTimeout('window.__pwned = 1')`,
  'a script in line': element('script', `element.textContent = 'window.__pwned = 1'`),
  'inner html': element('div', `element.innerHTML = '<img src=x onerror="window.__pwned=1">'`),
  'outer html': element(
    'div',
    `document.body.append(element); element.outerHTML = '<svg onload="window.__pwned=1">'`,
  ),
  'html beside': `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__pwned=1">')`,
  'a written document': `document.write('<script>window.__pwned=1</script>')`,
  'a fragment': `document.createRange().createContextualFragment('<script>window.__pwned=1</script>')`,
  'a parsed document': `new DOMParser().parseFromString('<img onerror=1>', 'text/html')`,
  'a handler of text': element(
    'button',
    `element.setAttribute('onclick', 'window.__pwned = 1'); element.click()`,
  ),
  'a link to a program': element(
    'a',
    `element.href = 'javascript:window.__pwned=1'; element.click()`,
  ),
  'a frame with a document': element(
    'iframe',
    `element.srcdoc = '<script>parent.__pwned=1</script>'`,
  ),
  'a frame with a program': element('iframe', `element.src = 'javascript:parent.__pwned=1'`),
  'a worker of text': `new Worker(URL.createObjectURL(new Blob(['x'])))`,
  'a module of text': `import('data:text/javascript,window.__pwned=1').catch(() => {})`,
  'a policy of its own': `trustedTypes.createPolicy('default', { createHTML: (x) => x })`,
};
