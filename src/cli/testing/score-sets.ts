/** Scores what `dossier suggest` prints for annotated texts: through its files, its reading text and its JSON. */
import { promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FigureScore,
  type FlatFigure,
  type ScoredText,
  scoreFigures,
} from '#core/figure/testing/score-figures.ts';
import {
  type ActorScore,
  type Mention,
  type Scored,
  scoreActors,
} from '#core/recognition/testing/score-actors.ts';
import { carrySpans } from './carry-spans.ts';
import type { GoldSet, GoldText } from './gold-sets.ts';
import { runCli } from './run-cli.ts';

type Printed = {
  readonly documents: readonly {
    readonly text: string;
    readonly actors: readonly (Mention & { readonly text: string })[];
    readonly figures: readonly FlatFigure[];
  }[];
};

export type ScoredSet = {
  readonly set: GoldSet;
  readonly actorTexts: readonly Scored[];
  readonly figureTexts: readonly ScoredText[];
  /** `null` where the layer is not annotated. */
  readonly actors: ActorScore | null;
  readonly figures: FigureScore | null;
};

async function printed(folder: string, { id, text, documentDate }: GoldText) {
  const file = `${id}.txt`;
  await promises.writeFile(join(folder, file), text);
  const ran = await runCli(folder, ['suggest', file, '--date', documentDate, '--json']);
  const [document] = (JSON.parse(ran.out) as Printed).documents;
  if (ran.code !== 0 || document === undefined) throw new Error(`${id}: ${ran.told}`);
  return document;
}

/** Makes a folder, and takes it away again. */
export async function scoreSet(set: GoldSet): Promise<ScoredSet> {
  const folder = await promises.mkdtemp(join(tmpdir(), 'dossier-gold-'));
  const actorTexts: Scored[] = [];
  const figureTexts: ScoredText[] = [];
  for (const gold of set.texts) {
    const found = await printed(folder, gold);
    const { id } = gold;
    if (gold.actors !== null) {
      const actors = carrySpans(found.actors, found.text, gold.text);
      actorTexts.push({ id, gold: gold.actors, found: actors });
    }
    if (gold.figures !== null) {
      const figures = carrySpans(found.figures, found.text, gold.text);
      figureTexts.push({ id, gold: gold.figures, found: figures });
    }
  }
  await promises.rm(folder, { recursive: true, force: true });
  return {
    set,
    actorTexts,
    figureTexts,
    actors: actorTexts.length === 0 ? null : scoreActors(actorTexts),
    figures: figureTexts.length === 0 ? null : scoreFigures(figureTexts),
  };
}
