/** Signs, codes and names of currencies, to ISO 4217. */

/** Signs that stand before (seldom behind) the number. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'yen'],
  ['￥', 'yen'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['৳', 'BDT'],
]);

/** Letters glued before a sign ("HK$"), or behind it ("$A"). */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['usd$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad$', 'CAD'],
  ['can$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['r$', 'BRL'],
  ['nt$', 'TWD'],
  ['mx$', 'MXN'],
  ['mex$', 'MXN'],
  ['j$', 'JMD'],
  ['tt$', 'TTD'],
  ['fj$', 'FJD'],
  ['n$', 'NAD'],
  ['z$', 'ZWL'],
  ['rd$', 'DOP'],
  ['bds$', 'BBD'],
  ['cn¥', 'CNY'],
  ['rmb¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['gh₵', 'GHS'],
  ['gh¢', 'GHS'],
  ['e£', 'EGP'],
  ['ir£', 'IEP'],
]);

/** Abbreviations before the number, in the case that texts use, beside the ISO codes. */
export const CURRENCY_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['Rs', 'rupee'],
  ['RS', 'rupee'],
  ['Re', 'rupee'],
  ['kr', 'krone'],
  ['Kr', 'krone'],
  ['zł', 'PLN'],
  ['Fr', 'CHF'],
  ['SFr', 'CHF'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Tk', 'BDT'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['Sh', 'shilling'],
  ['Shs', 'shilling'],
  ['UShs', 'UGX'],
  ['Kshs', 'KES'],
  ['GHC', 'GHS'],
  ['Php', 'PHP'],
  ['Bt', 'THB'],
  ['USh', 'UGX'],
  ['Ush', 'UGX'],
  ['TSh', 'TZS'],
  ['RMB', 'CNY'],
  ['Rmb', 'CNY'],
  ['CFA', 'XOF'],
  ['FCFA', 'XOF'],
  ['SKr', 'SEK'],
  ['Skr', 'SEK'],
  ['NKr', 'NOK'],
  ['DKr', 'DKK'],
  ['Dh', 'AED'],
  ['Dhs', 'AED'],
  ['NIS', 'ILS'],
  ['LE', 'EGP'],
  ['R', 'ZAR'],
  ['N', 'NGN'],
  ['P', 'PHP'],
  ['K', 'ZMW'],
]);

/** One capital letter before digits is money only with more to go by. */
export const SINGLE_LETTER_CURRENCIES = new Set(['R', 'N', 'P', 'K']);

/** Codes in use; those that are English words in capitals (ALL, TOP, CUP, PEN) are left out. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  `USD EUR GBP JPY CNY CNH INR CHF AUD CAD NZD HKD SGD SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD RUB UAH BYN TRY
  ILS AED SAR QAR OMR KWD BHD JOD LBP EGP MAD TND DZD LYD IQD IRR YER SYP ZAR NGN GHS KES UGX TZS RWF ETB XOF XAF
  ZMW MWK BWP NAD MZN AOA ZWL MUR SCR BRL ARS CLP COP MXN PYG UYU BOB VES CRC GTQ HNL NIO DOP JMD TTD BBD BSD KRW
  KPW TWD THB VND IDR MYR PHP PKR BDT LKR NPR MMK KHR MNT KZT UZS KGS TJS TMT AZN AMD AFN FJD PGK SBD BTN MVR DEM
  FRF ITL ESP GRD`
    .trim()
    .split(/\s+/),
);
