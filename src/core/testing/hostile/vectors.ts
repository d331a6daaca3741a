/**
 * Text made to attack whoever shows or exports it, by what it tries. Every vector leads to the same traces: a script
 * sets `window.__pwned`, a request goes to the given host. Made in code, so that nothing hostile lies in a file.
 */

const PWN = 'window.__pwned=1';

type Vectors = Readonly<Record<string, string>>;

/** Elements and attributes that run a script. */
function scripts(): Vectors {
  return {
    script: `<script>${PWN}</script>`,
    'script with a source': `<script src="data:text/javascript,${PWN}"></script>`,
    'image that fails': `<img src=x onerror="${PWN}">`,
    'drawing that loads': `<svg onload="${PWN}"><a href="javascript:${PWN}">x</a></svg>`,
    'drawing that animates': `<svg><animate onbegin="${PWN}" attributeName=x dur=1s></svg>`,
    'drawing of another': `<svg><use href="data:image/svg+xml,<svg id=x onload=${PWN}>#x"></use></svg>`,
    'style that loads': `<style onload="${PWN}"></style>`,
    'details that open': `<details open ontoggle="${PWN}"><summary>x</summary></details>`,
    'frame of a document': `"><iframe srcdoc="<script>parent.${PWN}</script>"></iframe>`,
    'frame of a script': `<iframe src="javascript:parent.${PWN}"></iframe>`,
    embed: `<embed src="javascript:${PWN}">`,
    object: `<object data="data:text/html,<script>parent.${PWN}</script>"></object>`,
    'button of a form': `<form id="body" name="__proto__"><button formaction="javascript:${PWN}">x</button></form>`,
    'field with the focus': `<input name="constructor" autofocus onfocus="${PWN}">`,
    'area of a map': `<map name=m><area href="javascript:${PWN}"></map><img usemap=#m>`,
    'video that fails': `<video><source onerror="${PWN}"></video>`,
    marquee: `<marquee onstart="${PWN}">x</marquee>`,
    'body that loads': `<body onload="${PWN}">`,
    'attribute left': `' onmouseover='${PWN}' x='`,
    'attribute left, quoted twice': `" autofocus onfocus="${PWN}" x="`,
  };
}

/** What a parser and a filter read differently. */
function tricks(): Vectors {
  return {
    'less-than before no letter': `<.a<iframe onload="${PWN}" src=x>`,
    'comment that ends early': `<!--><img src=x onerror="${PWN}">-->`,
    'comment in a comment': `<!-- <!-- --!><img src=x onerror="${PWN}"> -->`,
    'end of a paragraph': `</p><img src=x onerror="${PWN}">`,
    'no script': `<noscript><p title="</noscript><img src=x onerror=${PWN}>">`,
    template: `<template><img src=x onerror="${PWN}"></template>`,
    'foreign content': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${PWN}&gt;">`,
    'end of everything': `</pre></title></textarea></style></script>]]>*/--><img src=x onerror="${PWN}">`,
    entities: `&lt;img src=x onerror=${PWN}&gt; &#60;script&#62;${PWN}&#60;/script&#62;`,
    'bytes of zero': `<scr\0ipt>${PWN}</scr\0ipt><img\0src=x onerror=${PWN}>`,
    placeholders: `{{constructor.constructor("${PWN}")()}} #{${PWN}} \${${PWN}} <%= ${PWN} %>`,
    'processing instruction': `<?xml-stylesheet href="javascript:${PWN}"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  };
}

/** Links that do something else than lead to a page. */
function links(): Vectors {
  return {
    'link to a script': `[click](javascript:${PWN})`,
    'link with a tab in its scheme': `[click](java\tscript:${PWN})`,
    'link in capitals': `[click](JaVaScRiPt:${PWN})`,
    'link with entities': `[click](javascript&colon;${PWN}) [click](&#106;avascript:${PWN})`,
    'link to a document': `[click](data:text/html,<script>${PWN}</script>)`,
    'link to Visual Basic': `[click](vbscript:${PWN})`,
    'link to a file': `[click](file:///etc/passwd) <file:///etc/passwd>`,
    'link to a share': `[click](\\\\127.0.0.1\\share) [click](smb://127.0.0.1/x)`,
    'link to a tool': `[click](ms-msdt:/id PCWDiagnostic) <ms-msdt:x>`,
    'link in angles': `<javascript:${PWN}>`,
    'link by reference': `[click][r] [r]: javascript:${PWN}`,
    'link in HTML': `<a href="javascript:${PWN}" target=_blank>click</a>`,
  };
}

/** What would be fetched. */
function remote(host: string): Vectors {
  const at = (name: string): string => `http://${host}/${name}`;
  return {
    'remote image': `<img src="${at('img')}">`,
    'remote image in Markdown': `![x](${at('md')} "t")`,
    'remote image by reference': `![x][i] [i]: ${at('ref')}`,
    'remote style': `<link rel=stylesheet href="${at('css')}"><style>@import "${at('import')}"; *{background:url(${at('bg')})}</style>`,
    'remote hints': `<link rel=prefetch href="${at('pre')}"><link rel=preconnect href="${at('con')}"><link rel=dns-prefetch href="//${host}">`,
    'remote ping': `<a href="#x" ping="${at('ping')}">x</a>`,
    'remote refresh': `<meta http-equiv=refresh content="0;url=${at('meta')}">`,
    'remote base': `<base href="${at('base')}/">`,
    'remote frame': `<iframe src="${at('frame')}"></iframe><object data="${at('object')}"></object>`,
    'remote media': `<video src="${at('video')}" poster="${at('poster')}"></video><audio src="${at('audio')}">`,
    'remote drawing': `<svg><image href="${at('svg')}"/><use href="${at('use')}#x"/></svg>`,
    'bare address': `${at('bare')} www.${host}/bare a@${host}`,
    'sheet formula': `=HYPERLINK("${at('sheet')}","x")`,
  };
}

/** What is not HTML at all and still means something to somebody. */
function others(): Vectors {
  return {
    'code with a program for a name': `\`\`\`<style/onload=${PWN}> x \`\`\``,
    diagram: `\`\`\`mermaid graph TD; A-->B; click A "javascript:${PWN}" \`\`\``,
    formula: `$$\\href{javascript:${PWN}}{x}$$ \\(\\htmlData{onclick=${PWN}}{x}\\)`,
    'a window over the window': `<div style="position:fixed;inset:0;z-index:9999;background:red">Saved</div>`,
    'escape sequences': `\u001b[31mred\u001b[2J\u001b]0;title\u0007\u001b]8;;http://x\u0007\u009b31m\u0090x\u009c`,
    'a line over the line': `evil\rgood\b\b\b\u007f`,
    'other direction': `\u202egpj.exe\u202c \u2066x\u2069 \u200f`,
    'front matter': `--- a: !!js/function "${PWN}" --- x: [y]`,
    prototype: '__proto__',
    constructor: 'constructor',
    method: 'toString',
    document: 'body',
  };
}

/**
 * Every vector of one line, by what it tries.
 * @param host such as `127.0.0.1:8080`
 */
export function hostileVectors(host: string): Vectors {
  return { ...scripts(), ...tricks(), ...links(), ...remote(host), ...others() };
}

/** The same as a list, each ending in its own number, so that each can be told apart wherever it turns up. */
export function numberedVectors(host: string): readonly string[] {
  return Object.values(hostileVectors(host)).map((vector, index) => `${vector} v${index}`);
}

/** As a file's name: without what no name can hold, and of at most 240 bytes. */
export function asFileName(vector: string): string {
  return [...vector.replaceAll(/[/\0]/gu, '∕')].slice(0, 60).join('');
}

/** Long texts that are slow to read for whoever reads them carelessly: a hundred thousand signs each. */
export function slowTexts(): Vectors {
  const many = (text: string): string => text.repeat(Math.ceil(100_000 / text.length));
  return {
    'quotations within each other': many('>'),
    'lists within each other': Array.from(
      { length: 400 },
      (_, depth) => `${'  '.repeat(depth)}- x`,
    ).join('\n'),
    'brackets that open': many('['),
    'brackets that open and close': `${many('[')}${many(']')}`,
    stars: many('*'),
    'stars and words': many('*a **b '),
    underscores: many('_a __b '),
    elements: many('<div>'),
    'elements that never end': many('<a b="'),
    'links that never close': many('[a]('),
    'images in images': many('!['),
    backticks: Array.from({ length: 440 }, (_, count) => '`'.repeat(count + 1)).join(' '),
    references: many('&'),
    entities: many('&amp;'),
    tables: `${many('|')}\n${many('|-')}\n`,
    footnotes: many('[^a]: x\n'),
    fences: many('```\n'),
    'comments that never end': many('<!-- '),
    'head lines': many('Title: x\n'),
    'dates and dashes': many('2025-03-09 - '),
    'one letter': many('a'),
    spaces: `a${many(' ')}b`,
  };
}
