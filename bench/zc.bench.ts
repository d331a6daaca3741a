import { codeUnits } from '#core/text/code-units.ts';
import { readPlainWords } from '#core/text/plain-words.ts';
import { tokenise } from '#core/recognition/tokens.ts';
import { englishTexts, tokensOf } from './english-texts.ts';
const texts = englishTexts().map((t) => Buffer.from(t, 'utf16le').toString('utf16le')); const tokens = tokensOf(texts); let found = 0;
const works: Record<string, (t: string) => number> = { units: (t) => codeUnits(t).length, alloc: (t) => new Uint16Array(t.length + 8).length, plain: (t) => readPlainWords(t).words.length, tokenise: (t) => tokenise(t).length };
const best: Record<string, number[]> = {};
for (let r = 0; r < 150; r++) for (const [n, w] of Object.entries(works)) {
  const b = (best[n] ??= texts.map(() => Infinity));
  texts.forEach((t, i) => { const s = performance.now(); found += w(t); const d = performance.now() - s; if (r >= 20 && d < (b[i] ?? 0)) b[i] = d; });
}
for (const [n, b] of Object.entries(best)) { const s = b.reduce((a, c) => a + c, 0); console.log(n.padEnd(12), (s * 1e6 / tokens).toFixed(0), 'ns/token'); }
