/** What was turned down, ready to be asked: whether a finding is one of those that are not proposed again. */
import type { Span } from '#core/text/span.ts';
import { contextOf, isAlike, wordsKey } from './context.ts';
import type { ActorDecision, Decision, FigureDecision } from './decision.ts';
import type { Finding } from './finding.ts';

type WordsDecision = ActorDecision | FigureDecision;

/** The kind that a finding was taken for. */
export function kindOf(finding: Finding): string {
  return finding.subject === 'actor' ? finding.actorKind : finding.reading.kind;
}

function kindOfDecision(decision: WordsDecision): string {
  return decision.subject === 'actor' ? decision.actorKind : decision.figureKind;
}

export class Rejections {
  readonly #byWords = new Map<string, WordsDecision[]>();

  constructor(decisions: Iterable<Decision>) {
    for (const decision of decisions) {
      if (decision.subject !== 'link') {
        const key = `${decision.subject} ${wordsKey(decision.words)}`;
        const list = this.#byWords.get(key);
        if (list === undefined) {
          this.#byWords.set(key, [decision]);
        } else {
          list.push(decision);
        }
      }
    }
  }

  /**
   * The decision by which a finding in this text is not proposed, or `null`. Words that were turned down everywhere
   * are so whatever kind they are taken for; words turned down in one place only as that kind and where much the same
   * stands around them. One made in `sourceId` comes before others.
   */
  of(finding: Finding, text: string, sourceId: string): WordsDecision | null {
    if (this.#byWords.size === 0) {
      return null;
    }
    const list = this.#byWords.get(`${finding.subject} ${wordsKey(finding.words)}`);
    if (list === undefined) {
      return null;
    }
    const fits = list.filter((decision) => holdsFor(decision, finding, text));
    return fits.find((decision) => decision.sourceId === sourceId) ?? fits[0] ?? null;
  }
}

function holdsFor(decision: WordsDecision, finding: Finding, text: string): boolean {
  if (decision.scope === 'everywhere') {
    return true;
  }
  const span: Span = finding;
  return (
    kindOfDecision(decision) === kindOf(finding) && isAlike(decision.context, contextOf(text, span))
  );
}
