/** Dumps everything that is proposed for many texts; prints a hash. node out/zsnap.mjs OUTFILE */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findFigures } from '#core/figure/find-figures.ts';
import { parseFigure } from '#core/figure/parse-figure.ts';
import { readVaried } from '#core/recognition/testing/varied-text.ts';
import { suggest, type SuggestedSource } from '#core/recognition/suggest.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { englishTexts } from './english-texts.ts';
const varied = ['varied-open', 'varied-sealed', 'fresh-open', 'fresh-sealed'].flatMap((f) => (JSON.parse(readFileSync(`src/core/recognition/testing/${f}.json`, 'utf8')) as { marked: string[] }[]).map((d) => readVaried(d.marked).text));
const seeds = readdirSync('seeds').filter((f) => /\.(txt|md)$/.test(f)).map((f) => readFileSync(`seeds/${f}`, 'utf8'));
const base = [...englishTexts(), ...varied, ...seeds];
let state = 7;
const dice = (n: number): number => { state = (state * 48271) % 2147483647; return state % n; };
const sentences = base.flatMap((t) => t.split(/(?<=[.!?:,;])\s+|\n/)).filter((s) => s.length > 0);
const joins = [' ', ' ', ' ', '\n', '\n\n', ', ', ' - ', ' (', '. ', '" ', '’s ', "'s ", '\t', '  '];
const mixed: string[] = [];
for (let i = 0; i < 1500; i++) {
  let t = '';
  const n = 3 + dice(25);
  for (let k = 0; k < n; k++) {
    let s = sentences[dice(sentences.length)] ?? '';
    const m = dice(12);
    if (m === 0) s = s.toUpperCase();
    else if (m === 1) s = s.toLowerCase();
    else if (m === 2) s = s.replace(/\b\w/g, (c) => c.toUpperCase());
    else if (m === 3) { const c = dice(s.length + 1); s = s.slice(0, c) + s.slice(c + 1 + dice(3)); }
    else if (m === 4) s = s.split(' ').reverse().join(' ');
    t += s + (joins[dice(joins.length)] ?? ' ');
  }
  mixed.push(t);
}
const signs = [...'.,;:!?\'’‘“”"()[]-–—/&%$€£¥#@*•…½²\u00a0\u202f\u200b\n\r\t A1z9Éß😀'];
const noise: string[] = [];
for (let i = 0; i < 600; i++) {
  let t = base[dice(base.length)] ?? '';
  t = t.slice(dice(t.length), dice(t.length) + 700);
  for (let k = 0; k < 40; k++) { const c = dice(t.length + 1); t = t.slice(0, c) + (signs[dice(signs.length)] ?? '') + t.slice(c + dice(2)); }
  noise.push(t);
}
const big = [...base, ...base].join('\n\n');
const out: string[] = [];
const meta = (o: object): SuggestedSource['metadata'] => o as SuggestedSource['metadata'];
const run = (name: string, texts: readonly string[]): void => {
  const lines = texts.map((text) => JSON.stringify([
    suggest({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], metadata: meta({}) } as unknown as SuggestedSource, { date: '2024-05-14' }),
    findActors(text, { language: 'en' }),
    findFigures(text, {}), findFigures(text, { documentDate: '2023-01-31', language: 'en-US' }), findFigures(text, { language: 'de' }),
  ]));
  console.log(name, texts.length, createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16));
  out.push(...lines.map((l, i) => `${name} ${i} ${l}`));
};
run('base', base);
run('mixed', mixed);
run('noise', noise);
run('big', [big]);
const parsed = sentences.slice(0, 6000).map((s) => JSON.stringify([s, parseFigure(s.slice(0, 40)), parseFigure(s.slice(-30))]));
console.log('parsed', createHash('sha256').update(parsed.join('\n')).digest('hex').slice(0, 16));
out.push(...parsed);
if (process.argv[2]) writeFileSync(process.argv[2], out.join('\n'));
