import { findFigures } from '#core/figure/find-figures.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { readPlainWords } from '#core/text/plain-words.ts';
import { englishTexts, textsOfLength, tokensOf } from './english-texts.ts';
import { winkNlp } from './peers.ts';
const single = Buffer.from(textsOfLength(englishTexts(), 1_000_000).join('\n\n'), 'utf16le').toString('utf16le');
const small = textsOfLength(englishTexts(), 1_000_000);
const tokens = tokensOf([single]);
const wink = winkNlp();
const both = (t: string): number => { const words = readPlainWords(t); return findActors(t, { language: 'en', words }).actors.length + findFigures(t, { documentDate: '2024-05-14', words }).length; };
let n = 0;
const time = (name: string, f: () => void): void => { const s = performance.now(); f(); const d = performance.now() - s; console.log(name, Math.round(tokens / d), 'k/s'); };
const rounds = Number(process.argv[2] ?? 6);
for (let r = 0; r < rounds; r++) {
  time('small both', () => { for (const t of small) n += both(t); });
  time('1MB both', () => { n += both(single); });
  if (process.argv[3]) continue;
  time('1MB actors', () => { n += findActors(single, { language: 'en' }).actors.length; });
  time('1MB figures', () => { n += findFigures(single, { documentDate: '2024-05-14' }).length; });
  time('1MB wink', () => { n += wink(single); });
}
