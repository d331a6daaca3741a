/** Names of kinds: of actors, figures, annotations, blocks, colours. */
import type { ActorKind } from '#core/actor/actor.ts';
import type { CodeColour } from '#core/codebook/code.ts';
import type { FigureKind } from '#core/figure/figure.ts';
import type { MetadataBasis, MetadataName } from '#core/source/source.ts';
import type { AnnotationLook } from '#core/workspace/command.ts';

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  place: 'place',
  group: 'group',
};

export const ACTOR_KIND_PLURALS: Readonly<Record<ActorKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  state: 'States',
  place: 'Places',
  group: 'Groups',
};

export const FIGURE_KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  money: 'money',
  percentage: 'percentage',
  quantity: 'quantity',
  ordinal: 'ordinal',
  fraction: 'fraction',
  date: 'date',
  duration: 'duration',
  range: 'range',
  'relative-date': 'relative date',
};

export const LOOK_WORDS: Readonly<Record<AnnotationLook, string>> = {
  highlight: 'Highlight',
  actor: 'Actor',
  figure: 'Figure',
  code: 'Code',
  note: 'Note',
};

export const COLOUR_WORDS: Readonly<Record<CodeColour, string>> = {
  slate: 'slate',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  teal: 'teal',
  blue: 'blue',
  violet: 'violet',
  pink: 'pink',
  brown: 'brown',
};

export const METADATA_WORDS: Readonly<Record<MetadataName, string>> = {
  title: 'Title',
  author: 'Author',
  publisher: 'Publisher',
  date: 'Date',
  credit: 'Credit',
  url: 'Link',
  language: 'Language',
};

export const BASIS_WORDS: Readonly<Record<MetadataBasis, string>> = {
  stated: 'stated in the text',
  derived: 'derived',
  corrected: 'corrected by hand',
};
