/** The foot of a text: when it was first published, who reported, where it came from; and the dateline of its first paragraph. */
import { DATE_RANK } from './date-lines.ts';
import { findDate, type SlashOrder } from './dates.ts';
import { readHeaderLine } from './header-lines.ts';
import { isProse } from './headlines.ts';
import { agencyNamed } from './publishers.ts';
import { stated } from './read-head.ts';
import type { BlockKind } from './source.ts';
import type { Fact, HeaderLine, Unit } from './unit.ts';

const LONGEST_FOOT = 8;
/** A date or name at the foot counts only when the head has none. */
const FOOT_RANK = 1;

export type Foot = {
  readonly kinds: ReadonlyMap<number, BlockKind>;
  readonly facts: readonly Fact[];
};

/** Reads upwards from the last unit, as far as the text proper. */
export function readFoot(units: readonly Unit[], headEnd: number, order: SlashOrder): Foot {
  const kinds = new Map<number, BlockKind>();
  const facts: Fact[] = [];
  const first = Math.max(headEnd + 1, units.length - LONGEST_FOOT);
  let prose = 0;
  for (let at = units.length - 1; at >= first && prose < 2; at -= 1) {
    const unit = units[at] as Unit;
    const line = unit.kind === null ? readHeaderLine(unit.text, order) : null;
    if (line !== null && belongsToFoot(line, unit.text, units[at - 1]?.text ?? '')) {
      kinds.set(at, line.kind);
      facts.push(...line.facts.map((fact) => stated(at, { ...fact, rank: footRank(fact) })));
    } else {
      prose += unit.kind === null && isProse(unit.text) ? 1 : 0;
    }
  }
  return { kinds, facts: withoutReferences(facts, units) };
}

/** Several bare addresses are references; one is where the text came from. */
function withoutReferences(facts: readonly Fact[], units: readonly Unit[]): readonly Fact[] {
  const bare = facts.filter((fact) => fact.name === 'url' && fact.rank <= 2);
  const lone = bare[0];
  return bare.length === 1 && lone !== undefined && !isReferenceList(units, lone.unit)
    ? facts
    : facts.filter((fact) => !bare.includes(fact));
}

const CLOSING =
  /^(?:yours|sincerely|faithfully|respectfully|regards|best|kind|warm|with |cordially|your |love|mit freundlichen|hochachtungsvoll|herzlich|viele grüße|cordialement|veuillez|atentamente|un saludo|distinti saluti)\b.{0,40},?$/iu;

/** A bare name only after a dash, or as the signature of a letter. */
function belongsToFoot(line: HeaderLine, text: string, before: string): boolean {
  return line.sure || /^[–—-]{1,2}\s*\p{Lu}/u.test(text) || CLOSING.test(before);
}

function footRank(fact: Fact | { readonly name: string; readonly rank: number }): number {
  const labelled = fact.name !== 'date' ? fact.rank >= 5 : fact.rank === DATE_RANK.published;
  return labelled || fact.name === 'url' || fact.name === 'publisher' ? fact.rank : FOOT_RANK;
}

function isReferenceList(units: readonly Unit[], at: number): boolean {
  return /^(?:references|links?|sources|see also|further reading|notes|literatur|quellen)\b.{0,12}$/iu.test(
    units[at - 1]?.text ?? '',
  );
}

/** `MOSCOW, September 14. /TASS/. `: the same in another house style. */
const STROKES = /^((\p{Lu}[\p{L} -]{1,30}, [^./]{3,30})\.? \/([^/]{2,20})\/)[.,]?\s+(?=\S)/u;
const DATELINE = /^(.{2,140}?)\s*(?:[-–—]{1,3}|[:\uff1a])\s*(?=\S)/u;
const PLACE =
  /^\p{Lu}[\p{L}.'’]*(?:[ /-]\p{Lu}?[\p{L}.'’]*){0,4}(?:, ?\p{Lu}[\p{L}.'’ ]{1,20}){0,2}$/u;

/** What `LONDON, March 3, 2025 (Reuters) – ` before the first words says, and where it ends: 0 when there is none. */
export function readDateline(
  text: string,
  unit: number,
  order: SlashOrder,
): { readonly facts: readonly Fact[]; readonly end: number } {
  const head = text.slice(0, 170);
  const found = STROKES.exec(head) ?? DATELINE.exec(head);
  const prefix = found?.[1];
  const nothing = { facts: [], end: 0 };
  if (found === null || prefix === undefined) {
    return nothing;
  }
  const brackets = /[(/]([^()/]{2,30})[)/]$|\(([^()]{2,30})\)/u.exec(prefix);
  const named = brackets?.[1] ?? brackets?.[2] ?? '';
  const agency = agencyNamed(named.replace(/^.*\//u, ''));
  const date = findDate(prefix, order);
  const facts: Fact[] = [];
  if (brackets !== null && agency !== null) {
    const start = brackets.index + 1;
    const end = start + named.length;
    facts.push(stated(unit, { name: 'publisher', value: agency, rank: 3, start, end }));
  }
  if (date !== null) {
    facts.push(
      stated(unit, { name: 'date', value: date.iso, rank: 3, start: date.start, end: date.end }),
    );
  }
  const dated = date === null ? undefined : prefix.slice(date.start, date.end);
  const place = without(without(prefix, brackets?.[0]), dated)
    .replace(DAY, '')
    .replace(/[\s,.]+$/u, '');
  return facts.length > 0 && (place === '' || PLACE.test(place))
    ? { facts, end: found[0].length }
    : nothing;
}

/** A day without its year. */
const DAY = /(?:\b\p{Lu}\p{L}{2,8}\.? \d{1,2}|\b\d{1,2} \p{Lu}\p{L}{2,8})(?!\p{L})/u;

function without(text: string, part: string | undefined): string {
  return part === undefined ? text : text.replace(part, '').replace(/\s+,/u, ',');
}
