/** The indexes: actors, the figure ledger, the codebook and the memos, each entry leading back to its exhibits. */
import type {
  ActorEntry,
  CodeEntry,
  Dossier,
  LedgerEntry,
  MemoEntry,
} from '#core/dossier/dossier.ts';
import type { DossierWords } from '#core/dossier/dossier-words.ts';
import {
  anchor,
  blocks,
  heading,
  type Inline,
  item,
  joined,
  type Lines,
  markdown,
  paragraphs,
  table,
  text,
} from './markdown.ts';
import { fact, longFact, reference, renderPlaces } from './render-exhibit.ts';

function renderActor(dossier: Dossier, words: DossierWords, entry: ActorEntry): Lines {
  const { actor, mentions, figures } = entry;
  const aliases = actor.aliases.flatMap((alias) => item([text(alias)]));
  const facts: readonly Lines[] = [
    fact(words.kind, text(words.actorKinds[actor.kind])),
    aliases.length === 0 ? [] : longFact(words.aliases, aliases),
    actor.description === '' ? [] : longFact(words.description, paragraphs(actor.description)),
    mentions.length === 0
      ? fact(words.mentions, text(words.noMentions))
      : longFact(words.mentions, renderPlaces(dossier, mentions)),
    figures.length === 0 ? [] : longFact(words.figuresAbout, renderPlaces(dossier, figures)),
  ];
  return blocks(
    heading(3, markdown`${anchor(actor.id)}${text(actor.preferredName)}`),
    facts.flat(),
  );
}

export function* renderActors(dossier: Dossier, words: DossierWords): Generator<Lines> {
  if (dossier.actors.length === 0) {
    yield paragraphs(words.noActors);
  }
  for (const entry of dossier.actors) {
    yield renderActor(dossier, words, entry);
  }
}

function ledgerRow(dossier: Dossier, words: DossierWords, entry: LedgerEntry): readonly Inline[] {
  const { source, exhibit, stated } = entry;
  const { reading, asOf, corrected } = stated.figure;
  const about = stated.about.map((actor) => reference(dossier, actor.name, actor.id));
  const kind = reading === null ? '' : words.figureKinds[reading.kind];
  return [
    reference(dossier, exhibit.number, exhibit.id),
    text(reading === null ? words.notUnderstood : words.figureValue(reading)),
    text(reading === null ? '' : words.figureHedge(reading)),
    text(exhibit.quotation),
    text(corrected ? [kind, words.corrected].filter(Boolean).join(', ') : kind),
    text(asOf === undefined ? '' : words.date(asOf)),
    joined(about, ', '),
    reference(dossier, source.source.metadata.title.value, source.source.id),
  ];
}

/** The figures as one table. */
export function* renderFigures(dossier: Dossier, words: DossierWords): Generator<Lines> {
  if (dossier.figures.length === 0) {
    yield paragraphs(words.noFigures);
    return;
  }
  const head = [
    words.exhibit,
    words.value,
    words.hedge,
    words.words,
    words.kind,
    words.asOf,
    words.about,
    words.source,
  ].map(text);
  yield table(
    head,
    dossier.figures.map((entry) => ledgerRow(dossier, words, entry)),
  );
}

function renderCode(dossier: Dossier, words: DossierWords, entry: CodeEntry): Lines {
  const { code, parent, applied } = entry;
  const facts: readonly Lines[] = [
    fact(words.colour, text(words.colours[code.colour])),
    parent === null ? [] : fact(words.under, reference(dossier, parent.name, parent.id)),
    code.description === '' ? [] : longFact(words.description, paragraphs(code.description)),
    applied.length === 0
      ? fact(words.applied, text(words.notApplied))
      : longFact(words.applied, renderPlaces(dossier, applied)),
  ];
  return blocks(heading(3, markdown`${anchor(code.id)}${text(code.name)}`), facts.flat());
}

/** Every code after the one above it; the tree is told by links, since it may be deeper than headings go. */
export function* renderCodebook(dossier: Dossier, words: DossierWords): Generator<Lines> {
  if (dossier.codes.length === 0) {
    yield paragraphs(words.noCodes);
  }
  for (const entry of dossier.codes) {
    yield renderCode(dossier, words, entry);
  }
}

function renderMemo(dossier: Dossier, words: DossierWords, memo: MemoEntry): Lines {
  const label = text(words.memoOn[memo.target.kind]);
  const subject =
    memo.target.kind === 'workspace'
      ? label
      : markdown`${label} ${reference(dossier, memo.name, memo.target.id)}`;
  return blocks(heading(3, subject), paragraphs(memo.text));
}

export function* renderMemos(dossier: Dossier, words: DossierWords): Generator<Lines> {
  if (dossier.memos.length === 0) {
    yield paragraphs(words.noMemos);
  }
  for (const memo of dossier.memos) {
    yield renderMemo(dossier, words, memo);
  }
}
