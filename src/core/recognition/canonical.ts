/** The name an actor goes by: the fullest form in the text, in normal case; different actors never share it. */
import { remembered } from '#core/text/memo.ts';
import type { ActorKind } from './actor-types.ts';
import type { Draft } from './draft.ts';
import { properCase } from './scan.ts';

const SHORT_STATES: Readonly<Record<string, number>> = {
  America: 1,
  Holland: 1,
  Britain: 2,
  Congo: 1,
  Burma: 1,
};
const PARTICLE = /\b(?:De|Di|Du|Van|Von|Der|Of|The|And|For|Al|Bin)\b/g;

const composed = remembered((text) => text.normalize('NFC').replace(/\s+/g, ' '));

/** Whether a name is written in capitals; an acronym of three letters may be. */
const isRaised = remembered((name) => name === name.toUpperCase() && /\p{Lu}{4}/u.test(name));

const wordCount = remembered((name) => name.split(/\s+/).length);

function inNormalCase(text: string, many: boolean): string {
  const clean = composed(text);
  if (!many || !isRaised(clean)) return clean;
  return properCase(clean).replace(PARTICLE, (word, at: number) =>
    at === 0 ? word : word.toLowerCase(),
  );
}

function rank(draft: Draft): number {
  const words = wordCount(draft.text);
  const raised = isRaised(draft.text) ? -0.5 : 0;
  const stands = draft.metonym ? -20 : 0;
  const short = draft.kind === 'state' ? -(SHORT_STATES[draft.text] ?? 0) * 20 : 0;
  const form = draft.condition === 'short-form' ? -50 : 0;
  return words * 10 + Math.min(draft.text.length, 60) / 10 + raised + stands + short + form;
}

function fullest(drafts: readonly Draft[]): string {
  let best = drafts[0];
  let highest = Number.NEGATIVE_INFINITY;
  for (const draft of drafts) {
    const own = rank(draft);
    if (own > highest) {
      best = draft;
      highest = own;
    }
  }
  if (best === undefined) return '';
  const isName = best.kind === 'person' || best.kind === 'place' || best.text.length > 6;
  return inNormalCase(best.text, isName);
}

function coupleName(key: string): string {
  return properCase(key.slice('couple:'.length)).replace(' And ', ' and ');
}

function nameOf(key: string, drafts: readonly Draft[]): string {
  if (key.startsWith('couple:')) return coupleName(key);
  const name = fullest(drafts);
  const given = /^person:(.+)$/.exec(key)?.[1] ?? '';
  // a couple's first half is named with the family name of the second: the key is longer than any mention
  if (given.split(' ').length === 2 && !name.includes(' ') && given.startsWith(name.toLowerCase()))
    return properCase(given);
  return name;
}

const LABELS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  place: 'place',
};

/** Canonical name of each actor key. */
export function canonicalNames(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const members = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const list = members.get(draft.actor);
    if (list === undefined) members.set(draft.actor, [draft]);
    else list.push(draft);
  }
  const names = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const [key, list] of members) {
    const name = nameOf(key, list);
    const kind = list[0]?.kind ?? 'person';
    const taken = owners.has(name);
    const own = taken ? `${name} (${LABELS[kind]})` : name;
    owners.set(own, key);
    names.set(key, own);
  }
  return names;
}
