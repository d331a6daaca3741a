/** One exhibit: its number and place, the quoted words, and what is said about them. */
import type {
  ActorReference,
  Dossier,
  Exhibit,
  ExhibitFigure,
  ExhibitOf,
} from '#core/dossier/dossier.ts';
import type { DossierWords } from '#core/dossier/dossier-words.ts';
import { graphemeFloor } from '#core/text/graphemes.ts';
import {
  anchor,
  blocks,
  heading,
  type Inline,
  item,
  joined,
  type Lines,
  link,
  markdown,
  paragraphs,
  quotation,
  strong,
  text,
} from './markdown.ts';

/** A link where the dossier has the place, plain text otherwise: no link leads nowhere. */
export function reference(dossier: Dossier, label: string, id: string): Inline {
  return dossier.anchors.has(id) ? link(label, id) : text(label);
}

/** Longest quotation shown in the words of a link, in UTF-16 code units. */
const LABEL_LENGTH = 60;

/** The quoted words on one line, shortened where they are long, never inside a grapheme. */
export function shortened(words: string): string {
  const end = words.length <= LABEL_LENGTH ? words.length : graphemeFloor(words, LABEL_LENGTH);
  const line = words.slice(0, end).replace(/\s+/gu, ' ').trim();
  return end < words.length ? `${line}…` : line;
}

/** `label: value` as one item. */
export function fact(label: string, value: Inline): Lines {
  return item([markdown`${strong(`${label}:`)} ${value}`]);
}

/** A label with blocks under it, as one item. */
export function longFact(label: string, content: Lines): Lines {
  return item(blocks([strong(label)], content));
}

/** Links to exhibits, one item for each source. Exhibits of one source stand together. */
export function renderPlaces(dossier: Dossier, places: readonly ExhibitOf[]): Lines {
  const lines: string[] = [];
  let from = 0;
  while (from < places.length) {
    const source = places[from]?.source;
    let to = from;
    const links: Inline[] = [];
    for (; places[to]?.source === source && to < places.length; to += 1) {
      const exhibit = places[to]?.exhibit;
      if (exhibit !== undefined) {
        const label = `${exhibit.number} “${shortened(exhibit.quotation)}”`;
        links.push(reference(dossier, label, exhibit.id));
      }
    }
    if (source !== undefined) {
      const title = reference(dossier, source.source.metadata.title.value, source.source.id);
      lines.push(...item([markdown`${title}: ${joined(links, ', ')}`]));
    }
    from = to;
  }
  return lines;
}

function renderActor(dossier: Dossier, words: DossierWords, actor: ActorReference): Inline {
  return markdown`${reference(dossier, actor.name, actor.id)} (${text(words.actorKinds[actor.kind])})`;
}

function renderFigure(dossier: Dossier, words: DossierWords, stated: ExhibitFigure): Inline {
  const { figure, about } = stated;
  const { reading } = figure;
  if (reading === null) {
    return text(words.notUnderstood);
  }
  const value = [words.figureHedge(reading), words.figureValue(reading)].filter(Boolean).join(' ');
  const remarks = [words.figureKinds[reading.kind], figure.corrected ? words.corrected : ''];
  return joined(
    [
      markdown`${text(value)} (${text(remarks.filter(Boolean).join(', '))})`,
      ...(figure.asOf === undefined
        ? []
        : [markdown`${text(words.asOfDate)} ${text(words.date(figure.asOf))}`]),
      ...(about.length === 0
        ? []
        : [
            markdown`${text(words.aboutActors)} ${joined(
              about.map((actor) => reference(dossier, actor.name, actor.id)),
              ', ',
            )}`,
          ]),
    ],
    '; ',
  );
}

export function renderExhibit(dossier: Dossier, words: DossierWords, exhibit: Exhibit): Lines {
  const place = words.citation(exhibit.citation);
  const facts: readonly Lines[] = [
    ...exhibit.notes.map((note) => longFact(words.note, paragraphs(note))),
    ...exhibit.actors.map((actor) => fact(words.actor, renderActor(dossier, words, actor))),
    ...exhibit.figures.map((stated) => fact(words.figure, renderFigure(dossier, words, stated))),
    ...exhibit.codes.map((code) => fact(words.code, reference(dossier, code.name, code.id))),
  ];
  return blocks(
    heading(4, markdown`${anchor(exhibit.id)}${text(`${exhibit.number} · ${place}`)}`),
    quotation(exhibit.quotation),
    facts.flat(),
  );
}
