import { tokenize } from '#core/figure/token.ts';
import { tokenise } from '#core/recognition/tokens.ts';
import { readText } from '#core/recognition/reading.ts';
import { prepareScan } from '#core/figure/scan.ts';
import { findFigures } from '#core/figure/find-figures.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { englishTexts, tokensOf } from './english-texts.ts';
const rounds = 100;
let texts = englishTexts();
if (process.argv[2] === 'flat') texts = texts.map((t) => Buffer.from(t, 'utf16le').toString('utf16le'));
const tokens = tokensOf(texts);
let found = 0;
const works: Record<string, (t: string) => number> = {
  tokenise: (t) => tokenise(t).length,
  tokenize: (t) => tokenize(t).length,
  readText: (t) => readText(t).tokens.length,
  prepareScan: (t) => prepareScan(t, { selected: false, writtenOn: null, dayFirst: true, decimalComma: false }).tokens.length,
};
if (process.argv[3]) { works.actors = (t) => findActors(t, { language: 'en' }).actors.length; works.figures = (t) => findFigures(t, { documentDate: '2024-05-14' }).length; }
const best: Record<string, number[]> = {};
for (let r = 0; r < rounds + 20; r++) for (const [n, w] of Object.entries(works)) {
  const b = (best[n] ??= texts.map(() => Infinity));
  texts.forEach((t, i) => { const s = performance.now(); found += w(t); const d = performance.now() - s; if (r >= 20 && d < (b[i] ?? 0)) b[i] = d; });
}
for (const [n, b] of Object.entries(best)) { const s = b.reduce((a, c) => a + c, 0); console.log(n.padEnd(12), (s * 1e6 / tokens).toFixed(0), 'ns/token'); }
