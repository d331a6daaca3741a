import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDecision, anActor, anId } from '#core/testing/builders.ts';
import { contextOf } from './context.ts';
import type { ActorDecision, Decision, FigureDecision } from './decision.ts';
import { findAll } from './find-all.ts';
import type { ActorFinding, FigureFinding, Finding } from './finding.ts';
import { KnownActors } from './match-actor.ts';
import { Rejections } from './rejections.ts';
import { type ActorGroup, type ReviewOptions, reviewOf } from './review.ts';

const TEXT =
  'Elon Musk spent €1.2 billion on rockets. Musk said so on Friday. A Boeing 737 landed; another Boeing 737 left.';

function actor(words: string, name: string, over: Partial<ActorFinding> = {}): ActorFinding {
  const start = over.start ?? TEXT.indexOf(words);
  return {
    subject: 'actor',
    ...{ start, end: start + words.length, words, name, actorKind: 'person' },
    ...{ confidence: 0.9, reason: { code: 'given-name', parts: [] }, link: null, alternatives: [] },
    ...over,
  };
}

function figure(words: string, from = 0): FigureFinding {
  const start = TEXT.indexOf(words, from);
  return {
    subject: 'figure',
    ...{ start, end: start + words.length, words, confidence: 0.5 },
    reading: { kind: 'quantity', value: 737 },
    reason: { rule: 'bare-number', parts: [] },
  };
}

const FULL = actor('Elon Musk', 'Elon Musk');
const SHORT = actor('Musk', 'Elon Musk', { start: TEXT.indexOf('Musk said') });
const FIRST = figure('737');
const SECOND = figure('737', FIRST.end);
const FINDINGS: readonly Finding[] = [FULL, SHORT, FIRST, SECOND];

function review(over: Partial<ReviewOptions> & { readonly decisions?: readonly Decision[] } = {}) {
  const { decisions = [], ...rest } = over;
  return reviewOf({
    ...{ findings: FINDINGS, text: TEXT, sourceId: anId('source', 1) },
    marked: { actors: [], figures: [] },
    rejections: new Rejections(decisions),
    known: new KnownActors([]),
    ...rest,
  });
}

const words = (made: ReturnType<typeof review>) =>
  made.groups.map((group) => group.items.map((item) => item.finding.words));

type Over = Partial<Omit<ActorDecision, 'subject'> & Pick<FigureDecision, 'figureKind'>>;

function rejected(finding: Finding, over: Over = {}): Decision {
  const {
    actorKind: _,
    subject: __,
    ...row
  } = aDecision(finding.start + 1, {
    words: finding.words,
    context: contextOf(TEXT, finding),
  });
  return finding.subject === 'actor'
    ? ({ ...row, subject: 'actor', actorKind: finding.actorKind, ...over } as Decision)
    : ({ ...row, subject: 'figure', figureKind: 'quantity', ...over } as Decision);
}

describe('the review of a source', () => {
  it('groups all names of one actor, and figures by kind', () => {
    const made = review();
    expect(words(made)).toEqual([
      ['Elon Musk', 'Musk'],
      ['737', '737'],
    ]);
    expect(made).toMatchObject({ reviewed: 0, total: 4 });
    expect(made.groups[0]).toMatchObject({ name: 'Elon Musk', names: ['Elon Musk', 'Musk'] });
  });

  it('does not propose what is marked, and counts it as reviewed', () => {
    const { start, end } = SHORT;
    const made = review({ marked: { actors: [{ start: start - 3, end }], figures: [] } });
    expect(words(made)).toEqual([['737', '737'], ['Elon Musk']].reverse());
    expect(made).toMatchObject({ reviewed: 1, total: 4 });
  });

  it('still proposes an actor where only a figure is marked', () => {
    const made = review({ marked: { actors: [], figures: [FULL] } });
    expect(made.total).toBe(4);
    expect(made.reviewed).toBe(0);
  });

  it('never again proposes what was rejected in a like place, here or in another source', () => {
    const here = review({ decisions: [rejected(FIRST)] });
    expect(words(here)).toEqual([['Elon Musk', 'Musk']]);
    expect(here).toMatchObject({ reviewed: 2, total: 4 });
    const elsewhere = review({
      decisions: [rejected(FIRST, { sourceId: anId('source', 2) })],
    });
    expect(words(elsewhere)).toEqual([['Elon Musk', 'Musk']]);
    expect(elsewhere).toMatchObject({ reviewed: 0, total: 2 });
  });

  it('goes on proposing the words as another kind or in another place', () => {
    expect(review({ decisions: [rejected(FIRST, { figureKind: 'money' })] }).total).toBe(4);
    const context = { before: ['room', 'in'], after: ['upstairs'] };
    expect(words(review({ decisions: [rejected(FIRST, { context })] }))).toHaveLength(2);
  });

  it('drops a name everywhere, whatever kind it is taken for', () => {
    const made = review({
      decisions: [
        rejected(SHORT, { scope: 'everywhere', actorKind: 'place', context: NOWHERE }),
        rejected(FULL, { scope: 'everywhere', context: NOWHERE }),
      ],
    });
    expect(words(made)).toEqual([['737', '737']]);
  });

  it('joins groups that one known actor explains', () => {
    const known = anActor(1, { preferredName: 'Elon Musk', aliases: ['the Tesla boss'] });
    const boss = actor('rockets', 'the Tesla boss');
    const made = review({
      findings: [FULL, boss, SHORT],
      known: new KnownActors([known]),
    });
    expect(made.groups).toHaveLength(1);
    expect((made.groups[0] as ActorGroup).link).toMatchObject({ kind: 'known', actorId: known.id });
    expect(made.groups[0]?.items.map((item) => item.finding.start)).toEqual(
      [FULL, boss, SHORT].map((one) => one.start),
    );
  });
});

const NOWHERE = { before: [], after: [] };

describe('a review of any text', () => {
  const piece = fc.constantFrom(
    ...['Elon Musk', 'NATO', 'Berlin', 'said', 'on 9 March 2025', '€1.2bn', '12 %', 'the', '. '],
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
  const metadata = { title: { value: 'T', basis: 'stated' as const } };
  const findIn = (value: string) =>
    findAll({
      text: value,
      blocks: [{ kind: 'paragraph', start: 0, end: value.length, marks: [] }],
      metadata: { ...metadata, language: { value: 'en', basis: 'stated' } },
    }).findings;

  it('has each finding once: waiting, marked or rejected; and what is marked is never proposed', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(400), { maxLength: 6 }), (value, starts) => {
        const findings = findIn(value);
        const actors = [...starts]
          .sort((a, b) => a - b)
          .map((start) => ({ start, end: start + 5 }));
        const made = review({ findings, text: value, marked: { actors, figures: [] } });
        const waiting = made.groups.flatMap((group) => [...group.items] as { finding: Finding }[]);
        expect(waiting.length + made.reviewed).toBe(findings.length);
        expect(made.total).toBe(findings.length);
        expect(new Set(waiting.map((item) => item.finding)).size).toBe(waiting.length);
        for (const { finding } of waiting.filter((one) => one.finding.subject === 'actor')) {
          expect(actors.some((span) => span.start < finding.end && finding.start < span.end)).toBe(
            false,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never proposes again what was rejected at that very place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, n) => {
        const findings = findIn(value);
        const chosen = findings[n % Math.max(1, findings.length)];
        if (chosen === undefined) {
          return;
        }
        const decision = {
          ...rejected(chosen, {
            figureKind: chosen.subject === 'figure' ? chosen.reading.kind : 'money',
          }),
          context: contextOf(value, chosen),
        } as Decision;
        const made = review({ findings, text: value, decisions: [decision] });
        expect(made.inText.map((item) => item.finding)).not.toContain(chosen);
      }),
      { numRuns: 60 },
    );
  });
});
