import { findFigures } from '#core/figure/find-figures.ts';
import { readPlainWords } from '#core/text/plain-words.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { englishTexts, tokensOf } from './english-texts.ts';
import { winkNlp } from './peers.ts';
const rounds = Number(process.argv[2] ?? 60);
const texts = englishTexts();
const tokens = tokensOf(texts);
const wink = winkNlp();
let found = 0;
const works: Record<string, (t: string) => number> = {
  both: (t) => { const words = readPlainWords(t); return findActors(t, { language: 'en', words }).actors.length + findFigures(t, { documentDate: '2024-05-14', words }).length; },
  actors: (t) => findActors(t, { language: 'en' }).actors.length,
  figures: (t) => findFigures(t, { documentDate: '2024-05-14' }).length,
  wink,
};
const best: Record<string, number[]> = {};
const med: Record<string, number[]> = {};
for (let r = 0; r < rounds + 20; r++) for (const [n, w] of Object.entries(works)) {
  const b = (best[n] ??= texts.map(() => Infinity));
  let sum = 0;
  texts.forEach((t, i) => { const s = performance.now(); found += w(t); const d = performance.now() - s; sum += d; if (r >= 20 && d < (b[i] ?? 0)) b[i] = d; });
  if (r >= 20) (med[n] ??= []).push(sum);
}
const W = (best.wink ?? []).reduce((a, b) => a + b, 0);
const mW = (med.wink ?? []).sort((a, b) => a - b)[rounds >> 1] ?? 0;
for (const [n, b] of Object.entries(best)) { const s = b.reduce((a, c) => a + c, 0); const m = (med[n] ?? []).sort((a, c) => a - c)[rounds >> 1] ?? 0; console.log(n.padEnd(8), 'best', Math.round(tokens / s), 'k/s', (W / s).toFixed(3), ' median', Math.round(tokens / m), (mW / m).toFixed(3)); }
