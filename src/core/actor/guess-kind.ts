/**
 * A cheap first guess at what kind of actor a name is, from cue words, endings and the words around it. It saves a
 * key press when it is right and costs one when it is wrong; the reader always sees it and can change it.
 */
import type { ActorKind } from './actor.ts';
import { stateNames } from './state-names.ts';

export type NameContext = {
  /** Words right before and after the name. */
  readonly before?: string;
  readonly after?: string;
  /** BCP 47 tag of the text. */
  readonly language?: string;
};

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|pope|king|queen|prince|princess|president|vice[- ]president|chancellor|premier|prime minister|minister|secretary|senator|sen|representative|rep|governor|gov|mayor|ambassador|commissioner|judge|justice|general|gen|colonel|col|major|captain|capt|lieutenant|lt|sergeant|sgt|admiral|bishop|cardinal|rabbi|imam|sheikh|herr|frau|monsieur|madame|m|mme|señor|señora)\.? (?=\p{Lu})/iu;

const TITLE_BEFORE =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|President|Chancellor|Premier|Minister|Secretary|Senator|Sen|Governor|Mayor|Ambassador|Commissioner|Judge|Justice|General|Gen|Colonel|Captain|Herr|Frau|Monsieur|Madame)\.?\s+$/u;

const COMPANY =
  /\s(?:Inc|INC|Ltd|LTD|Limited|LLC|LLP|PLC|plc|Corp|Corporation|Company|Co|GmbH|AG|KG|SE|S\.?A\.?|S\.?p\.?A\.?|N\.?V\.?|B\.?V\.?|Oyj?|AB|ASA?|Pty|Holdings?|Group|Partners|& Sons)\.?$/u;

const ORGANISATION =
  /(?:^|\s|-)(?:organi[sz]ations?|association|union|league|federation|alliance|council|commission|committee|commonwealth|parliament|congress|senate|assembly|house of \p{L}+|court|tribunal|ministry|department|bureau|agency|authority|administration|government|cabinet|office|board|bank|fund|foundation|institute|institution|university|college|school|academy|museum|hospital|church|party|army|navy|air force|police|guard|corps|forces|command|times|post|journal|news|press|tv|radio|television|broadcasting|network|media|magazine|tribune|herald|gazette|guardian|telegraph|airlines|airways|motors|systems|technologies|industries|laborator(?:y|ies)|labs|club|society|network|trust|cent(?:re|er) for|campaign|nations|ministerium|verein|verband|partei|bundestag|bundesrat|universität|gesellschaft|ministère|parti|assemblée|conseil|université|banque|société)(?:\s|$)/iu;

const PLACE =
  /(?:^|\s)(?:city|town|village|street|road|avenue|boulevard|square|river|lake|sea|ocean|bay|gulf|strait|canal|mountains?|mount|hills?|valley|desert|forest|island|islands|peninsula|coast|cape|airport|harbou?r|port|bridge|palace|castle|tower|park|beach|county|province|district|region|state of \p{L}+|border|plaza|stadium|hall|straße|platz|rue|place|oval office|white house|house)$|^(?:mount|lake|river|cape|port|fort|gulf of|strait of|isle of|north|south|east|west|northern|southern|eastern|western|central) \p{Lu}|\p{L}{3,}(?:ville|burgh?|grad|shire|borough|abad|stadt)$/iu;

const PEOPLE =
  /(?:^|\s)(?:people|community|communities|voters|leaders|officials|members|allies|citizens|residents|workers|farmers|students|soldiers|troops|migrants|refugees|protesters|demonstrators|activists|critics|supporters|opponents|lawmakers|politicians|economists|analysts|experts|scientists|researchers|journalists|investors|companies|families|women|men|children|rebels|militants|diplomats|ministers|senators|republicans|democrats|conservatives|liberals|socialists|communists|progressives|evangelicals|catholics|muslims|christians|jews|billionaires|taxpayers|employees|unions|nations|countries|states|governments|majority|minority|public|population)$|\p{Lu}\p{L}+(?:ians|icans|mans|nese|tish|crats|ists|ites|ards)$/u;

/** The most likely kind of the actor that has this name. */
export function guessKind(name: string, context: NameContext = {}): ActorKind {
  const words = name
    .trim()
    .replace(/['’]s?$/u, '')
    .replaceAll(/\s+/gu, ' ');
  const bare = words.replace(/^(?:the|a|an)\s+/iu, '');
  if (isState(bare, context.language)) {
    return 'state';
  }
  if (TITLES.test(bare) || TITLE_BEFORE.test(context.before ?? '')) {
    return 'person';
  }
  if (COMPANY.test(bare)) {
    return 'organisation';
  }
  if (PEOPLE.test(bare) && !/^united nations$/iu.test(bare)) {
    return 'group';
  }
  return byCue(bare) ?? byShape(bare, context);
}

function byCue(bare: string): ActorKind | null {
  if (/(?:^|\s)(?:white house|oval office|capitol hill)$/iu.test(bare)) {
    return 'place';
  }
  if (ORGANISATION.test(bare)) {
    return 'organisation';
  }
  return PLACE.test(bare) ? 'place' : null;
}

function byShape(bare: string, { before = '', after = '' }: NameContext): ActorKind {
  if (/^(?:\p{Lu}\.?){2,7}$/u.test(bare) || /^\p{Lu}{2,}[\d-]*\p{Lu}*$/u.test(bare)) {
    return 'organisation';
  }
  if (!/^[\p{Lu}\p{N}]/u.test(bare) && /\p{Ll}/u.test(bare)) {
    return 'group';
  }
  const single = !/\s/u.test(bare);
  if (single && /\bthe\s+$/iu.test(before) && /[^su]s$/u.test(bare)) {
    return 'group';
  }
  // "in Brussels", "near Kyiv"; a person is rarely somewhere one can be in.
  if (/(?:^|\s)(?:in|at|near|outside|across|throughout|around)\s+$/iu.test(before)) {
    return saysSomething(after) ? 'person' : 'place';
  }
  return 'person';
}

function saysSomething(after: string): boolean {
  return /^,?\s+(?:said|says|told|added|wrote|argued|who)\b/u.test(after);
}

const SHORT_STATES =
  /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|U\.?A\.?E\.?|D\.?P\.?R\.?K\.?|P\.?R\.?C\.?|U\.?S\.?S\.?R\.?|D\.?R\.?C\.?)$/u;

function isState(bare: string, language: string | undefined): boolean {
  return SHORT_STATES.test(bare) || stateNames(language).has(bare.toLowerCase());
}
