import { readPlainWords } from '#core/text/plain-words.ts';
import { findFigures } from '#core/figure/find-figures.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { englishTexts, textsOfLength, tokensOf } from './english-texts.ts';
const mode = process.argv[2] ?? 'both';
const rounds = Number(process.argv[3] ?? 30);
const texts = textsOfLength(englishTexts(), 300_000);
const tokens = tokensOf(texts);
const speeds: number[] = [];
let found = 0;
for (let r = 0; r < rounds + 8; r++) {
  const start = process.cpuUsage();
  for (const text of texts) {
    if (mode === 'both') { const words = readPlainWords(text); found += findActors(text, { language: 'en', words }).actors.length + findFigures(text, { documentDate: '2024-05-14', words }).length; }
    if (mode === 'figures') found += findFigures(text, { documentDate: '2024-05-14' }).length;
  }
  const { user, system } = process.cpuUsage(start);
  if (r >= 8) speeds.push((tokens * 1e6) / (user + system));
}
if (process.argv[4]) console.log(speeds.map((s) => Math.round(s / 1000)).join(" "));
speeds.sort((a, b) => a - b);
console.log(mode, texts.length, 'texts', tokens, 'tokens', Math.round(speeds[speeds.length >> 1] ?? 0), 'max', Math.round(speeds.at(-1) ?? 0), found);
