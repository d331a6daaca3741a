/** Every annotated text of the project, whatever its file's shape, as sets that are scored apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { figureOfMark, readMarkedText } from '#core/figure/testing/marked-text.ts';
import type { FlatFigure } from '#core/figure/testing/score-figures.ts';
import { readAnnotated } from '#core/recognition/testing/annotated-text.ts';
import type { Mention } from '#core/recognition/testing/score-actors.ts';
import { readVaried } from '#core/recognition/testing/varied-text.ts';

/** A layer that is `null` is not annotated in this text. */
export type GoldText = {
  readonly id: string;
  readonly text: string;
  readonly documentDate: string;
  readonly actors: readonly Mention[] | null;
  readonly figures: readonly FlatFigure[] | null;
};

export type GoldSet = {
  readonly name: string;
  /** Errors of a sealed half are counted, never listed: it stays unseen by those who write the rules. */
  readonly sealed: boolean;
  readonly texts: readonly GoldText[];
};

const SEEDS = new URL('../../../seeds/', import.meta.url);
const ACTORS = new URL('../../core/recognition/testing/', import.meta.url);
const FIGURES = new URL('../../core/figure/testing/', import.meta.url);

function readJson<T>(folder: URL, name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

type SeedActors = {
  readonly documents: readonly {
    readonly file: string;
    readonly documentDate: string;
    readonly actors: readonly (readonly [number, number, string, string])[];
  }[];
};
type SeedFigures = {
  readonly documents: readonly { readonly file: string; readonly figures: readonly FlatFigure[] }[];
};

function seeds(): GoldSet {
  const figures = readJson<SeedFigures>(FIGURES, 'seeds-gold.json').documents;
  const texts = readJson<SeedActors>(ACTORS, 'seeds-actors.json').documents.map((document) => ({
    id: basename(document.file, '.txt'),
    text: readFileSync(new URL(document.file, SEEDS), 'utf8'),
    documentDate: document.documentDate,
    actors: document.actors.map(([start, end, kind, actor]) => ({ start, end, kind, actor })),
    figures: figures.find(({ file }) => file === document.file)?.figures ?? null,
  }));
  return { name: 'seeds', sealed: false, texts };
}

type Entry = { readonly id: string; readonly documentDate: string };
type ActorFile = { readonly documents: readonly (Entry & { readonly text: string })[] };
type Varied = Entry & { readonly marked: readonly string[] };

function ofActors(name: string, file: ActorFile): GoldSet {
  const texts = file.documents.map(({ id, documentDate, text: marked }) => {
    const { text, actors } = readAnnotated(id, marked);
    return { id, text, documentDate, actors, figures: null };
  });
  return { name: `actors: ${name}`, sealed: name.includes('sealed'), texts };
}

function ofBoth(name: string, entries: readonly Varied[]): GoldSet {
  const texts = entries.map(({ id, documentDate, marked }) => ({
    id,
    documentDate,
    ...readVaried(marked),
  }));
  return { name: `both: ${name}`, sealed: name.includes('sealed'), texts };
}

/** The files of annotated actors: those with `half` in their name; a list has figures too. */
function actorSets(): readonly GoldSet[] {
  return readdirSync(ACTORS)
    .filter((file) => /(?:open|sealed).*\.json$/.test(file))
    .sort()
    .map((file) => {
      const content = readJson<ActorFile | readonly Varied[]>(ACTORS, file);
      const name = basename(file, '.json').replace('-texts', '');
      return 'documents' in content ? ofActors(name, content) : ofBoth(name, content);
    });
}

function figureSets(): readonly GoldSet[] {
  const folder = new URL('texts/', FIGURES);
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readJson<Varied & { readonly half: string }>(folder, file));
  return ['open', 'sealed'].map((half) => ({
    name: `figures: ${half}`,
    sealed: half === 'sealed',
    texts: entries
      .filter((entry) => entry.half === half)
      .map(({ id, documentDate, marked }) => {
        const { text, marks } = readMarkedText(marked.join('\n'));
        const figures = marks.map(figureOfMark).filter((figure) => figure !== null);
        return { id, text, documentDate, actors: null, figures };
      }),
  }));
}

/** The seeds, then the halves of our own texts. */
export function goldSets(): readonly GoldSet[] {
  return [seeds(), ...actorSets(), ...figureSets()];
}
