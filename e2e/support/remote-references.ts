/** Texts that point at a listener in every way that a text can: whoever follows one of them is heard. */

/**
 * By file name, the text.
 * @param host such as `127.0.0.1:8080`
 */
export function remoteReferences(host: string): Readonly<Record<string, string>> {
  const url = (name: string): string => `http://${host}/${name}`;
  const tags = [
    `<img src="${url('img')}" srcset="${url('srcset')} 2x" onerror="fetch('${url('onerror')}')">`,
    `<script src="${url('script')}"></script><script>fetch('${url('inline')}')</script>`,
    `<link rel="stylesheet" href="${url('css')}"><link rel="preconnect" href="${url('')}">`,
    `<link rel="dns-prefetch" href="//${host}"><link rel="prefetch" href="${url('prefetch')}">`,
    `<style>@import "${url('import')}"; body { background: url(${url('background')}) }</style>`,
    `<style onload="fetch('${url('onload')}')"></style><base href="${url('base/')}">`,
    `<svg><image href="${url('svg')}"/><use href="${url('use')}#x"/></svg>`,
    `<iframe src="${url('frame')}"></iframe><iframe srcdoc="<img src='${url('srcdoc')}'>"></iframe>`,
    `<object data="${url('object')}"></object><embed src="${url('embed')}">`,
    `<video src="${url('video')}" poster="${url('poster')}"></video><audio src="${url('audio')}">`,
    `<meta http-equiv="refresh" content="0;url=${url('refresh')}">`,
    `<form action="${url('form')}"><button formaction="${url('button')}" autofocus>go</button></form>`,
    `<a href="${url('link')}" ping="${url('ping')}" download>link</a><input type="image" src="${url('input')}">`,
    `<body background="${url('body')}"><table background="${url('table')}"></table>`,
  ];
  const marks = [
    `![a picture](${url('picture.png')} "title") ![][ref]`,
    `[a link](${url('markdown')}) <${url('autolink')}> ${url('bare')} www.${host}`,
    `[ref]: ${url('reference')}`,
    '```mermaid\n'.concat(`click A "${url('mermaid')}"\n`, '```'),
    `$$\\includegraphics{${url('tex')}}$$`,
  ];
  const head = `url: ${url('front-matter')}\nimage: ${url('front-image')}\ntemplate: ${url('template')}`;
  return {
    'remote.md': `---\ntitle: '${tags[0]}'\nauthor: '${url('author')}'\n${head}\n---\n\n# ${tags[6]}\n\n${[...tags, ...marks].join('\n\n')}\n`,
    'remote.txt': `${tags[0]}\n\nBy ${tags[1]}\n\n${url('source')}\n\n${[...tags, ...marks].join('\n\n')}\n`,
    [`${'<img src=x onerror=fetch(1)>'.replaceAll('/', '')}.txt`]: `A plain text.\n\nSee ${url('plain')} for more of it.\n`,
  };
}
