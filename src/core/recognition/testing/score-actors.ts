/** Scores found actors against annotated ones: exact spans, span and kind, and grouping (B³ over all mentions). */

export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly actor: string;
};
export type Scored = {
  readonly id: string;
  readonly gold: readonly Mention[];
  readonly found: readonly Mention[];
};
export type Rate = { readonly precision: number; readonly recall: number; readonly f1: number };
export type ActorScore = { readonly span: Rate; readonly spanKind: Rate; readonly grouping: Rate };

function keyOf(mention: Mention): string {
  return `${mention.start}:${mention.end}`;
}

function rate(precision: number, recall: number): Rate {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function counted(right: number, found: number, gold: number): Rate {
  return rate(found === 0 ? 1 : right / found, gold === 0 ? 1 : right / gold);
}

function sizes(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actor } of mentions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** For each matched mention, the share of its cluster that is right; unmatched mentions count as wrong. */
function groupingOf(document: Scored): { precision: number; recall: number } {
  const found = new Map(document.found.map((mention) => [keyOf(mention), mention]));
  const pairs = document.gold.flatMap((gold) => {
    const other = found.get(keyOf(gold));
    return other === undefined ? [] : [{ gold: gold.actor, found: other.actor }];
  });
  const ofGold = sizes(document.gold);
  const ofFound = sizes(document.found);
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const same = pairs.filter(
      (other) => other.gold === pair.gold && other.found === pair.found,
    ).length;
    precision += same / (ofFound.get(pair.found) ?? 1);
    recall += same / (ofGold.get(pair.gold) ?? 1);
  }
  return { precision, recall };
}

/** All documents together. */
export function scoreActors(documents: readonly Scored[]): ActorScore {
  let [gold, found, spans, kinds, precision, recall] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const predicted = new Map(document.found.map((mention) => [keyOf(mention), mention]));
    gold += document.gold.length;
    found += predicted.size;
    for (const mention of document.gold) {
      const other = predicted.get(keyOf(mention));
      if (other === undefined) continue;
      spans += 1;
      if (other.kind === mention.kind) kinds += 1;
    }
    const grouping = groupingOf(document);
    precision += grouping.precision;
    recall += grouping.recall;
  }
  return {
    span: counted(spans, found, gold),
    spanKind: counted(kinds, found, gold),
    grouping: rate(found === 0 ? 1 : precision / found, gold === 0 ? 1 : recall / gold),
  };
}
