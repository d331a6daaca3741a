/** Whether several atoms are a name, which of them, and what they say of its kind. */
import type { Atom } from './atoms.ts';
import { type Draft, draftOf, type Evidence } from './draft.ts';
import { completesOffice, judgeWord } from './judge-word.ts';
import type { Reading } from './reading.ts';
import { usageOf } from './reading.ts';
import type { Part } from './split-run.ts';
import { SHAPE } from './tokens.ts';
import { OPENERS } from './vocabulary.ts';
import { ANY_GIVEN, ANY_PLACE, ANY_ROLE, CLASS } from './word-classes.ts';

const KNOWN = ANY_PLACE | CLASS.organisation;
const NAMED = ANY_GIVEN | CLASS.surname;
const REGION_WORDS =
  /^(?:City|Isle|Isles|Bay|Gulf|Sea|Strait|Straits|Cape|Horn|Tower|Port|Province|District|County|Town|Borough|River|Vale|Forest|Plains|Valley|Coast|Rock|Point|Peninsula|Mouth|Lake|Mount|Fort|Castle|Palace|Cathedral|Abbey|Priory|Convent|Temple|Garden|Gardens|Hall|Hills|Wall|Islands|Fields|Territory|Parish|State|Cradle)$/;
const POLITIES =
  /^(?:Kingdom|Republic|Republics|Commonwealth|Empire|Duchy|Principality|Sultanate|Emirate|Caliphate|Grand)$/;
const SURNAME_HEADS =
  /^(?:Hill|Hills|Park|Lane|Wood|Woods|Green|Brook|Brooks|Field|Fields|Marsh|Moor|Heath|Forest|Burn|Dale|Glen|Hall|House|Rock|Banks|Gates|Pool|Bridges|Church|Temple|Grove|Close|Way|West|Rivers|Waters|Cross|Mills|Post|Fox|Gold|Silver|Bell|Ball|Day|Case|Grant|Price|Stone|Ford|Ward|Pope|Bond|Booth|Kitchen|Lodge|Corner|Downs|Gap|Hurst|Mount|Peel|Pond|Poole|Quay|Ridge|Row|Street|Towers|Wall|Wells|Banks|Book|Books|Champion|Charter|Cup|Cash|Power|Sound|Strange|Tank|Page|Law|Laws|Rule|Plant|Plate|Shield|Stakes|Deal|Fair|Flood|Storm|Snow|Frost|Spring|Summers|Winter|Winters|May|March|Moon|Star|Sharp|Best|Blunt|Bush|Strong|Young|Little|Short|Long|Rich|Savage|Swift|Wise|Love|Joy|Hope|Bliss|Golden|Records|Partners|Buck|Brown|Black|White|Gray|Grey|Mason|Cook|Baker|Butler|Carter|Cooper|Fisher|Hunter|Miller|Porter|Potter|Taylor|Turner|Walker|Weaver|Archer|Barber|Carpenter|Chandler|Dyer|Farmer|Fowler|Gardner|Glover|Knight|Marshall|Page|Parker|Sawyer|Shepherd|Skinner|Tanner|Thatcher|Tyler|Waller)$/;

function has(atom: Atom | undefined, flags: number): boolean {
  return atom !== undefined && (atom.classes & flags) !== 0;
}

function evidence(
  scores: Evidence['scores'],
  code: Evidence['reason']['code'],
  part?: string,
): Evidence {
  return { scores, reason: { code, parts: part === undefined ? [] : [part] } };
}

/** "JK", "DY", "T.S.": two or three letters before a family name. */
function isInitials(atom: Atom): boolean {
  return (
    atom.shape === SHAPE.capitals &&
    atom.phrase === null &&
    !OPENERS.has(atom.lower) &&
    /^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$/u.test(atom.text) &&
    !has(atom, ANY_PLACE | CLASS.organisation)
  );
}

/** A given name or initials first, a possible family name last. */
export function looksLikePerson(atoms: readonly Atom[]): boolean {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined || atoms.length < 2 || first.phrase !== null)
    return false;
  if (
    atoms.some((atom) => /^(?:of|for|on|at|and|&)/.test(atom.join) || atom.shape === SHAPE.number)
  )
    return false;
  if (first.shape === SHAPE.initial)
    return first.text !== 'I' && first.text !== 'A' && !last.common;
  if (isInitials(first) && !has(last, CLASS.organisationHead | CLASS.placeHead | CLASS.otherHead)) {
    const [, second] = atoms;
    const known = CLASS.otherAcronym | CLASS.organisation | CLASS.office;
    return (
      has(second, NAMED) ||
      (!has(first, known) &&
        second !== undefined &&
        !second.common &&
        second.shape === SHAPE.capital &&
        first.text.length === 2)
    );
  }
  if (!has(first, ANY_GIVEN)) return false;
  if (has(first, CLASS.companySuffix) || has(last, CLASS.companySuffix)) return false;
  if (SURNAME_HEADS.test(last.text)) return atoms.length <= 3;
  if (has(last, CLASS.organisationHead | CLASS.placeHead | CLASS.otherHead))
    return has(last, CLASS.surname) && !has(last, CLASS.companySuffix) && atoms.length < 4;
  return !last.common || has(last, NAMED) || !has(first, ANY_PLACE);
}

function judgeOf(atoms: readonly Atom[]): Evidence | null {
  const at = atoms.findIndex((atom) => /^(?:of|for|on|against)/.test(atom.join));
  const head = atoms[at - 1];
  if (at < 1 || head === undefined) return null;
  if (POLITIES.test(head.text)) return evidence({ state: 3 }, 'head-word', head.text);
  if (REGION_WORDS.test(head.text))
    return evidence({ place: 2.6, state: head.text === 'State' ? 1 : 0 }, 'head-word', head.text);
  if (has(head, CLASS.otherHead) && !has(head, CLASS.organisationHead)) return null;
  return evidence({ organisation: 4 }, 'head-word', head.text);
}

/** First words of bodies in other tongues. */
const BODY_OPENERS =
  /^(?:Frente|Partido|Movimiento|Movimento|Banco|Banca|Banque|Grupo|Groupe|Gruppo|Compañía|Companhia|Compagnie|Compagnia|Fundación|Fundação|Fondation|Fondazione|Instituto|Institut|Istituto|Ministerio|Ministério|Ministère|Parti|Partito|Partij|Mouvement|Société|Associação|Asociación|Associazione|Université|Universidad|Universidade|Università|Universität|Universiteit|Centro|Centre|Comité|Comisión|Conseil|Consejo|Collège|École|Ecole|Lycée|Musée|Museo|Théâtre|Teatro|Orchestre|Deutsche|Deutscher|Deutsches|Bund|Verein|Verband|Stiftung|Gesellschaft|Akademie|Real|Atlético|Sporting|Deportivo|Olympique|Dynamo|Dinamo|Lokomotiv|Spartak|Shakhtar|Borussia|Eintracht|Hertha|Red|Inter|Racing|Club|Jamaat|Jamiat|Jaish|Lashkar|Hizb|Harakat|Ansar|Tehreek)$/;

function judgeHead(atoms: readonly Atom[]): Evidence | null | undefined {
  const numbered = atoms.at(-1)?.shape === SHAPE.number;
  const last = numbered ? atoms.at(-2) : atoms.at(-1);
  const first = atoms[0];
  if (last === undefined || first === undefined) return undefined;
  if (has(last, CLASS.companySuffix) && !/^(?:AS|SE|AB|Co)$/.test(first.text))
    return evidence({ organisation: 5 }, 'company-suffix', last.text);
  if (atoms.some((atom) => atom.join === '&' || atom.join === 'and'))
    return evidence({ organisation: 4 }, 'head-word', last.text);
  if (has(last, CLASS.otherHead)) return judgeOtherHead(atoms, last);
  const both = has(last, CLASS.organisationHead) && has(last, CLASS.placeHead);
  if (both) return evidence({ organisation: 1.6, place: 1.6 }, 'head-word', last.text);
  if (has(last, CLASS.organisationHead))
    return evidence({ organisation: 3.6 }, 'head-word', last.text);
  if (has(last, CLASS.placeHead)) return evidence({ place: 3.4 }, 'head-word', last.text);
  if (BODY_OPENERS.test(first.text) && first.phrase === null)
    return evidence({ organisation: 3 }, 'head-word', first.text);
  if (has(first, CLASS.placeOpener) && first.phrase === null)
    return evidence({ place: 2.6 }, 'head-word', first.text);
  return undefined;
}

function judgeOtherHead(atoms: readonly Atom[], last: Atom): Evidence | null | undefined {
  if (has(last, CLASS.organisationHead | CLASS.placeHead)) {
    const named = atoms
      .slice(0, -1)
      .some((atom) => !atom.common || has(atom, KNOWN | CLASS.demonym));
    return named
      ? evidence(
          { organisation: 2, place: has(last, CLASS.placeHead) ? 1 : 0 },
          'head-word',
          last.text,
        )
      : null;
  }
  return null;
}

function judgePersonName(atoms: readonly Atom[], title: string | null): Evidence {
  const code = title === null ? 'given-name' : 'title';
  return evidence({ person: title === null ? 3.6 : 5 }, code, title ?? atoms[0]?.text);
}

const COMPASS =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Mid|Inner|Outer|Far|Old|New|Downtown|Rural|Northeast|Northwest|Southeast|Southwest|North-East|North-West|South-East|South-West)$/;
const NATIONAL_BODIES =
  /^(?:Sport|Cricket|Rugby|Hockey|Swim|Swimming|Historic|Visit|Health|Transport|Education|Creative|Culture|Tennis|Netball|Basketball|Volleyball|Cycling|Athletics|Statistics|Police|Invest|Brand|Tourism|Football|Gymnastics|Badminton|Boxing|Universities|Housing|Victim|Parks|Elections|Natural|Public|Skills|Age|Cancer|Diabetes|Stonewall|Energy|Consumer|Scope|Water|Fairtrade|Bowel|Wildlife)$/;

/** "North Dorset", "Stoke South", "Athletics Kenya". */
function judgeWithPlace(atoms: readonly Atom[]): Evidence | null {
  const [first, second] = atoms;
  const last = atoms.at(-1);
  if (first === undefined || second === undefined || last === undefined || last.join !== '')
    return null;
  if (COMPASS.test(first.text) && first.phrase === null && has(last, ANY_PLACE))
    return evidence({ place: 4 }, 'head-word', first.text);
  if (atoms.length !== 2) return null;
  if (COMPASS.test(last.text) && last.phrase === null && has(first, ANY_PLACE))
    return evidence({ place: 3.4 }, 'head-word', last.text);
  const body =
    NATIONAL_BODIES.test(first.text) &&
    first.phrase === null &&
    has(last, CLASS.state | CLASS.region);
  if (body) return evidence({ organisation: 4 }, 'head-word', first.text);
  const region =
    /^(?:State|Province|Region|Governorate|Oblast)$/.test(last.text) && has(first, ANY_PLACE);
  return region ? evidence({ place: 3 }, 'head-word', last.text) : null;
}

/** "a Ford Transit", "the Apple Pencil": a thing, after an article or a possessive. */
function isProduct(reading: Reading, atoms: readonly Atom[]): boolean {
  const left = reading.tokens[(atoms[0]?.from ?? 0) - 1];
  const right = reading.tokens[(atoms.at(-1)?.to ?? 0) + 1];
  if (
    left !== undefined &&
    /^(?:a|an|the|his|her|their|its|my|new|latest|your|our|this)$/.test(left.lower)
  )
    return true;
  return right?.shape === SHAPE.number || (left?.possessive ?? false);
}

/** A name of the lists with more words after it: "Detroit Pistons", "Google Maps", "Kenya Airways". */
function judgeKnownFirst(reading: Reading, atoms: readonly Atom[]): Evidence | null | undefined {
  const [first, ...rest] = atoms;
  const last = atoms.at(-1);
  if (first === undefined || last === undefined || !has(first, KNOWN)) return undefined;
  if (last.phrase !== null && has(last, CLASS.organisation) && !has(last, ANY_PLACE))
    return evidence({ organisation: 4 }, 'known-name', last.text);
  if (
    has(last, KNOWN) &&
    last.phrase === null &&
    has(first, CLASS.organisation) &&
    has(last, CLASS.place | CLASS.city)
  )
    return evidence({ organisation: 2.4 }, 'known-name', first.text);
  if (has(first, CLASS.organisation) && !has(first, ANY_PLACE)) {
    const plain = rest.every(
      (atom) => atom.common || atom.shape === SHAPE.initial || has(atom, CLASS.other),
    );
    if (plain)
      return isProduct(reading, atoms)
        ? null
        : {
            scores: { organisation: 0.9 },
            reason: { code: 'known-name', parts: [first.text] },
            condition: 'context',
          };
    return evidence({ organisation: 1.6, person: 0.4 }, 'known-name', first.text);
  }
  const alone = usageOf(reading, last.lower);
  if (!last.common && has(last, NAMED) && rest.length === 1)
    return evidence({ person: 1.8 }, 'capitals');
  if (!last.common && /[^s]s$/.test(last.lower))
    return evidence({ organisation: 1.6 }, 'known-name', first.text);
  if (!last.common && alone.raised + alone.opening > 1 && rest.length === 1)
    return evidence({ person: 1.2, place: 0.4 }, 'capitals');
  return evidence({ organisation: 0.8, place: 0.9 }, 'known-name', first.text);
}

function judgeUnknown(atoms: readonly Atom[]): Evidence {
  const plain = atoms.filter((atom) => atom.common && !has(atom, NAMED)).length;
  const last = atoms.at(-1);
  if (plain === atoms.length)
    return {
      scores: { organisation: 0.8 },
      reason: { code: 'capitals', parts: [] },
      condition: 'context',
    };
  if (plain > 0)
    return evidence(
      { organisation: 0.8, place: 0.5, person: has(last, NAMED) ? 1 : 0.3 },
      'capitals',
    );
  const surname = has(last, NAMED) ? 1 : 0;
  const particle = atoms.some((atom) => atom.join !== '') ? 0.5 : 0;
  return evidence({ person: 1 + surname + particle, organisation: 0.4, place: 0.5 }, 'capitals');
}

/** Evidence for several atoms as one name; `null` where they name no actor. */
function judgeAtoms(reading: Reading, atoms: readonly Atom[], part: Part): Evidence | null {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined) return null;
  if (part.title !== null && (part.honorific || looksLikePerson(atoms)))
    return judgePersonName(atoms, part.title);
  if (looksLikePerson(atoms)) return judgePersonName(atoms, null);
  if (has(first, CLASS.otherOpener) && first.phrase === null) return null;
  if (first.phrase !== null && has(first, CLASS.other)) return null;
  if (isDatedWork(reading, atoms)) return null;
  const placed = judgeWithPlace(atoms);
  if (placed !== null) return placed;
  const ofName = judgeOf(atoms);
  if (ofName !== null) return ofName;
  if (atoms.some((atom) => atom.shape === SHAPE.number && atom.join === ''))
    return judgeHead(atoms) ?? null;
  const head = judgeHead(atoms);
  if (head !== undefined) return head;
  if (has(last, CLASS.other) && last.phrase === null && !has(last, NAMED)) return null;
  if (part.title !== null) return evidence({ person: 2.6 }, 'title', part.title);
  return judgeKnownFirst(reading, atoms) ?? judgeUnknownOrNone(reading, atoms);
}

function judgeUnknownOrNone(reading: Reading, atoms: readonly Atom[]): Evidence | null {
  const first = atoms[0];
  if (first !== undefined && has(first, KNOWN) && judgeKnownFirst(reading, atoms) === null)
    return null;
  return judgeUnknown(atoms);
}

/** "The Mad Monster (1942)": a work with its year. */
function isDatedWork(reading: Reading, atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  if (last === undefined || atoms.length < 2 || atoms.some((atom) => atom.phrase !== null))
    return false;
  const [open, year, close] = [1, 2, 3].map((ahead) => reading.tokens[last.to + ahead]?.text ?? '');
  return open === '(' && /^1[89]\d\d$|^20\d\d$/.test(year ?? '') && close === ')';
}

const ADJECTIVES =
  /^(?:Royal|National|Great|Central|Supreme|High|General|United|New|Old|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Federal|International|Public|Free|Open|Social|Civil|Green|Red|Black|White|Blue|Golden|Grand|Holy|Saint|St|Royal|Crown|Metropolitan|American|World|Global|House|Bank|University|Ministry|Department|Court|Church|Museum|Institute|Council|City|State|Lake|Mount|River|Fort|Port|Environment|Justice|Treasury|Human|Environmental|Independent|Democratic|Labour|Labor|Republican|Liberal|Conservative|Socialist|Communist|Workers|Women|First|Citizens)$/;

/** A sentence that opens with a common word before a name: "Prosecutor Sally Omotoso", "Yesterday Zelensky". */
function opensWithCommon(reading: Reading, atoms: readonly Atom[]): boolean {
  const [first, second] = atoms;
  if (first === undefined || second === undefined || !first.opens || first.phrase !== null)
    return false;
  if (OPENERS.has(first.lower) && !has(first, ANY_GIVEN)) return true;
  if (!first.common || has(first, KNOWN | ANY_GIVEN)) return false;
  if (judgeWithPlace(atoms) !== null) return false;
  if (second.join !== '') return false;
  if (reading.pairs.has(`${first.lower} ${second.lower}`)) return false;
  const last = atoms.at(-1);
  const heads = CLASS.organisationHead | CLASS.placeHead | CLASS.companySuffix | CLASS.otherHead;
  const plain = atoms.every((atom) => atom.common && !has(atom, KNOWN));
  if (has(last, heads) && (plain || ADJECTIVES.test(first.text))) return false;
  if (has(last, CLASS.companySuffix)) return false;
  return !(
    plain &&
    usageOf(reading, first.lower).plain === 0 &&
    atoms.length === 2 &&
    !has(first, ANY_ROLE | CLASS.officeModifier | CLASS.title)
  );
}

/** "the Danish Parliament", "British author": the demonym stands outside unless the body owns it. */
function opensWithDemonym(atoms: readonly Atom[]): boolean {
  const [first, second] = atoms;
  const last = atoms.at(-1);
  if (
    first === undefined ||
    second === undefined ||
    last === undefined ||
    !has(first, CLASS.demonym) ||
    has(first, KNOWN)
  )
    return false;
  if (first.phrase !== null && has(first, KNOWN)) return false;
  if (second.join !== '') return false;
  if (has(last, CLASS.companySuffix)) return false;
  if (has(last, CLASS.placeHead) && !has(last, CLASS.organisationHead)) return false;
  if (has(last, CLASS.organisationHead) || second.phrase === null) {
    const generic =
      has(second, CLASS.genericBody) &&
      (atoms.length === 2 ||
        has(last, CLASS.genericBody) ||
        /^(?:Court|Ministry|Office|Government|Parliament|Bank)$/.test(last.text));
    return generic || !has(last, CLASS.organisationHead);
  }
  return true;
}

function withoutTail(atoms: readonly Atom[]): readonly Atom[] {
  let end = atoms.length;
  const inside = atoms.some((atom) => /^(?:of|for|on)/.test(atom.join));
  while (end > 1) {
    const atom = atoms[end - 1];
    if (atom === undefined) break;
    const postNominal =
      has(atom, CLASS.postNominal) &&
      atom.shape !== SHAPE.capital &&
      !has(atom, CLASS.companySuffix | CLASS.nameSuffix) &&
      atom.join === '';
    const demonymTail =
      !inside && has(atom, CLASS.demonym) && !has(atom, KNOWN | NAMED) && atom.join === '';
    if (!postNominal && !demonymTail) break;
    end -= 1;
  }
  return atoms.slice(0, end);
}

/** Where a name of the lists runs into the name of a person: "Reuters John Smith". */
function splitBeforePerson(atoms: readonly Atom[]): number {
  for (let at = 1; at < atoms.length - 1; at++) {
    const left = atoms[at - 1];
    const atom = atoms[at];
    if (left === undefined || atom === undefined || atom.join !== '') continue;
    const ends = has(left, KNOWN | CLASS.demonym | CLASS.companySuffix) && !has(left, NAMED);
    const head = at > 1 && has(left, CLASS.organisationHead) && !has(left, NAMED);
    const described = atoms
      .slice(0, at)
      .every(
        (part) =>
          part.common &&
          part.join === '' &&
          !has(
            part,
            NAMED |
              KNOWN |
              CLASS.organisationHead |
              CLASS.placeHead |
              CLASS.placeOpener |
              CLASS.otherOpener,
          ),
      );
    if (
      (ends || head || described) &&
      has(atom, ANY_GIVEN) &&
      !has(atom, KNOWN) &&
      looksLikePerson(atoms.slice(at))
    )
      return at;
  }
  return -1;
}

/** "CEO", "AI", "GDP" at either end are not part of a name. */
function withoutOthers(atoms: readonly Atom[]): readonly Atom[] {
  const plain = (atom: Atom | undefined): boolean =>
    atom !== undefined &&
    atom.phrase === null &&
    has(atom, CLASS.otherAcronym) &&
    !has(atom, KNOWN | NAMED | CLASS.companySuffix | CLASS.organisationHead);
  let from = 0;
  let to = atoms.length;
  while (to > from && plain(atoms[to - 1])) to -= 1;
  while (from < to && plain(atoms[from]) && !looksLikePerson(atoms.slice(from, to))) from += 1;
  return atoms.slice(from, to);
}

/** "Secretary of State Antony Blinken": the office ends where the name begins. */
function withoutOffice(reading: Reading, atoms: readonly Atom[]): readonly Atom[] {
  const first = atoms[0];
  if (first === undefined || atoms.length < 2 || !first.common || !completesOffice(reading, first))
    return atoms;
  const at = atoms.findIndex((atom) => has(atom, NAMED) || !atom.common);
  const name = atoms[at];
  const office =
    reading.tokens[first.from - (reading.tokens[first.from - 1]?.text === 'the' ? 3 : 2)]?.text ??
    '';
  if (
    !/^(?:Secretary|Minister|Chancellor|Commissioner|Director|Attorney|Prosecutor|Chief|Head|Undersecretary|Under-Secretary)$/.test(
      office,
    )
  )
    return atoms;
  if (at < 1 || name === undefined || has(atoms.at(-1), CLASS.organisationHead | CLASS.placeHead))
    return atoms;
  return [{ ...name, join: '' }, ...atoms.slice(at + 1)];
}

/** "Bukhara Uzbekistan": a town and its state without a comma. */
function splitBeforeState(atoms: readonly Atom[]): number {
  const at = atoms.length - 1;
  const [left, right] = [atoms[at - 1], atoms[at]];
  if (left === undefined || right === undefined || right.join !== '' || has(right, NAMED))
    return -1;
  return has(left, CLASS.city) && has(right, CLASS.state | CLASS.region) && !has(left, ANY_GIVEN)
    ? at
    : -1;
}

/** The mentions that a part of a run makes. */
export function judgePart(reading: Reading, part: Part): readonly Draft[] {
  let atoms = withoutOthers(withoutTail(part.atoms));
  while (
    atoms.length > 1 &&
    part.title === null &&
    (opensWithCommon(reading, atoms) || opensWithDemonym(atoms))
  ) {
    const [, second, ...rest] = atoms;
    if (second === undefined) break;
    atoms = [{ ...second, join: '' }, ...rest];
  }
  const office = part.title === null ? withoutOffice(reading, atoms) : atoms;
  if (office !== atoms) return judgePart(reading, { ...part, title: 'Secretary', atoms: office });
  const split = Math.max(splitBeforePerson(atoms), splitBeforeState(atoms));
  if (split > 0) {
    const left = judgePart(reading, { ...part, atoms: atoms.slice(0, split) });
    return [...left, ...judgePart(reading, { ...part, title: null, atoms: atoms.slice(split) })];
  }
  const only = atoms[0];
  if (only === undefined) return [];
  if (
    part.title === null &&
    atoms.every((atom) => atom.common && !has(atom, KNOWN)) &&
    completesOffice(reading, only)
  )
    return [];
  const called =
    part.title === null &&
    atoms.length < part.atoms.length &&
    has(part.atoms[atoms.length], CLASS.postNominal);
  const found =
    atoms.length === 1
      ? judgeWord(
          reading,
          only,
          called || (part.title !== null && (part.honorific || !has(only, KNOWN))),
          part.honorific || called,
        )
      : judgeAtoms(reading, atoms, part);
  const draft = found === null ? null : draftOf(reading, atoms, part.title, found);
  return draft === null ? [] : [draft];
}
