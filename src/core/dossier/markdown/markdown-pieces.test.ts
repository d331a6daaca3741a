import { describe, expect, it } from 'vitest';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import {
  aDefinition,
  anActor,
  anAnnotation,
  aReadingText,
  aSource,
  aWorkspace,
} from '#core/dossier/testing/a-workspace.ts';
import { dossierWords } from '#words/dossier.ts';
import { markdownPieces } from './render-markdown.ts';

describe('markdownPieces', () => {
  it('takes time in proportion to the annotations', { timeout: 120_000 }, () => {
    const secondsFor = (count: number) => {
      const text = 'NATO pays €150 billion. '.repeat(count);
      const source = aSource('one', text);
      const actor = anActor('NATO');
      const annotations = Array.from({ length: count }, (_, index) => {
        const made = anAnnotation(`a${index}`, source, 'NATO', 'NATO', [
          { type: 'mention', actorId: actor.id },
          { type: 'comment', text: `Note ${index} of many.` },
        ]);
        const start = index * 24;
        return { ...made, target: { ...made.target, position: { start, end: start + 4 } } };
      });
      const workspace = aWorkspace({ sources: [source], annotations, actors: [actor] });
      const begin = performance.now();
      let length = 0;
      const dossier = composeDossier({
        workspace,
        texts: new Map([[source.id, aReadingText(text)]]),
        definition: aDefinition(),
        date: '2025-03-10',
        generator: 'Dossier 0.0.0',
      });
      for (const part of markdownPieces(dossier, dossierWords)) {
        length += part.length;
      }
      expect(length).toBeGreaterThan(count * 50);
      return performance.now() - begin;
    };
    secondsFor(1000);
    const small = secondsFor(5000);
    // Ten times as many, with room for a busy machine; a square law would take a hundred times as long.
    expect(secondsFor(50_000) / small).toBeLessThan(40);
  });
});
