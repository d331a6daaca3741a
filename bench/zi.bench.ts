import { suggest, type SuggestedSource } from '#core/recognition/suggest.ts';
const text = 'Elon Musk paid €3bn to NATO in April 2024.';
const s = performance.now();
const r = suggest({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], metadata: {} } as unknown as SuggestedSource, {});
console.log('loaded after', Math.round(s), 'first call', Math.round(performance.now() - s), r.actors.length, r.figures.length);
