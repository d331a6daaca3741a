/** `dossier show`: one source, what is known of it, and its annotations in text order. */
import { columns } from '#cli/columns.ts';
import { type Answer, type Call, type CliCommand, failed } from '#cli/command.ts';
import { findSource } from '#cli/find-sources.ts';
import { withWorkspace } from '#cli/open-for-reading.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { visible, visibleLines } from '#cli/visible.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import type { DossierSource, Exhibit } from '#core/dossier/dossier.ts';
import { makeDefinition } from '#core/dossier/make-definition.ts';
import { makeId } from '#core/ids.ts';
import { ok } from '#core/result.ts';
import { METADATA_NAMES, type ReadingText, type Source } from '#core/source/source.ts';
import type { WorkspaceStore } from '#node/store/types.ts';
import { CLI } from '#words/cli.ts';
import { citationWords } from '#words/dossier.ts';
import { figureWords } from '#words/figure-value.ts';
import { BASIS_WORDS, METADATA_WORDS } from '#words/kinds.ts';
import { number } from '#words/numbers.ts';

function exhibitText(exhibit: Exhibit): string {
  const facts = [
    ...exhibit.actors.map(({ name }) => `${CLI.actor}: ${name}`),
    ...exhibit.figures.map(({ figure }) => `${CLI.figure}: ${figureWords(figure.reading)}`),
    ...exhibit.codes.map(({ name }) => `${CLI.code}: ${name}`),
    ...exhibit.notes.map((note) => `${CLI.note}: ${note}`),
  ];
  return [
    `${visible(exhibit.id)}  ${citationWords(exhibit.citation)}`,
    `  “${visible(exhibit.quotation)}”`,
    ...facts.map((fact) => `  ${visible(fact)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function textOf({ source, exhibits, unplaced }: DossierSource): string {
  const metadata = METADATA_NAMES.flatMap((name) => {
    const field = source.metadata[name];
    return field === undefined
      ? []
      : [[METADATA_WORDS[name], `${visible(field.value)} (${BASIS_WORDS[field.basis]})`]];
  });
  const facts = [
    [CLI.sourceFacts.file, visible(source.original.name)],
    [CLI.sourceFacts.sha256, source.original.sha256],
    [CLI.sourceFacts.words, number(source.text.words)],
    [CLI.sourceFacts.id, source.id],
  ];
  const all = [...exhibits, ...unplaced];
  const notes = all.length === 0 ? `${CLI.noAnnotations}\n` : all.map(exhibitText).join('\n');
  return `${columns([...metadata, ...facts])}\n${notes}`;
}

function exhibitJson(exhibit: Exhibit): unknown {
  const { citation } = exhibit;
  return {
    id: exhibit.id,
    quotation: exhibit.quotation,
    placed: citation.placed,
    start: citation.placed ? citation.characters.start : null,
    end: citation.placed ? citation.characters.end : null,
    block: citation.placed ? (citation.blocks?.first ?? null) : null,
    notes: exhibit.notes,
    actors: exhibit.actors,
    figures: exhibit.figures.map(({ figure, about }) => ({
      ...figure,
      about: about.map(({ id }) => id),
    })),
    codes: exhibit.codes,
  };
}

function jsonOf({ source, exhibits, unplaced }: DossierSource, text: string): unknown {
  return {
    id: source.id,
    file: source.original,
    readingText: source.text,
    metadata: source.metadata,
    text,
    annotations: [...exhibits, ...unplaced].map(exhibitJson),
  };
}

function sourceWithExhibits(
  store: WorkspaceStore,
  source: Source,
  reading: ReadingText,
  { clock, random, today, version }: Surroundings,
): DossierSource | undefined {
  const definition = makeDefinition(makeId('dossier', random), '', clock());
  const dossier = composeDossier({
    workspace: store.snapshot(),
    texts: new Map([[source.id, reading]]),
    definition: { ...definition, sources: [source.id] },
    date: today(),
    generator: version,
  });
  return dossier.sources[0];
}

function run(call: Call, surroundings: Surroundings): Promise<Answer> {
  return withWorkspace(call, surroundings, async (store) => {
    const found = findSource(store.snapshot(), call.operands[0] ?? '');
    if (!found.ok) {
      return found;
    }
    const reading = await store.readingText(found.value.id);
    if (!reading.ok) {
      return failed(reading.error);
    }
    const { text } = reading.value;
    const shown = sourceWithExhibits(store, found.value, reading.value, surroundings);
    if (shown === undefined) {
      throw new Error('a source that was found is not in its dossier');
    }
    const exactly = surroundings.isTerminal ? visibleLines(text) : text;
    return ok({
      text: call.flags.has('text') ? exactly : textOf(shown),
      json: jsonOf(shown, text),
    });
  });
}

export const showCommand: CliCommand = {
  name: 'show',
  options: { text: 'flag' },
  operands: { min: 1, max: 1 },
  run,
};
