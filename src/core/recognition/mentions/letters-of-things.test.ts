/** What is called a ship once is one throughout, and no actor. */
import { describe, expect, it } from 'vitest';
import { findActors } from '#core/recognition/find-actors.ts';

function names(text: string): readonly string[] {
  return findActors(text, { language: 'en' }).actors.map((actor) => actor.text);
}

describe('names of things', () => {
  it('are those of ships, wherever they stand', () => {
    const text = 'It struck the barge Karin Holm off Sweden. Nobody was aboard. Karin Holm sank.';
    expect(names(text)).toEqual(['Sweden']);
  });

  it('are not those of who stands behind the word for a craft', () => {
    expect(names('The carrier Air France and the captain, Karin Holm, agreed.')).toEqual([
      'Air France',
      'Karin Holm',
    ]);
  });

  it('are not currencies with their amounts, nor ends of references', () => {
    expect(names('It cost DKK 11.5 million by order 19/00033/TCA.')).toEqual([]);
  });
});
