/** Names told by their own words: persons by given names, bodies and places by head words. */

import { ANY_GIVEN, ANY_PLACE, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Atom } from './atoms.ts';
import { says } from './draft.ts';
import { type Evidence, evidence, forBody, forPerson, forPlace, forState } from './evidence.ts';

export const KNOWN = ANY_PLACE | CLASS.organisation;

export const NAMED = ANY_GIVEN | CLASS.surname;

const REGION_WORDS =
  /^(?:City|Isle|Isles|Bay|Gulf|Sea|Strait|Straits|Cape|Horn|Tower|Port|Province|District|County|Town|Borough|River|Vale|Forest|Plains|Valley|Coast|Rock|Point|Peninsula|Mouth|Lake|Mount|Fort|Castle|Palace|Cathedral|Abbey|Priory|Convent|Temple|Garden|Gardens|Hall|Hills|Wall|Islands|Fields|Territory|Parish|State|Cradle)$/;

const POLITIES =
  /^(?:Kingdom|Republic|Republics|Commonwealth|Empire|Duchy|Principality|Sultanate|Emirate|Caliphate|Grand)$/;

/** Family names that are words for places and things too. */
export const SURNAME_HEADS =
  'Hill Hills Park Lane Wood Woods Green Brook Brooks Field Fields Marsh Moor Heath Forest Burn Dale Glen Hall House Rock Banks Gates Pool Bridges Church Temple Grove Close Way West Rivers Waters Cross Mills Post Fox Gold Silver Bell Ball Day Case Grant Price Stone Ford Ward Pope Bond Booth Kitchen Lodge Corner Downs Gap Hurst Mount Peel Pond Poole Quay Ridge Row Street Towers Wall Wells Book Books Champion Charter Cup Cash Power Sound Strange Tank Page Law Laws Rule Plant Plate Shield Stakes Deal Fair Flood Storm Snow Frost Spring Summers Winter Winters May March Moon Star Sharp Best Blunt Bush Strong Young Little Short Long Rich Savage Swift Wise Love Joy Hope Bliss Golden Records Partners Buck Brown Black White Gray Grey Mason Cook Baker Butler Carter Cooper Fisher Hunter Miller Porter Potter Taylor Turner Walker Weaver Archer Barber Carpenter Chandler Dyer Farmer Fowler Gardner Glover Knight Marshall Parker Sawyer Shepherd Skinner Tanner Thatcher Tyler Waller'.split(
    ' ',
  );

/** Whether the lists give the atom one of the classes. */
export function has(atom: Atom | undefined, flags: number): boolean {
  return atom !== undefined && (atom.classes & flags) !== 0;
}

/** "JK", "DY", "T.S.": two or three letters before a family name. */
export function isInitials(atom: Atom): boolean {
  return (
    atom.shape === SHAPE.capitals &&
    atom.phrase === null &&
    !isMarked(atom, MARK.opener) &&
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
  if (atoms.some(isNoPart)) return false;
  if (/\d/.test(first.text)) return false;
  if (first.shape === SHAPE.initial) return !/^[IA]$/.test(first.text) && !last.common;
  const heads = CLASS.organisationHead | CLASS.placeHead | CLASS.otherHead;
  if (isInitials(first) && !has(last, heads)) return followsInitials(first, atoms[1]);
  if (!has(first, ANY_GIVEN) || has(first, CLASS.companySuffix) || isOfBody(atoms, last))
    return false;
  if (isMarked(last, MARK.surnameHead)) return atoms.length <= 3;
  if (has(last, heads)) return has(last, CLASS.surname) && atoms.length < 4;
  return !last.common || has(last, NAMED) || !has(first, ANY_PLACE);
}

/** "Marine Scotland": a given name is a word, too, before a land that no family is called after. */
function isOfBody(atoms: readonly Atom[], last: Atom): boolean {
  if (has(last, CLASS.companySuffix)) return true;
  const [first] = atoms;
  if (atoms.length !== 2 || has(last, NAMED) || !has(last, CLASS.state | CLASS.region))
    return false;
  return first !== undefined && first.phrase === null && NATIONAL_BODIES.test(first.text);
}

const NOT_IN_PERSONS = /^(?:of|for|on|at|and|&)/;

function isNoPart({ shape, join }: Atom): boolean {
  return shape === SHAPE.number || (join !== '' && NOT_IN_PERSONS.test(join));
}

/** "DY Chandrachud": the family name is known, or the two letters are no listed acronym. */
function followsInitials(first: Atom, second: Atom | undefined): boolean {
  if (second === undefined || has(second, NAMED)) return second !== undefined;
  if (has(first, CLASS.otherAcronym | CLASS.organisation | CLASS.office)) return false;
  return !second.common && second.shape === SHAPE.capital && first.text.length === 2;
}

/** What the word before "of", "for" or "on" says: "Republic of Korea", "Bank for Settlements"; `null` where it says nothing. */
export function judgeOf(atoms: readonly Atom[]): Evidence | null {
  const at = atoms.findIndex(({ join }) => join !== '' && /^(?:of|for|on|against)/.test(join));
  const head = itemAt(atoms, at - 1);
  if (at < 1 || head === undefined) return null;
  if (POLITIES.test(head.text)) return evidence(forState(3), 'head-word', head.text);
  const object = atoms[at];
  if (head.text === 'State' && object !== undefined && object.common && !has(object, ANY_PLACE))
    return null;
  if (REGION_WORDS.test(head.text))
    return evidence(
      says({ place: 2.6, state: head.text === 'State' ? 1 : 0 }),
      'head-word',
      head.text,
    );
  if (has(head, CLASS.otherHead) && !has(head, CLASS.organisationHead)) return null;
  return evidence(forBody(4), 'head-word', head.text);
}

/** First words of bodies in other tongues. */
const BODY_OPENERS =
  /^(?:Air|Radio|Bank|Crédit|Credito|Caisse|Cassa|Caja|Kredit|Landesbank|Volksbank|Frente|Partido|Movimiento|Movimento|Banco|Banca|Banque|Grupo|Groupe|Gruppo|Compañía|Companhia|Compagnie|Compagnia|Fundación|Fundação|Fondation|Fondazione|Instituto|Institut|Istituto|Ministerio|Ministério|Ministère|Parti|Partito|Partij|Mouvement|Société|Associação|Asociación|Associazione|Université|Universidad|Universidade|Università|Universität|Universiteit|Centro|Centre|Comité|Comisión|Conseil|Consejo|Collège|École|Ecole|Lycée|Musée|Museo|Théâtre|Teatro|Orchestre|Deutsche|Deutscher|Deutsches|Bund|Verein|Verband|Stiftung|Gesellschaft|Akademie|Real|Atlético|Sporting|Deportivo|Olympique|Dynamo|Dinamo|Lokomotiv|Spartak|Shakhtar|Borussia|Eintracht|Hertha|Red|Inter|Racing|Club|Jamaat|Jamiat|Jaish|Lashkar|Hizb|Harakat|Ansar|Tehreek)$/;

/** "Bingu International Convention Centre": where one meets, trades or plays. */
function isVenue(atoms: readonly Atom[], last: Atom): boolean {
  if (!/^(?:Centre|Center|Complex)$/.test(last.text) || last.join !== '') return false;
  return /^(?:Convention|Conference|Exhibition|Congress|Shopping|Leisure|Sports|Aquatics?|Entertainment|Civic|Visitor|Events?|Town|Garden|Launch|Fitness|Swimming|Outlet|Retail|Housing|Apartment|Industrial|Detention|Prison)$/.test(
    itemAt(atoms, atoms.length - 2)?.text ?? '',
  );
}

/** What the first or last word of the name says; `null` where the name is no actor, `undefined` where they say nothing. */
export function judgeHead(atoms: readonly Atom[]): Evidence | null | undefined {
  const numbered = atoms.at(-1)?.shape === SHAPE.number;
  const last = numbered ? atoms.at(-2) : atoms.at(-1);
  const first = atoms[0];
  if (last === undefined || first === undefined) return undefined;
  if (has(last, CLASS.companySuffix) && !/^(?:AS|SE|AB|Co)$/.test(first.text))
    return evidence(forBody(5), 'company-suffix', last.text);
  const located = has(last, CLASS.placeHead) && !has(last, CLASS.organisationHead);
  if (!located && atoms.some((atom) => atom.join === '&' || atom.join === 'and'))
    return evidence(forBody(4), 'head-word', last.text);
  if (
    /^(?:Republic|Kingdom|Emirate|Sultanate|Caliphate|Empire)$/.test(last.text) &&
    !has(first, CLASS.other)
  )
    return evidence(forState(3), 'head-word', last.text);
  if (last.text === 'Nation' && !atoms.every((atom) => atom.text === 'Nation'))
    return evidence(forBody(3.4), 'head-word', last.text);
  if (has(last, CLASS.otherHead)) return judgeOtherHead(atoms, last);
  if (isVenue(atoms, last)) return evidence(forPlace(3.4), 'head-word', last.text);
  return judgeLastWord(last) ?? judgeFirstWord(first);
}

function judgeLastWord(last: Atom): Evidence | undefined {
  const body = has(last, CLASS.organisationHead);
  const place = has(last, CLASS.placeHead);
  if (body && place)
    return evidence(says({ organisation: 1.6, place: 1.6 }), 'head-word', last.text);
  if (body) return evidence(forBody(3.6), 'head-word', last.text);
  return place ? evidence(forPlace(3.4), 'head-word', last.text) : undefined;
}

function judgeFirstWord(first: Atom): Evidence | undefined {
  if (first.phrase !== null) return undefined;
  if (BODY_OPENERS.test(first.text)) return evidence(forBody(3), 'head-word', first.text);
  const place = has(first, CLASS.placeOpener);
  return place ? evidence(forPlace(2.6), 'head-word', first.text) : undefined;
}

function judgeOtherHead(atoms: readonly Atom[], last: Atom): Evidence | null | undefined {
  if (has(last, CLASS.organisationHead | CLASS.placeHead)) {
    const named = atoms
      .slice(0, -1)
      .some((atom) => !atom.common || has(atom, KNOWN | CLASS.demonym));
    return named
      ? evidence(
          says({ organisation: 2, place: has(last, CLASS.placeHead) ? 1 : 0 }),
          'head-word',
          last.text,
        )
      : null;
  }
  return null;
}

/** For a name that is a person's by its title or its given name. */
export function judgePersonName(atoms: readonly Atom[], title: string | null): Evidence {
  const code = title === null ? 'given-name' : 'title';
  return evidence(forPerson(title === null ? 3.6 : 5), code, title ?? atoms[0]?.text);
}

const COMPASS =
  /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Mid|Inner|Outer|Far|Old|New|Downtown|Rural|Northeast|Northwest|Southeast|Southwest|North-East|North-West|South-East|South-West)$/;

export const NATIONAL_BODIES =
  /^(?:Marine|Justice|Environment|Agriculture|Fisheries|Immigration|Innovation|Heritage|Nature|Screen|Ports|Export|Enterprise|Dairy|Homes|Highways|Network|Elections|Care|Volunteering|Destination|Arts|Film|Music|Dance|Theatre|Ballet|Museums|Libraries|Archives|Wine|Meat|Wool|Grain|Seafood|Forestry|Geoscience|Universities|Engineers|Doctors|Nurses|Teachers|Farmers|Business|Manufacturing|Retail|Surf|Paddle|Triathlon|Archery|Fencing|Judo|Karate|Sailing|Rowing|Canoe|Ski|Snow|Skate|Curling|Bowls|Golf|Squash|Softball|Baseball|Lacrosse|Wrestling|Weightlifting|Shooting|Equestrian|Biathlon|Bobsleigh|Luge|Handball|Paralympics|Olympics|Disability|Mental|Palliative|Dementia|Alzheimer|Arthritis|Asthma|Heart|Stroke|Kidney|Lung|Skin|Sport|Cricket|Rugby|Hockey|Swim|Swimming|Historic|Visit|Health|Transport|Education|Creative|Culture|Tennis|Netball|Basketball|Volleyball|Cycling|Athletics|Statistics|Police|Invest|Brand|Tourism|Football|Gymnastics|Badminton|Boxing|Housing|Victim|Parks|Natural|Public|Skills|Age|Cancer|Diabetes|Stonewall|Energy|Consumer|Scope|Water|Fairtrade|Bowel|Wildlife)$/;

/** What stands before the name of a village: "Nether Wallop". */
const VILLAGES =
  /^(?:Nether|Upper|Lower|Great|Little|Much|Chipping|Market|Inner|Outer|Middle|Temple|Kirkby|Kirk|Nuevo|Nueva|Novo|Nova|Stary|Stara|Nizhny|Verkhny|Bad)$/;

/** "North Thorne": a seat or a village, whatever families are called. */
const QUARTERS = /^(?:North|South|East|Mid|Inner|Outer|Greater)$/;

/** "JRCC Gothenburg", "CSKA Moscow": letters and the town where they are. */
function isLettersInTown(first: Atom, last: Atom): boolean {
  const letters = first.shape === SHAPE.capitals && first.text.length > 2 && first.text.length < 6;
  const no =
    ANY_ROLE | CLASS.otherAcronym | CLASS.otherOpener | CLASS.placeOpener | ANY_GIVEN | CLASS.state;
  return letters && !has(first, no) && has(last, CLASS.city) && last.shape === SHAPE.capital;
}

/** What stands before a state and is no firm: "Vichy France". */
const REGIMES = /^(?:Vichy|Weimar|Saudi|Nazi|Soviet|Mandatory|Roman|San|Tsarist|Ba'athist)$/;

/** "Airservices Australia": a word of no list, and the state it works in. */
function endsInItsState(first: Atom, last: Atom): boolean {
  if (!has(last, CLASS.state) || first.common || first.phrase !== null) return false;
  if (has(first, NAMED | KNOWN | CLASS.demonym | CLASS.other | ANY_ROLE)) return false;
  return !REGIMES.test(first.text) && first.shape !== SHAPE.initial;
}

/** "North Dorset", "Stoke South", "Nether Wallop", "Oyo State". */
function judgePart(first: Atom, last: Atom): Evidence | null {
  if (COMPASS.test(last.text) && last.phrase === null && has(first, ANY_PLACE))
    return evidence(forPlace(3.4), 'head-word', last.text);
  if (
    QUARTERS.test(first.text) &&
    !last.common &&
    has(last, CLASS.surname) &&
    !has(first, ANY_GIVEN)
  )
    return evidence(forPlace(2.2), 'head-word', first.text);
  if (VILLAGES.test(first.text) && !last.common && !has(last, NAMED | KNOWN))
    return evidence(forPlace(2.4), 'head-word', first.text);
  const region =
    has(first, ANY_PLACE) && /^(?:State|Province|Region|Governorate|Oblast)$/.test(last.text);
  return region ? evidence(forPlace(3), 'head-word', last.text) : null;
}

/** "Stoke City", "Athletics Kenya", "JRCC Gothenburg", "Airservices Australia". */
function judgeBodyOf(first: Atom, last: Atom): Evidence | null {
  if (/^(?:Town|City)$/.test(last.text) && has(first, CLASS.city))
    return evidence(says({ organisation: 2.2, place: 1 }), 'head-word', last.text);
  const national = NATIONAL_BODIES.test(first.text) && first.phrase === null;
  if (national && has(last, CLASS.state | CLASS.region))
    return evidence(forBody(4), 'head-word', first.text);
  if (isLettersInTown(first, last))
    return evidence(says({ organisation: 3, place: 0.6 }), 'known-name', last.text);
  if (endsInItsState(first, last))
    return evidence(says({ organisation: 2.4, place: 0.6 }), 'known-name', last.text);
  return null;
}

/** What the name of a place tells in a name of two words. */
export function judgeWithPlace(atoms: readonly Atom[]): Evidence | null {
  const first = atoms[0];
  const last = atoms.at(-1);
  if (first === undefined || last === undefined || atoms.length < 2 || last.join !== '')
    return null;
  if (COMPASS.test(first.text) && first.phrase === null && has(last, ANY_PLACE))
    return evidence(forPlace(4), 'head-word', first.text);
  return atoms.length === 2 ? (judgePart(first, last) ?? judgeBodyOf(first, last)) : null;
}
