/** Which currency a text means by words and signs that several share: cents, ¥, pesos, kroner, dinars, pounds. */

export type CurrencyHints = {
  readonly cents: string;
  readonly yen: string;
  readonly peso: string;
  readonly krone: string;
  readonly dinar: string;
  readonly rupee: string;
  /** `crown` where the text names no country's. */
  readonly crown: string;
  readonly shilling: string;
  readonly leu: string;
  readonly kwacha: string;
  /** The text speaks of pounds as money. */
  readonly sterling: boolean;
};

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

function firstOf(text: string, clues: readonly Clue[], otherwise: string): string {
  return clues.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise;
}

/** Which of two countries the text names first. */
function kwachaOf(text: string): string {
  const [malawi, zambia] = [text.search(MALAWI), text.search(ZAMBIA)];
  return malawi >= 0 && (zambia < 0 || malawi < zambia) ? 'MWK' : 'ZMW';
}

const STERLING = /£|\bsterling\b|\bpence\b|\bGBP\b/;

/** Found when it is first asked for, and then kept: most texts name no sum that needs it. */
function whenAsked<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** Reads the clues when they are needed; the text's own words decide, and a usual default where it has none. */
export function currencyHintsOf(text: string): CurrencyHints {
  const hint = (clues: readonly Clue[], otherwise: string) =>
    whenAsked(() => firstOf(text, clues, otherwise));
  const [cents, yen] = [hint(CENTS, 'USD'), hint(YEN, 'JPY')];
  const [peso, krone] = [hint(PESO, 'MXN'), hint(KRONE, 'SEK')];
  const [dinar, rupee] = [hint(DINAR, 'IQD'), hint(RUPEE, 'INR')];
  const [crown, shilling] = [hint(CROWN, ''), hint(SHILLING, 'KES')];
  const leu = hint(LEU, 'RON');
  const kwacha = whenAsked(() => kwachaOf(text));
  const sterling = whenAsked(() => STERLING.test(text));
  return {
    get cents() {
      return cents();
    },
    get yen() {
      return yen();
    },
    get peso() {
      return peso();
    },
    get krone() {
      return krone();
    },
    get dinar() {
      return dinar();
    },
    get rupee() {
      return rupee();
    },
    get crown() {
      return crown();
    },
    get shilling() {
      return shilling();
    },
    get leu() {
      return leu();
    },
    get kwacha() {
      return kwacha();
    },
    get sterling() {
      return sterling();
    },
  };
}
