import { readdirSync, readFileSync } from 'node:fs';
import { findFigures } from '#core/figure/find-figures.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { tokensOf, textsOfLength, englishTexts } from './english-texts.ts';
import { winkNlp } from './peers.ts';
import { readVaried } from '#core/recognition/testing/varied-text.ts';
const rounds = 15;
const texts = process.argv[2] === 'varied' ? ['varied-open','varied-sealed','fresh-open','fresh-sealed'].flatMap((f) => (JSON.parse(readFileSync('src/core/recognition/testing/' + f + '.json', 'utf8')) as {marked: string[]}[]).map((d) => readVaried(d.marked).text)) : process.argv[2]==='seeds' ? readdirSync('seeds').filter((f) => /\.(txt|md)$/.test(f)).map((f)=>readFileSync('seeds/'+f,'utf8')) : textsOfLength(englishTexts(),300000);
const tokens = tokensOf(texts);
const reps = Math.max(1, Math.round(300000/texts.reduce((a,t)=>a+t.length,0)));
let found = 0;
const wink = winkNlp();
const works = { both: (t:string)=>findActors(t, { language: 'en' }).actors.length+findFigures(t, { documentDate: '2024-05-14' }).length, actors: (t:string)=>findActors(t, { language: 'en' }).actors.length, figures: (t:string)=>findFigures(t, { documentDate: '2024-05-14' }).length, wink };
const sp: Record<string, number[]> = {};
for (let r = 0; r < rounds + 8; r++) for (const [n,w] of Object.entries(works)) {
  const start = process.cpuUsage();
  for (let i=0;i<reps;i++) for (const text of texts) found += w(text);
  const { user, system } = process.cpuUsage(start);
  if (r >= 8) (sp[n] ??= []).push((reps*tokens * 1e6) / (user + system));
}
const med=(a:number[])=>a.sort((x,y)=>x-y)[a.length>>1]??0;
const w=med(sp.wink??[]);
console.log(process.argv[2], texts.length, 'texts', tokens, 'tokens', found);
for (const [n,a] of Object.entries(sp)) console.log(n, Math.round(med(a)), (med(a)/w).toFixed(3));
let d=0; for(const t of texts) d+=works.both(t); console.log('found per 100 tokens', 100*d/tokens);
