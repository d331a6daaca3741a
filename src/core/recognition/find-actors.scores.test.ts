/** Floors just below what is reached on annotated texts, so that it can only rise. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findActors } from './find-actors.ts';
import { readAnnotated } from './testing/annotated-text.ts';
import openTexts from './testing/open-texts.json' with { type: 'json' };
import { type Scored, scoreActors } from './testing/score-actors.ts';
import sealedTexts from './testing/sealed-texts.json' with { type: 'json' };
import seedActors from './testing/seeds-actors.json' with { type: 'json' };

const SEEDS = new URL('../../../seeds/', import.meta.url);

function found(text: string) {
  return findActors(text, { language: 'en' }).actors;
}

function annotated(texts: typeof openTexts | typeof sealedTexts): readonly Scored[] {
  return texts.documents.map(({ id, text: marked }) => {
    const { text, actors } = readAnnotated(id, marked);
    return { id, gold: actors, found: found(text) };
  });
}

function seeds(): readonly Scored[] {
  return seedActors.documents.map(({ file, actors }) => {
    const gold = actors.map(([start, end, kind, actor]) => ({
      start: Number(start),
      end: Number(end),
      kind: String(kind),
      actor: String(actor),
    }));
    return { id: file, gold, found: found(readFileSync(new URL(file, SEEDS), 'utf8')) };
  });
}

const CASES = [
  { name: 'the seeds', documents: seeds, span: 0.99, spanKind: 0.99, grouping: 0.99 },
  {
    name: 'the open half',
    documents: () => annotated(openTexts),
    span: 0.98,
    spanKind: 0.97,
    grouping: 0.98,
  },
  {
    name: 'the sealed half',
    documents: () => annotated(sealedTexts),
    span: 0.965,
    spanKind: 0.935,
    grouping: 0.96,
  },
] as const;

describe('actors found in annotated texts', () => {
  it.each(CASES)('keeps its level on $name', ({ documents, span, spanKind, grouping }) => {
    const score = scoreActors(documents());
    expect(score.span.f1).toBeGreaterThanOrEqual(span);
    expect(score.spanKind.f1).toBeGreaterThanOrEqual(spanKind);
    expect(score.grouping.f1).toBeGreaterThanOrEqual(grouping);
  });
});
