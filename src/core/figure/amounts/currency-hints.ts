/** Which currency a text means by words and signs that several share: cents, ¥, pesos, kroner, dinars, pounds. */

type Clue = readonly [RegExp, string];

const CENTS: readonly Clue[] = [
  [/(?:US\$|(?<![A-Z])\$\s?\d|\bUSD\b|\bU\.?S\.? dollars?\b)/, 'USD'],
  [/\bA(?:U)?\$|\bAUD\b|Australian dollar/, 'AUD'],
  [/\bC(?:A)?\$|\bCAD\b|Canadian dollar/, 'CAD'],
  [/€|\beuros?\b|\bEUR\b/, 'EUR'],
  [/\bR\s?\d[\d,. ]*|\brand\b|\bZAR\b/, 'ZAR'],
];
const YEN: readonly Clue[] = [
  [/\byen\b|\bJPY\b|\bJapan|\bTokyo\b/, 'JPY'],
  [/\byuan\b|\brenminbi\b|\bRMB\b|\bCNY\b|\bChin(?:a|ese)\b|\bBeijing\b/, 'CNY'],
];
const PESO: readonly Clue[] = [
  [/\bMexic/, 'MXN'],
  [/\bArgentin|\bBuenos Aires\b/, 'ARS'],
  [/\bPhilippine|\bManila\b|\bFilipin/, 'PHP'],
  [/\bColombia|\bBogot/, 'COP'],
  [/\bChile|\bSantiago\b/, 'CLP'],
  [/\bUruguay/, 'UYU'],
];
const KRONE: readonly Clue[] = [
  [/\bNorw|\bOslo\b/, 'NOK'],
  [/\bDenmark|\bDanish\b|\bCopenhagen\b/, 'DKK'],
  [/\bSwed|\bStockholm\b/, 'SEK'],
  [/\bIceland|\bReykjav/, 'ISK'],
];
const DINAR: readonly Clue[] = [
  [/\bKuwait/, 'KWD'],
  [/\bIraq|\bBaghdad\b/, 'IQD'],
  [/\bJordan/, 'JOD'],
  [/\bSerbia|\bBelgrade\b/, 'RSD'],
  [/\bTunisia/, 'TND'],
  [/\bAlgeria/, 'DZD'],
  [/\bBahrain/, 'BHD'],
  [/\bLibya/, 'LYD'],
];
const RUPEE: readonly Clue[] = [
  [/\bIndia|\bDelhi\b|\bMumbai\b|₹/, 'INR'],
  [/\bPakistan|\bKarachi\b|\bIslamabad\b/, 'PKR'],
  [/\bSri Lanka|\bColombo\b/, 'LKR'],
  [/\bNepal|\bKathmandu\b/, 'NPR'],
];

const CROWN: readonly Clue[] = [
  [/\bNorwegian crown/i, 'NOK'],
  [/\bSwedish crown/i, 'SEK'],
  [/\bDanish crown/i, 'DKK'],
  [/\bCzech crown/i, 'CZK'],
  [/\bIcelandic crown/i, 'ISK'],
];
const LEU: readonly Clue[] = [[/\bMoldov|\bChi[sș]in[aă]u\b/, 'MDL']];
const MALAWI = /\bMalawi|\bLilongwe\b|\bBlantyre\b/;
const ZAMBIA = /\bZambia|\bLusaka\b/;
const SHILLING: readonly Clue[] = [
  [/\bKenya|\bNairobi\b/, 'KES'],
  [/\bUganda|\bKampala\b/, 'UGX'],
  [/\bTanzania|\bDodoma\b|\bDar es Salaam\b/, 'TZS'],
  [/\bSomali/, 'SOS'],
];
const RIYAL: readonly Clue[] = [
  [/\bSaudi|\bRiyadh\b/, 'SAR'],
  [/\bQatar|\bDoha\b/, 'QAR'],
  [/\bOman|\bMuscat\b/, 'OMR'],
  [/\bYemen|\bSanaa\b/, 'YER'],
];
const DIRHAM: readonly Clue[] = [
  [/\bEmirat|\bUAE\b|\bDubai\b|\bAbu Dhabi\b/, 'AED'],
  [/\bMorocc|\bRabat\b|\bCasablanca\b/, 'MAD'],
];
const FRANC: readonly Clue[] = [
  [/\bSwitzerland|\bSwiss\b|\bCHF\b|\bZ[uü]rich\b/, 'CHF'],
  [/\bRwanda|\bKigali\b/, 'RWF'],
  [/\bBurundi/, 'BIF'],
  [/\bDjibouti/, 'DJF'],
  [
    /\bSenegal|\bIvory Coast|\bCôte d['’]Ivoire|\bMali\b|\bBurkina|\bBenin\b|\bTogo\b|\bNiger\b/,
    'XOF',
  ],
  [/\bCameroon|\bGabon|\bChad\b|\bEquatorial Guinea|\bCentral African Republic/, 'XAF'],
  [/\bCongo/, 'CDF'],
  [/\bGuinea\b|\bConakry\b/, 'GNF'],
];
const LIRA: readonly Clue[] = [
  [/\bTurk|\bTürkiye\b|\bAnkara\b|\bIstanbul\b/, 'TRY'],
  [/\bLeban|\bBeirut\b/, 'LBP'],
  [/\bSyria|\bDamascus\b/, 'SYP'],
  [/\bItal|\bRome\b|\bMilan\b/, 'ITL'],
];

function firstOf(text: string, clues: readonly Clue[], otherwise: string): string {
  return clues.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise;
}

/** Which of two countries the text names first. */
function kwachaOf(text: string): string {
  const [malawi, zambia] = [text.search(MALAWI), text.search(ZAMBIA)];
  return malawi >= 0 && (zambia < 0 || malawi < zambia) ? 'MWK' : 'ZMW';
}

const STERLING = /£|\bsterling\b|\bpence\b|\bGBP\b/;

type Reader = (text: string) => string;

/** By the first clue that the text has; otherwise the usual one. */
function byClue(clues: readonly Clue[], otherwise: string): Reader {
  return (text) => firstOf(text, clues, otherwise);
}

/** What several currencies share, and how a text tells which it means. */
const SHARED: ReadonlyMap<string, Reader> = new Map([
  ['cents', byClue(CENTS, 'USD')],
  ['yen', byClue(YEN, 'JPY')],
  ['peso', byClue(PESO, 'MXN')],
  ['krone', byClue(KRONE, 'SEK')],
  ['dinar', byClue(DINAR, 'IQD')],
  ['rupee', byClue(RUPEE, 'INR')],
  // The text may name no country's crown.
  ['crown', byClue(CROWN, '')],
  ['shilling', byClue(SHILLING, 'KES')],
  ['riyal', byClue(RIYAL, 'SAR')],
  ['rial', byClue(RIYAL.slice(1), 'IRR')],
  ['dirham', byClue(DIRHAM, 'AED')],
  ['franc', byClue(FRANC, 'CHF')],
  ['lira', byClue(LIRA, 'TRY')],
  ['leu', byClue(LEU, 'RON')],
  ['kwacha', kwachaOf],
]);

/** Reads the clues when they are first asked for: most texts name no sum that needs them. */
export class CurrencyHints {
  private readonly text: string;
  private readonly found = new Map<string, string>();
  private isSterling: boolean | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** The currency that this text means by what several share; a currency's own code comes back as it is. */
  settle(name: string): string {
    const read = SHARED.get(name);
    if (read === undefined) return name;
    const known = this.found.get(name);
    if (known !== undefined) return known;
    const settled = read(this.text);
    this.found.set(name, settled);
    return settled;
  }

  /** Whether the text speaks of pounds as money. */
  get sterling(): boolean {
    this.isSterling ??= STERLING.test(this.text);
    return this.isSterling;
  }
}
