/** Words of the actors: list, page, merging, splitting. */
import { type Counted, counted } from './numbers.ts';
import { FIGURES, MENTIONS, SOURCES } from './shell.ts';

const ALIASES: Counted = { one: 'other name', other: 'other names' };

export const ACTOR_WORDS = {
  title: 'Actors',
  list: 'Actors',
  filter: 'Filter actors',
  kindFilter: 'Kind',
  allKinds: 'All kinds',
  sort: 'Sort by',
  create: 'New actor',
  emptyTitle: 'No actors yet',
  emptyText: 'Select a name in a text and press A, or create an actor here.',
  noneTitle: 'No actor matches',
  noneText: 'Try fewer letters, or another kind.',
  chooseTitle: 'Choose an actor',
  chooseText:
    'Its names, every mention, the figures about it and who it appears with are shown here.',
  name: 'Name',
  kind: 'Kind',
  description: 'Description',
  descriptionPlaceholder: 'Who or what is this?',
  aliases: 'Also called',
  aliasList: 'Other names',
  addAlias: 'Add a name',
  removeAlias: (name: string): string => `Remove the name ${name}`,
  memo: 'Memo',
  mentions: 'Mentions',
  noMentions: 'Not named anywhere yet. Select the name in a text and press A.',
  figures: 'Figures about it',
  companions: 'Appears with',
  companionsHint: 'Named within about two sentences of it',
  openPlace: 'Go to this place in the text',
  openPage: 'Open its page',
  chooseMention: 'Choose this mention',
  chooseAll: 'Choose all in this source',
  more: (name: string): string => `More about ${name}`,
  merge: 'Merge into another actor…',
  delete: 'Delete',
  deleted: (name: string): string => `${name} is in the trash. Undo brings it back.`,
  gone: 'This actor was deleted',
  goneText: 'It may be in the trash.',
} as const;

export const ACTOR_SORTS = { mentions: 'Mentions', name: 'Name', recent: 'Last changed' } as const;

export const mentionCount = (count: number): string => counted(count, MENTIONS);
export const figureTotal = (count: number): string => counted(count, FIGURES);

/** "12 mentions in 2 sources". */
export const mentionsIn = (mentions: number, sources: number): string =>
  `${counted(mentions, MENTIONS)} in ${counted(sources, SOURCES)}`;

/** "× 4". */
export const times = (count: number): string => `× ${count}`;

export const SPLIT_WORDS = {
  region: 'Chosen mentions',
  chosen: (count: number): string => `${counted(count, MENTIONS)} chosen`,
  give: 'Give to another actor…',
  splitOff: 'Split off as a new actor…',
  clear: 'Choose none',
  chooseActor: 'Give them to',
  none: 'No actor has this name.',
  newName: 'Name of the new actor',
  split: 'Split off',
  cancel: 'Cancel',
  given: (count: number, name: string): string => `${counted(count, MENTIONS)} given to ${name}.`,
} as const;

export const MERGE_WORDS = {
  title: 'Merge actors',
  choose: (name: string): string => `${name} is the same as …`,
  none: 'No actor has this name.',
  merge: 'Merge',
  back: 'Choose another',
  swap: 'The other way round',
  will: 'What will happen',
  done: (from: string, into: string): string => `${from} is now a name of ${into}.`,
} as const;

/** What merging will do, a sentence for each part. */
export function mergeFacts(facts: {
  readonly from: string;
  readonly into: string;
  readonly mentions: number;
  readonly names: number;
}): readonly string[] {
  return [
    `“${facts.from}” becomes a name of “${facts.into}”${
      facts.names === 0 ? '.' : `, with its ${counted(facts.names, ALIASES)}.`
    }`,
    facts.mentions === 0
      ? 'It has no mentions yet.'
      : `Its ${counted(facts.mentions, MENTIONS)} will count for “${facts.into}”. The words in the texts stay as they are.`,
    'Descriptions are joined. Undo takes it all back.',
  ];
}

export const NEW_ACTOR_WORDS = {
  title: 'New actor',
  name: 'Name',
  kind: 'Kind',
  create: 'Create',
} as const;
