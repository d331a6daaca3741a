/** The name an actor goes by: the fullest form in the text, in normal case; different actors never share it. */

import type { Draft } from '#core/recognition/mentions/draft.ts';
import { properCase } from '#core/recognition/mentions/scan.ts';
import type { Name } from '#core/recognition/reading/names.ts';
import { isAsciiLower } from '#core/text/ascii.ts';

/** How little these say, although they are names of the lists. */
const SHORT_STATES: ReadonlyMap<string, number> = new Map([
  ['America', 20],
  ['Holland', 20],
  ['Britain', 40],
  ['Congo', 20],
  ['Burma', 20],
]);
const PARTICLE = /\b(?:De|Di|Du|Van|Von|Der|Of|The|And|For|Al|Bin)\b/g;

/** How many spaces a text of plain English signs has; -1 where other signs or white space ask for a slower look. */
function plainSpaces(text: string): number {
  let spaces = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126) return -1;
    if (code !== 32) continue;
    if (text.charCodeAt(at + 1) === 32) return -1;
    spaces += 1;
  }
  return spaces;
}

function composed(text: string): string {
  return plainSpaces(text) < 0 ? text.normalize('NFC').replace(/\s+/g, ' ') : text;
}

function wordCount(text: string): number {
  const spaces = plainSpaces(text);
  return spaces < 0 ? text.split(/\s+/).length : spaces + 1;
}

/** Whether a name is written in capitals; an acronym of three letters may be. */
function isRaised(text: string): boolean {
  if (isAsciiLower(text.charCodeAt(1))) return false;
  return text === text.toUpperCase() && /\p{Lu}{4}/u.test(text);
}

function inNormalCase(text: string, many: boolean): string {
  const clean = composed(text);
  if (!many || !isRaised(clean)) return clean;
  return properCase(clean).replace(PARTICLE, (word, at: number) =>
    at === 0 ? word : word.toLowerCase(),
  );
}

/** How full a name is by its words alone. */
function fullnessOf(name: Name): number {
  name.fullness ??=
    wordCount(name.text) * 10 +
    Math.min(name.text.length, 60) / 10 +
    (isRaised(name.text) ? -0.5 : 0);
  return name.fullness;
}

function rank(draft: Draft): number {
  const stands = draft.metonym ? -20 : 0;
  const short = draft.kind === 'state' ? -(SHORT_STATES.get(draft.text) ?? 0) : 0;
  const form = draft.condition === 'short-form' ? -50 : 0;
  return fullnessOf(draft.name) + stands + short + form;
}

/** The mention with the fullest name, the first of several. */
function fullest(drafts: readonly Draft[]): Draft | undefined {
  let best = drafts[0];
  if (best === undefined || drafts.length === 1) return best;
  let highest = rank(best);
  for (const draft of drafts) {
    const own = draft === best ? highest : rank(draft);
    if (own <= highest) continue;
    best = draft;
    highest = own;
  }
  return best;
}

function coupleName(key: string): string {
  return properCase(key.slice('couple:'.length)).replace(' And ', ' and ');
}

/** A couple's first half is named with the family name of the second: the key is longer than any mention. */
function withFamilyName(key: string, name: string): string | null {
  if (name.includes(' ') || key.length < 'person:'.length + name.length + 2) return null;
  const full = /^person:(.+)$/.exec(key)?.[1] ?? '';
  const two = full.split(' ').length === 2;
  return two && full.startsWith(name.toLowerCase()) ? properCase(full) : null;
}

function nameOf(key: string, drafts: readonly Draft[]): string {
  if (key.startsWith('couple:')) return coupleName(key);
  const best = fullest(drafts);
  if (best === undefined) return '';
  const isName = best.kind === 'person' || best.kind === 'place' || best.text.length > 6;
  const name = inNormalCase(best.text, isName);
  return withFamilyName(key, name) ?? name;
}

type Actor = { readonly key: string; readonly drafts: Draft[]; name: string };

/** The actors of the mentions, in the order in which they are first met, and the actor of each mention. */
function actorsOf(drafts: readonly Draft[]): {
  readonly actors: readonly Actor[];
  readonly each: readonly Actor[];
} {
  const actors: Actor[] = [];
  const byKey = new Map<string, Actor>();
  const each = drafts.map((draft) => {
    const key = draft.actor;
    let actor = byKey.get(key);
    if (actor === undefined) {
      actor = { key, drafts: [], name: '' };
      byKey.set(key, actor);
      actors.push(actor);
    }
    actor.drafts.push(draft);
    return actor;
  });
  return { actors, each };
}

/** For each mention the name of its actor. */
export function canonicalNames(drafts: readonly Draft[]): readonly string[] {
  const { actors, each } = actorsOf(drafts);
  const taken = new Set<string>();
  for (const actor of actors) {
    const name = nameOf(actor.key, actor.drafts);
    actor.name = taken.has(name) ? `${name} (${actor.drafts[0]?.kind ?? 'person'})` : name;
    taken.add(actor.name);
  }
  return each.map(({ name }) => name);
}
