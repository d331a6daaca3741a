import { tokenise } from '#core/recognition/tokens.ts'; import { tokenize } from '#core/figure/token.ts';
import { englishTexts } from './english-texts.ts';
const texts = englishTexts(); let n = 0;
const end = performance.now() + 6000;
while (performance.now() < end) for (const t of texts) n += process.argv[2] === 'a' ? tokenise(t).length : tokenize(t).length;
console.log(n);
