/** What the neighbours of a capitalised word tell: a platform, a ticker, a vessel, a rank, a club, an office. */

import type { Reading } from '#core/recognition/reading/reading.ts';
import type { Token } from '#core/recognition/reading/tokens.ts';
import { ANY_GIVEN, ANY_PLACE, ANY_ROLE, CLASS } from '#core/recognition/reading/word-classes.ts';
import { SHAPE } from '#core/recognition/reading/word-form.ts';
import { isMarked, MARK } from '#core/recognition/reading/word-marks.ts';
import { itemAt } from '#core/text/item-at.ts';
import type { Atom } from './atoms.ts';

export const DETERMINERS = new Set(
  'the a an this these those his her its their our my your any every each no another such some'.split(
    ' ',
  ),
);

export const AUXILIARIES = new Set(
  'is was has had will would could may might can must does did says said finally also now already never then soon later recently'.split(
    ' ',
  ),
);

export const NAMED = ANY_GIVEN | CLASS.surname;

export const LISTED = NAMED | ANY_PLACE | CLASS.organisation;

/** The token before the atom. */
export function before(reading: Reading, atom: Atom): Token | undefined {
  return itemAt(reading.tokens, atom.from - 1);
}

/** "on X", "an X post", "formerly Twitter": the letter is the platform. */
export function isPlatform(reading: Reading, atom: Atom): boolean {
  if (atom.text !== 'X') return false;
  const left = before(reading, atom)?.lower ?? '';
  const right = reading.tokens[atom.to + 1]?.lower ?? '';
  if (
    /^(?:post|posts|account|user|users|profile|thread|platform|feed|app|owner|owned|formerly)$/.test(
      right,
    )
  )
    return true;
  if (/^(?:rival|network|site|app|service)$/.test(left)) return true;
  if (right === '(' && reading.tokens[atom.to + 2]?.lower === 'formerly') return true;
  const onIt = left === 'on' || left === 'platform' || left === 'to' || left === 'via';
  return onIt && !/^(?:axis|chromosome|ray|rays|factor)$/.test(right);
}

const EXCHANGES =
  /^(?:TSXV|TSX|CVE|LON|LSE|AIM|ASX|OTC|OTCQB|OTCQX|FSE|FRA|XETRA|ETR|EPA|AMS|BIT|SWX|HKG|HKEX|SEHK|SGX|JSE|NSE|BSE|KRX|TYO|TSE|CSE|NEO|NYSE|NASDAQ|STO|CPH|OSE|BME|BVMF|WSE|IDX|BMV)$/;

/** "(TSXV: QMC)": the exchange before the letters. */
export function isExchange(reading: Reading, atom: Atom): boolean {
  if (!EXCHANGES.test(atom.text) || before(reading, atom)?.text !== '(') return false;
  const { tokens } = reading;
  return tokens[atom.to + 1]?.text === ':' && (atom.classes & CLASS.organisation) === 0;
}

/** "(NYSE: BRK)": letters on an exchange. */
export function isTicker(reading: Reading, atom: Atom): boolean {
  const exchange = itemAt(reading.tokens, atom.from - 2);
  return (
    before(reading, atom)?.text === ':' &&
    exchange !== undefined &&
    ((exchange.classes & CLASS.organisation) !== 0 || EXCHANGES.test(exchange.text)) &&
    itemAt(reading.tokens, atom.from - 3)?.text === '('
  );
}

export const PAPERS = new Set(
  'Economist Observer Spectator Citizen Statesman Guardian Independent Times Mirror Telegraph Sun Star Herald Tribune Standard Nation Punch Age Scotsman Examiner Advertiser Courier Chronicle Gazette Echo Post Mail Journal Atlantic Intercept Conversation Hindu Australian Inquirer Argus Monitor Record Globe'.split(
    ' ',
  ),
);

const CITED =
  /^(?:reported|reports|said|says|wrote|writes|revealed|interviewed|understands|quoted|published|claimed|noted|recently|told|has|had|newspaper|magazine|website|editorial|reporter|journalist|columnist|story|article)$/;

/** "The Economist recently interviewed", "told the Guardian": a paper by its usual short name. */
export function isPaperName(reading: Reading, atom: Atom): boolean {
  if ((atom.marks & MARK.paper) === 0 || atom.possessive) return false;
  const article = before(reading, atom);
  if (article?.lower !== 'the') return false;
  const led = itemAt(reading.tokens, atom.from - 2)?.lower ?? '';
  const spoke =
    /^(?:spoke|speaking|spoken|talked|talking|statement|interview|email|letter|leaked)$/.test(
      itemAt(reading.tokens, atom.from - 3)?.lower ?? '',
    );
  if (spoke && /^(?:to|with)$/.test(led)) return true;
  return (
    CITED.test(reading.tokens[atom.to + 1]?.lower ?? '') ||
    (/^(?:told|tells|to|in|by|for|of)$/.test(led) && article.text === 'The')
  );
}

export const VESSELS = new Set(
  'barge tug tugboat freighter dredger ketch sloop brig brigantine barque cutter corvette minesweeper gunboat U-boat u-boat hydrofoil hovercraft catamaran trimaran coaster icebreaker galleon containership supertanker superyacht minelayer locomotive airship bulker submarine ship vessel yacht ferry destroyer frigate cruiser battleship carrier tanker trawler steamer steamship schooner liner spacecraft rocket probe lander orbiter module rover satellite lifeboat racehorse horse dog cat otter telescope supercomputer missile'.split(
    ' ',
  ),
);

/** Craft that bear names of persons too. */
export const FLOWN = new Set('spacecraft lander orbiter rover capsule telescope'.split(' '));

/** What is called by a name that stands before it. */
export const CRAFT_NOUNS = new Set(
  'spacecraft rocket rockets lander orbiter rover satellite satellites probe capsule missile missiles helicopter helicopters drone drones tank tanks jet jets fighter fighters bomber bombers submarine submarines frigate frigates howitzer howitzers rifle rifles supercomputer telescope chatbot smartphone smartphones tablet tablets headset laptop laptops vaccine vaccines virus variant app software browser'.split(
    ' ',
  ),
);

export const PEER_RANKS =
  'Duke Duchess Earl Count Countess Marquess Marquis Viscount Baron Baroness Prince Princess Margrave Landgrave'
    .split(' ')
    .flatMap((rank) => [rank, `${rank}s`]);

export const SHORT_CLUBS =
  'United City Rovers Wanderers Albion Town Athletic Rangers County Forest Palace Villa Wednesday Orient Argyle Hotspur Celtic'.split(
    ' ',
  );

/** "the submarine Dreadnought", "the yacht, the Aurora". */
export function isVessel(reading: Reading, atom: Atom): boolean {
  let at = atom.from - 1;
  if (itemAt(reading.tokens, at)?.text === 'the') at -= 1;
  if (itemAt(reading.tokens, at)?.text === ',') at -= 1;
  if (isMarked(itemAt(reading.tokens, at), MARK.vessel)) return true;
  const next = reading.tokens[atom.to + 1];
  if (next === undefined || atom.possessive || !isMarked(next, MARK.craftNoun)) return false;
  const flown = FLOWN.has(next.lower);
  return (atom.classes & (flown ? ANY_PLACE | CLASS.organisation : LISTED)) === 0;
}

/** "the Duke of Edinburgh": the place is part of the rank. */
export function isPeerage(reading: Reading, atom: Atom): boolean {
  return (
    isMarked(itemAt(reading.tokens, atom.from - 2), MARK.peerRank) &&
    before(reading, atom)?.text === 'of'
  );
}

/** "United will turn to": the club named in full elsewhere. */
export function isClub(reading: Reading, atom: Atom): boolean {
  if ((atom.marks & MARK.club) === 0 || isMarked(before(reading, atom), MARK.determiner))
    return false;
  const right = reading.tokens[atom.to + 1];
  return right === undefined || right.shape === SHAPE.sign || right.shape === SHAPE.lower;
}

/** "Ptolemaic", "Hegelian", "Cubism": a word made of a name is none, where it stands before a noun. */
export function isDerived(reading: Reading, atom: Atom): boolean {
  if (atom.text.length < 4 || (atom.classes & (LISTED | CLASS.body)) !== 0) return false;
  if (/^\p{Lu}{2,6}s$/u.test(atom.text)) return true;
  if (/(?:ism|isms|ists|esque|ians|eans)$/.test(atom.lower)) return true;
  if (!reading.sport && /[a-z]{3}ans$/.test(atom.text)) return true;
  if (atom.text.length < 6 || !/(?:ian|ean|aic|istic|ite|ist|enic|onic)$/.test(atom.lower))
    return false;
  const next = reading.tokens[atom.to + 1];
  return (
    next !== undefined &&
    next.shape === SHAPE.lower &&
    !isMarked(next, MARK.speech | MARK.auxiliary | MARK.opener) &&
    !/ed$/.test(next.lower)
  );
}

/** Not the word of an office: "Secretary of State for Health", "Minister of Finance". */
export function completesOffice(reading: Reading, atom: Atom): boolean {
  let at = atom.from - 1;
  if (itemAt(reading.tokens, at)?.lower === 'the') at -= 1;
  const link = itemAt(reading.tokens, at)?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'and' && link !== ',') return false;
  const office = itemAt(reading.tokens, at - 1);
  if (office === undefined || office.shape === SHAPE.lower) return false;
  if (link === 'of' || link === 'for')
    return (office.classes & (ANY_ROLE | CLASS.officeModifier)) !== 0;
  return (
    (office.classes & CLASS.officeModifier) !== 0 && (atom.classes & CLASS.officeModifier) !== 0
  );
}
