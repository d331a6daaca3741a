/** The names of currencies in both numbers, and of their hundredths, to ISO 4217. */

/** Currency nouns: the currency without an adjective (a hint's name where the text decides), and with one. */
export type CurrencyNoun = {
  /** `null` when the noun is money only with an adjective of country before it. */
  readonly usual: string | null;
  readonly by?: Readonly<Record<string, string>>;
};

const DOLLAR: CurrencyNoun = {
  usual: 'USD',
  by: {
    us: 'USD',
    american: 'USD',
    australian: 'AUD',
    canadian: 'CAD',
    'hong kong': 'HKD',
    hk: 'HKD',
    nz: 'NZD',
    aussie: 'AUD',
    kiwi: 'NZD',
    singapore: 'SGD',
    singaporean: 'SGD',
    'new zealand': 'NZD',
    taiwan: 'TWD',
    'new taiwan': 'TWD',
    taiwanese: 'TWD',
    jamaican: 'JMD',
    namibian: 'NAD',
    zimbabwean: 'ZWL',
    zimbabwe: 'ZWL',
    fijian: 'FJD',
  },
};
const POUND: CurrencyNoun = {
  usual: 'GBP',
  by: {
    british: 'GBP',
    egyptian: 'EGP',
    lebanese: 'LBP',
    syrian: 'SYP',
    sudanese: 'SDG',
    irish: 'IEP',
  },
};
const PESO: CurrencyNoun = {
  usual: 'peso',
  by: {
    mexican: 'MXN',
    argentine: 'ARS',
    argentinian: 'ARS',
    philippine: 'PHP',
    colombian: 'COP',
    chilean: 'CLP',
    uruguayan: 'UYU',
    cuban: 'CUP',
    dominican: 'DOP',
  },
};
const RUPEE: CurrencyNoun = {
  usual: 'rupee',
  by: {
    indian: 'INR',
    pakistani: 'PKR',
    pakistan: 'PKR',
    'sri lankan': 'LKR',
    'sri lanka': 'LKR',
    nepalese: 'NPR',
    nepali: 'NPR',
    mauritian: 'MUR',
  },
};
const FRANC: CurrencyNoun = {
  usual: 'franc',
  by: { swiss: 'CHF', cfa: 'XOF', french: 'FRF', belgian: 'BEF', rwandan: 'RWF', congolese: 'CDF' },
};
const KRONE: CurrencyNoun = {
  usual: 'krone',
  by: { norwegian: 'NOK', danish: 'DKK', swedish: 'SEK', icelandic: 'ISK' },
};
const CROWN: CurrencyNoun = {
  usual: 'crown',
  by: {
    czech: 'CZK',
    swedish: 'SEK',
    norwegian: 'NOK',
    danish: 'DKK',
    slovak: 'SKK',
    estonian: 'EEK',
  },
};
const DINAR: CurrencyNoun = {
  usual: 'dinar',
  by: {
    kuwaiti: 'KWD',
    iraqi: 'IQD',
    jordanian: 'JOD',
    serbian: 'RSD',
    tunisian: 'TND',
    algerian: 'DZD',
    bahraini: 'BHD',
    libyan: 'LYD',
  },
};
const LIRA: CurrencyNoun = {
  usual: 'lira',
  by: { turkish: 'TRY', italian: 'ITL', lebanese: 'LBP', syrian: 'SYP' },
};
const ROUBLE: CurrencyNoun = {
  usual: 'RUB',
  by: { russian: 'RUB', belarusian: 'BYN', soviet: 'SUR' },
};
const RIYAL: CurrencyNoun = {
  usual: 'riyal',
  by: { saudi: 'SAR', qatari: 'QAR', omani: 'OMR', iranian: 'IRR', yemeni: 'YER' },
};
const RIAL: CurrencyNoun = { ...RIYAL, usual: 'rial' };
const DIRHAM: CurrencyNoun = {
  usual: 'dirham',
  by: { moroccan: 'MAD', emirati: 'AED', uae: 'AED' },
};
const SHILLING: CurrencyNoun = {
  usual: 'shilling',
  by: {
    kenyan: 'KES',
    kenya: 'KES',
    ugandan: 'UGX',
    uganda: 'UGX',
    tanzanian: 'TZS',
    somali: 'SOS',
  },
};
const WON: CurrencyNoun = { usual: 'KRW', by: { korean: 'KRW', 'south korean': 'KRW' } };
const REAL: CurrencyNoun = { usual: null, by: { brazilian: 'BRL' } };
const KWACHA: CurrencyNoun = { usual: 'kwacha', by: { zambian: 'ZMW', malawian: 'MWK' } };
const LEU: CurrencyNoun = { usual: 'leu', by: { romanian: 'RON', moldovan: 'MDL' } };
const MARK: CurrencyNoun = { usual: null, by: { deutsche: 'DEM', german: 'DEM' } };

function only(code: string): CurrencyNoun {
  return { usual: code };
}

/** Lower-case nouns in both numbers. */
export const CURRENCY_NOUNS: ReadonlyMap<string, CurrencyNoun> = new Map<string, CurrencyNoun>([
  ['dollar', DOLLAR],
  ['dollars', DOLLAR],
  ['bucks', only('USD')],
  ['pound', POUND],
  ['pounds', POUND],
  ['quid', only('GBP')],
  ['euro', only('EUR')],
  ['euros', only('EUR')],
  ['yen', only('JPY')],
  ['yuan', only('CNY')],
  ['renminbi', only('CNY')],
  ['won', WON],
  ['peso', PESO],
  ['pesos', PESO],
  ['rupee', RUPEE],
  ['rupees', RUPEE],
  ['rupiah', only('IDR')],
  ['franc', FRANC],
  ['francs', FRANC],
  ['krona', only('SEK')],
  ['kronor', only('SEK')],
  ['krone', KRONE],
  ['kroner', KRONE],
  ['crowns', CROWN],
  ['koruna', only('CZK')],
  ['korunas', only('CZK')],
  ['lira', LIRA],
  ['liras', LIRA],
  ['rouble', ROUBLE],
  ['roubles', ROUBLE],
  ['ruble', ROUBLE],
  ['rubles', ROUBLE],
  ['rand', only('ZAR')],
  ['reais', only('BRL')],
  ['reals', REAL],
  ['shekel', only('ILS')],
  ['shekels', only('ILS')],
  ['riyal', RIYAL],
  ['riyals', RIYAL],
  ['rial', RIAL],
  ['rials', RIAL],
  ['dirham', DIRHAM],
  ['dirhams', DIRHAM],
  ['dinar', DINAR],
  ['dinars', DINAR],
  ['baht', only('THB')],
  ['ringgit', only('MYR')],
  ['dong', only('VND')],
  ['zloty', only('PLN')],
  ['zlotys', only('PLN')],
  ['zlotych', only('PLN')],
  ['forint', only('HUF')],
  ['forints', only('HUF')],
  ['lei', LEU],
  ['leva', only('BGN')],
  ['hryvnia', only('UAH')],
  ['hryvnias', only('UAH')],
  ['tenge', only('KZT')],
  ['naira', only('NGN')],
  ['cedi', only('GHS')],
  ['cedis', only('GHS')],
  ['shilling', SHILLING],
  ['shillings', SHILLING],
  ['birr', only('ETB')],
  ['kwacha', KWACHA],
  ['pula', only('BWP')],
  ['taka', only('BDT')],
  ['kyat', only('MMK')],
  ['afghanis', only('AFN')],
  ['soles', only('PEN')],
  ['bolivars', only('VES')],
  ['bolivianos', only('BOB')],
  ['quetzales', only('GTQ')],
  ['metical', only('MZN')],
  ['meticais', only('MZN')],
  ['kwanza', only('AOA')],
  ['kwanzas', only('AOA')],
  ['leones', only('SLL')],
  ['dalasi', only('GMD')],
  ['dalasis', only('GMD')],
  ['ariary', only('MGA')],
  ['ouguiya', only('MRU')],
  ['nakfa', only('ERN')],
  ['lempiras', only('HNL')],
  ['lempira', only('HNL')],
  ['kip', only('LAK')],
  ['riels', only('KHR')],
  ['tugrik', only('MNT')],
  ['tugriks', only('MNT')],
  ['togrog', only('MNT')],
  ['manat', only('AZN')],
  ['manats', only('AZN')],
  ['lari', only('GEL')],
  ['drams', only('AMD')],
  ['lek', only('ALL')],
  ['denars', only('MKD')],
  ['guaranies', only('PYG')],
  ['guaraníes', only('PYG')],
  ['cordobas', only('NIO')],
  ['córdobas', only('NIO')],
  ['colones', only('CRC')],
  ['gourdes', only('HTG')],
  ['balboas', only('PAB')],
  ['kuna', only('HRK')],
  ['kunas', only('HRK')],
  ['bolivares', only('VES')],
  ['bolívares', only('VES')],
  ['rufiyaa', only('MVR')],
  ['ngultrum', only('BTN')],
  ['soms', only('KGS')],
  ['somoni', only('TJS')],
  ['drachmas', only('GRD')],
  ['pesetas', only('ESP')],
  ['guilders', only('NLG')],
  ['escudos', only('PTE')],
  ['markka', only('FIM')],
  ['krooni', only('EEK')],
  ['lats', only('LVL')],
  ['litas', only('LTL')],
  ['levs', only('BGN')],
  ['kyats', only('MMK')],
  ['afghani', only('AFN')],
  ['marks', MARK],
  ['deutschmarks', only('DEM')],
]);

/** Hundredths: the currency, or `cents` where the text decides. */
export const SUB_UNITS: ReadonlyMap<string, string> = new Map([
  ['cent', 'cents'],
  ['cents', 'cents'],
  ['¢', 'cents'],
  ['eurocent', 'EUR'],
  ['eurocents', 'EUR'],
  ['penny', 'GBP'],
  ['pennies', 'GBP'],
  ['pence', 'GBP'],
  ['paise', 'rupee'],
  ['paisas', 'rupee'],
  ['paisa', 'rupee'],
  ['kopeck', 'RUB'],
  ['kopecks', 'RUB'],
  ['kopeks', 'RUB'],
  ['centavos', 'peso'],
  ['centimes', 'CHF'],
]);
