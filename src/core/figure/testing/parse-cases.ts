/** Selected words and the reading they must give, as of 9 March 2025; `null` where they are no figure. */
import type { FigureReading } from '#core/figure/figure.ts';

type Hedge = { readonly approx?: 'about' | 'min' | 'max' };

function money(value: number, currency: string, hedge: Hedge = {}): FigureReading {
  return { kind: 'money', value, currency, ...hedge };
}
function percent(value: number, hedge: Hedge = {}): FigureReading {
  return { kind: 'percentage', value, ...hedge };
}
function quantity(value: number, unit?: string, hedge: Hedge = {}): FigureReading {
  return { kind: 'quantity', value, ...(unit === undefined ? {} : { unit }), ...hedge };
}
function ordinal(value: number): FigureReading {
  return { kind: 'ordinal', value };
}
function fraction(value: number, hedge: Hedge = {}): FigureReading {
  return { kind: 'fraction', value, ...hedge };
}
function date(iso: string, hedge: Hedge = {}): FigureReading {
  return { kind: 'date', iso, ...hedge };
}
function duration(iso: string, hedge: Hedge = {}): FigureReading {
  return { kind: 'duration', iso, ...hedge };
}
function relative(iso?: string): FigureReading {
  return iso === undefined ? { kind: 'relative-date' } : { kind: 'relative-date', iso };
}
function range(
  low: number,
  high: number,
  of: { currency?: string; unit?: string } = {},
): FigureReading {
  return { kind: 'range', low, high, ...of };
}

const EUR = { currency: 'EUR' };
const USD = { currency: 'USD' };

const MONEY: readonly (readonly [string, FigureReading])[] = [
  ['€150 billion', money(150e9, 'EUR')],
  ['$162.5 billion', money(162.5e9, 'USD')],
  ['€650 billion', money(650e9, 'EUR')],
  ['$840 billion', money(840e9, 'USD')],
  ['$3.2 billion', money(3.2e9, 'USD')],
  ['$3.12 billion', money(3.12e9, 'USD')],
  ['$691 million', money(691e6, 'USD')],
  ['$2.84 billion', money(2.84e9, 'USD')],
  ['as much as €150 billion', money(150e9, 'EUR', { approx: 'max' })],
  ['($162.5 billion)', money(162.5e9, 'USD')],
  ['  “€1.2bn”, ', money(1.2e9, 'EUR')],
  ['US$3.4m', money(3.4e6, 'USD')],
  ['£45 million', money(45e6, 'GBP')],
  ['Rs 12 lakh', money(1.2e6, 'INR')],
  ['Rs. 45,000', money(45_000, 'INR')],
  ['₹2,500 crore', money(25e9, 'INR')],
  ['2 lakh crore rupees', money(2e12, 'INR')],
  ['₹12,34,567', money(1_234_567, 'INR')],
  ['CHF 5m', money(5e6, 'CHF')],
  ['¥500', money(500, 'JPY')],
  ['3bn yuan', money(3e9, 'CNY')],
  ['A$3.2 million', money(3.2e6, 'AUD')],
  ['C$1.5bn', money(1.5e9, 'CAD')],
  ['HK$1.2 billion', money(1.2e9, 'HKD')],
  ['NZ$40', money(40, 'NZD')],
  ['R$2bn', money(2e9, 'BRL')],
  ['R500 million', money(500e6, 'ZAR')],
  ['31 cents', money(0.31, 'USD')],
  ['50p', money(0.5, 'GBP')],
  ['12.5p', money(0.125, 'GBP')],
  ['1.234.567,89 €', money(1_234_567.89, 'EUR')],
  ['€12,50', money(12.5, 'EUR')],
  ['two million pounds', money(2e6, 'GBP')],
  ['5 million Australian dollars', money(5e6, 'AUD')],
  ['half a billion dollars', money(5e8, 'USD')],
  ['$10-billion', money(1e10, 'USD')],
  ['$2.5B', money(2.5e9, 'USD')],
  ['-$5m', money(-5e6, 'USD')],
  ['USD 30 million', money(30e6, 'USD')],
  ['30 million USD', money(30e6, 'USD')],
  ['10 trillion won', money(1e13, 'KRW')],
  ['500 kr', money(500, 'SEK')],
  ['₺1.5 million', money(1.5e6, 'TRY')],
  ['₪40', money(40, 'ILS')],
  ['₽2 trillion', money(2e12, 'RUB')],
  ['₩900', money(900, 'KRW')],
  ['12zł', money(12, 'PLN')],
  ['five-dollar', money(5, 'USD')],
  ['more than $100', money(100, 'USD', { approx: 'min' })],
  ['£1m-plus', money(1e6, 'GBP', { approx: 'min' })],
];

const SHARES: readonly (readonly [string, FigureReading])[] = [
  ['5.1%', percent(5.1)],
  ['5.1 percent', percent(5.1)],
  ['5.1 per cent', percent(5.1)],
  ['five per cent', percent(5)],
  ['−3 %', percent(-3)],
  ['-3%', percent(-3)],
  ['minus 3 percent', percent(-3)],
  ['+0.5%', percent(0.5)],
  ['12-percent', percent(12)],
  ['about 60 percent', percent(60, { approx: 'about' })],
  ['up to 4%', percent(4, { approx: 'max' })],
  ['89,5 %', percent(89.5)],
  ['5 percentage points', quantity(5, 'percentage point')],
  ['0.8-percentage-point', quantity(0.8, 'percentage point')],
  ['half a percentage point', quantity(0.5, 'percentage point')],
  ['25 basis points', quantity(25, 'basis point')],
  ['25bps', quantity(25, 'basis point')],
  ['two-thirds', fraction(0.6667)],
  ['a third', fraction(0.3333)],
  ['one third', fraction(0.3333)],
  ['three-quarters', fraction(0.75)],
  ['a quarter', fraction(0.25)],
  ['half', fraction(0.5)],
  ['1/3', fraction(0.3333)],
  ['one in five', fraction(0.2)],
  ['one-in-five', fraction(0.2)],
  ['9 out of 10', fraction(0.9)],
  ['two in every five', fraction(0.4)],
  ['more than a tenth', fraction(0.1, { approx: 'min' })],
];

const COUNTS: readonly (readonly [string, FigureReading])[] = [
  ['32-member', quantity(32, 'member')],
  ['300 new schools', quantity(300, 'new school')],
  ['more than 300 new schools', quantity(300, 'new school', { approx: 'min' })],
  ['12 police officers', quantity(12, 'police officer')],
  ['two men', quantity(2, 'man')],
  ['5m people', quantity(5e6, 'person')],
  ['2.5 crore voters', quantity(2.5e7, 'voter')],
  ['a dozen', quantity(12)],
  ['half a dozen eggs', quantity(6, 'egg')],
  ['two dozen people', quantity(24, 'person')],
  ['half a million', quantity(5e5)],
  ['a quarter of a million', quantity(2.5e5)],
  ['two-and-a-half', quantity(2.5)],
  ['one hundred and five', quantity(105)],
  ['two hundred thousand', quantity(200_000)],
  ['three point five', quantity(3.5)],
  ['nineteen', quantity(19)],
  ['1,234,567.89', quantity(1_234_567.89)],
  ['12,34,567', quantity(1_234_567)],
  ['1 234 567', quantity(1_234_567)],
  ['1\u202f234\u202f567', quantity(1_234_567)],
  ["1'234'567", quantity(1_234_567)],
  ['½', quantity(0.5)],
  ['3½ miles', quantity(3.5, 'mile')],
  ['.5', quantity(0.5)],
  ['-5', quantity(-5)],
  ['50+ countries', quantity(50, 'country', { approx: 'min' })],
  ['300-plus people', quantity(300, 'person', { approx: 'min' })],
  ['12 km', quantity(12, 'km')],
  ['12km²', quantity(12, 'km²')],
  ['40 sq km', quantity(40, 'sq km')],
  ['30C', quantity(30, '°C')],
  ['−5 °C', quantity(-5, '°C')],
  ['300 MW', quantity(300, 'MW')],
  ['4.5GWh', quantity(4.5, 'GWh')],
  ['60 mph', quantity(60, 'mph')],
  ['60 miles per hour', quantity(60, 'mile per hour')],
  ['20-mile', quantity(20, 'mile')],
  ['6ft', quantity(6, 'ft')],
  ['10 hectares', quantity(10, 'hectare')],
  ['1,000 barrels', quantity(1000, 'barrel')],
  ['100m', quantity(100, 'm')],
  ['10 pounds', quantity(10, 'pound')],
  ['76th', ordinal(76)],
  ['fifth', ordinal(5)],
  ['twenty-first', ordinal(21)],
  ['third-largest', ordinal(3)],
];

const TIMES: readonly (readonly [string, FigureReading])[] = [
  ['March 3', date('2025-03-03')],
  ['Wednesday, Feb. 26, 2025', date('2025-02-26')],
  ['Mar 09 2025', date('2025-03-09')],
  ['11:09 PM IST', date('T23:09+05:30')],
  ['April', date('2025-04')],
  ['March 6', date('2025-03-06')],
  ['2023', date('2023')],
  ['early 2022', date('2022')],
  ['2025-03-09', date('2025-03-09')],
  ['2025-03-09T11:09:00Z', date('2025-03-09T11:09Z')],
  ['March 7, 2025', date('2025-03-07')],
  ['9 March 2025', date('2025-03-09')],
  ['the 5th of May 2020', date('2020-05-05')],
  ['03/09/2025', date('2025-03-09')],
  ['25/12/2024', date('2024-12-25')],
  ['12/25/2024', date('2024-12-25')],
  ['9.3.2025', date('2025-03-09')],
  ['3 to 9 May', date('2025-05-03/2025-05-09')],
  ['March 3-5, 2025', date('2025-03-03/2025-03-05')],
  ['28 April – 2 May 2021', date('2021-04-28/2021-05-02')],
  ['January to March 2024', date('2024-01/2024-03')],
  ['2010–15', date('2010/2015')],
  ['FY2019-20', date('2019/2020')],
  ['2019/20', date('2019/2020')],
  ['Q3 2021', date('2021-Q3')],
  ['third quarter of 2021', date('2021-Q3')],
  ['H1 2022', date('2022-01/2022-06')],
  ['1980s', date('198X')],
  ["'90s", date('199X')],
  ['18th century', date('17XX')],
  ['mid-2021', date('2021', { approx: 'about' })],
  ['mid-March', date('2025-03', { approx: 'about' })],
  ['AD 79', date('0079')],
  ['9.30pm', date('T21:30')],
  ['21:30', date('T21:30')],
  ['1400 GMT', date('T14:00Z')],
  ['5.30 p.m. ET', date('T17:30-05:00')],
  ['3 min', duration('PT3M')],
  ['four years', duration('P4Y')],
  ['four-and-a-half years', duration('P4Y6M')],
  ['45 minutes', duration('PT45M')],
  ['30-year-old', duration('P30Y')],
  ['half an hour', duration('PT30M')],
  ['an hour and a half', duration('PT1H30M')],
  ['two years and three months', duration('P2Y3M')],
  ['2h 30m', duration('PT2H30M')],
  ['one fortnight', duration('P2W')],
  ['Sunday', relative('2025-03-09')],
  ['Friday', relative('2025-03-07')],
  ['same day', relative()],
  ['last week', relative('2025-02-24/2025-03-02')],
  ['last weeks', relative()],
  ['past few weeks', relative()],
  ['days ago', relative()],
  ['five years ago', relative('2020')],
  ['yesterday', relative('2025-03-08')],
  ['this month', relative('2025-03')],
  ['next Friday', relative('2025-03-14')],
];

const RANGES: readonly (readonly [string, FigureReading])[] = [
  ['€1.2–1.5bn', range(1.2e9, 1.5e9, EUR)],
  ['£2-3m', range(2e6, 3e6, { currency: 'GBP' })],
  ['between $3 and $5 million', range(3e6, 5e6, USD)],
  ['$40,000 to $50,000', range(40_000, 50_000, USD)],
  ['3 to 5 percent', range(3, 5, { unit: '%' })],
  ['3%-5%', range(3, 5, { unit: '%' })],
  ['10 to 15 people', range(10, 15, { unit: 'person' })],
  ['two or three weeks', range(2, 3, { unit: 'week' })],
  ['5-10 km', range(5, 10, { unit: 'km' })],
  ['16- to 24-year-olds', range(16, 24, { unit: 'year' })],
];

/** Words that are no figure, or more than one. */
const NOTHING = [
  '',
  '   ',
  'banana',
  'the president',
  'and',
  'tens of thousands',
  'billions of dollars',
  'dozens',
  'several',
  '7 of 9 judges',
  '€150 billion in loans to member states',
  'March 3 and €150 billion',
  'Boeing 747',
  'Article 5',
  'about',
  '€',
  '%',
  'a',
  'soon',
  'currently',
  'F-16',
  '🙂',
];

/** Every case: the words, and the reading or `null`. */
export const PARSE_CASES: readonly (readonly [words: string, reading: FigureReading | null])[] = [
  ...MONEY,
  ...SHARES,
  ...COUNTS,
  ...TIMES,
  ...RANGES,
  ...NOTHING.map((words) => [words, null] as const),
];
