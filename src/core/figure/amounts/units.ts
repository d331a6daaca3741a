/** Units of measure as English texts write them, with what makes them comparable. */
import { tokenize } from '#core/figure/reading/token.ts';

/** `factor` turns the number into the dimension's base unit; `offset` is added before that (degrees Fahrenheit). */
export type MeasureUnit = {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
};

type Row = readonly [forms: string, dimension: string, factor: number, offset?: number];

/** Forms are split by "|"; spelled units are given in the singular and take their plural by `plurals`. */
const SPELLED: readonly Row[] = [
  ['kilometre|kilometer', 'length', 1000],
  ['metre|meter', 'length', 1],
  ['centimetre|centimeter', 'length', 0.01],
  ['millimetre|millimeter', 'length', 0.001],
  ['micrometre|micrometer|micron', 'length', 1e-6],
  ['nanometre|nanometer', 'length', 1e-9],
  ['mile', 'length', 1609.344],
  ['nautical mile', 'length', 1852],
  ['yard', 'length', 0.9144],
  ['foot', 'length', 0.3048],
  ['inch', 'length', 0.0254],
  ['light year|light-year', 'length', 9.4607e15],
  ['square kilometre|square kilometer|sq kilometre|sq kilometer', 'area', 1e6],
  ['square metre|square meter|sq metre|sq meter', 'area', 1],
  ['square mile|sq mile', 'area', 2_589_988.11],
  ['square foot|sq foot', 'area', 0.092903],
  ['square yard', 'area', 0.836127],
  ['hectare', 'area', 10_000],
  ['acre', 'area', 4046.856],
  ['cubic metre|cubic meter', 'volume', 1],
  ['cubic kilometre|cubic kilometer', 'volume', 1e9],
  ['cubic foot', 'volume', 0.0283168],
  ['litre|liter', 'volume', 0.001],
  ['millilitre|milliliter', 'volume', 1e-6],
  ['gigalitre|gigaliter', 'volume', 1e6],
  ['megalitre|megaliter', 'volume', 1000],
  ['gallon', 'volume', 0.003785],
  ['pint', 'volume', 0.000568],
  ['barrel', 'volume', 0.158987],
  ['kilogram|kilogramme|kilo', 'mass', 1],
  ['gram|gramme', 'mass', 0.001],
  ['milligram', 'mass', 1e-6],
  ['microgram', 'mass', 1e-9],
  ['tonne|metric ton|metric tonne', 'mass', 1000],
  ['ton', 'mass', 1000],
  ['pound', 'mass', 0.453592],
  ['ounce', 'mass', 0.0283495],
  ['stone', 'mass', 6.35029],
  ['carat', 'mass', 0.0002],
  ['watt', 'power', 1],
  ['kilowatt', 'power', 1e3],
  ['megawatt', 'power', 1e6],
  ['gigawatt', 'power', 1e9],
  ['terawatt', 'power', 1e12],
  ['horsepower', 'power', 745.7],
  ['kilowatt-hour|kilowatt hour', 'energy', 3.6e6],
  ['megawatt-hour|megawatt hour', 'energy', 3.6e9],
  ['gigawatt-hour|gigawatt hour', 'energy', 3.6e12],
  ['terawatt-hour|terawatt hour', 'energy', 3.6e15],
  ['joule', 'energy', 1],
  ['kilojoule', 'energy', 1e3],
  ['calorie|kilocalorie', 'energy', 4184],
  ['volt', 'voltage', 1],
  ['decibel', 'sound level', 1],
  ['knot', 'speed', 0.514444],
  ['kilometre per hour|kilometer per hour|kilometre an hour|kilometer an hour', 'speed', 1 / 3.6],
  ['mile per hour|mile an hour', 'speed', 0.44704],
  ['metre per second|meter per second|metre a second|meter a second', 'speed', 1],
  ['degree Celsius|degree celsius|degree centigrade|degree C', 'temperature', 1],
  ['degree Fahrenheit|degree fahrenheit|degree F', 'temperature', 5 / 9, -32],
  ['degree', 'angle', 1],
];

/** Abbreviations; case counts ("5G" is no mass). */
const SHORT: readonly Row[] = [
  ['km', 'length', 1000],
  ['m', 'length', 1],
  ['cm', 'length', 0.01],
  ['mm', 'length', 0.001],
  ['µm|μm', 'length', 1e-6],
  ['nm', 'length', 1e-9],
  ['mi', 'length', 1609.344],
  ['yd|yds', 'length', 0.9144],
  ['ft', 'length', 0.3048],
  ['km²|km2|sq km|sq. km|sq.km|sqkm', 'area', 1e6],
  ['m²|m2|sq m|sq. m|sqm', 'area', 1],
  ['cm²|cm2', 'area', 1e-4],
  ['sq ft|sq. ft|sqft', 'area', 0.092903],
  ['sq mi|sq. mi', 'area', 2_589_988.11],
  ['ha', 'area', 10_000],
  ['m³|m3|cu m', 'volume', 1],
  ['cm³|cm3|cc', 'volume', 1e-6],
  ['bcm', 'volume', 1e9],
  ['cu ft', 'volume', 0.0283168],
  ['l|L', 'volume', 0.001],
  ['ml|mL', 'volume', 1e-6],
  ['cl', 'volume', 1e-5],
  ['GL', 'volume', 1e6],
  ['ML', 'volume', 1000],
  ['bbl', 'volume', 0.158987],
  ['bpd|b/d|bopd|boepd|boe/d', 'flow', 1],
  ['kb/d|kbd|mboe/d', 'flow', 1e3],
  ['mb/d|mbd|mmb/d', 'flow', 1e6],
  ['mtpa|Mtpa|MTPA', 'yearly mass', 1e9],
  ['kg|kgs', 'mass', 1],
  ['g', 'mass', 0.001],
  ['mg', 'mass', 1e-6],
  ['µg|μg|mcg', 'mass', 1e-9],
  ['t', 'mass', 1000],
  ['kt', 'mass', 1e6],
  ['Mt', 'mass', 1e9],
  ['Gt', 'mass', 1e12],
  ['lb|lbs', 'mass', 0.453592],
  ['oz', 'mass', 0.0283495],
  ['W', 'power', 1],
  ['kW', 'power', 1e3],
  ['MW', 'power', 1e6],
  ['GW', 'power', 1e9],
  ['TW', 'power', 1e12],
  ['hp|bhp', 'power', 745.7],
  ['kWh', 'energy', 3.6e6],
  ['MWh', 'energy', 3.6e9],
  ['GWh', 'energy', 3.6e12],
  ['TWh', 'energy', 3.6e15],
  ['kJ', 'energy', 1e3],
  ['kcal', 'energy', 4184],
  ['V', 'voltage', 1],
  ['kV', 'voltage', 1e3],
  ['dB', 'sound level', 1],
  ['Hz', 'frequency', 1],
  ['kHz', 'frequency', 1e3],
  ['MHz', 'frequency', 1e6],
  ['GHz', 'frequency', 1e9],
  ['kB|KB', 'data', 1e3],
  ['MB', 'data', 1e6],
  ['GB', 'data', 1e9],
  ['TB', 'data', 1e12],
  ['Mbps', 'data rate', 1e6],
  ['Gbps', 'data rate', 1e9],
  ['km/h|kmh|kph|kmph', 'speed', 1 / 3.6],
  ['mph', 'speed', 0.44704],
  ['km per hour|km an hour', 'speed', 1 / 3.6],
  ['km per second|km/s|km a second', 'speed', 1000],
  ['cm/s', 'speed', 0.01],
  ['m/s', 'speed', 1],
  ['rpm', 'rotation', 1],
  ['ppm', 'share', 1e-6],
  ['ppb', 'share', 1e-9],
  ['psi', 'pressure', 6894.76],
  ['kPa', 'pressure', 1e3],
  ['hPa|mbar|mb', 'pressure', 100],
  ['mmHg', 'pressure', 133.322],
  ['mSv', 'dose', 1e-3],
  ['Sv', 'dose', 1],
  ['°C|° C|ºC|˚C|℃|C', 'temperature', 1],
  ['°F|° F|ºF|˚F|℉|F', 'temperature', 5 / 9, -32],
  ['K', 'temperature', 1, -273.15],
  ['°|º', 'angle', 1],
];

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...['° C', 'ºC', '˚C', '℃', 'C'].map((form): [string, string] => [form, '°C']),
  ...['° F', 'ºF', '˚F', '℉', 'F'].map((form): [string, string] => [form, '°F']),
  ...['km2', 'm2', 'cm2'].map((form): [string, string] => [form, form.replace('2', '²')]),
  ...['m3', 'cm3'].map((form): [string, string] => [form, form.replace('3', '³')]),
  ['sq.km', 'sq km'],
  ['sq. km', 'sq km'],
  ['sq. m', 'sq m'],
  ['sq. ft', 'sq ft'],
  ['kgs', 'kg'],
  ['lbs', 'lb'],
  ['yds', 'yd'],
]);

function pluralOf(form: string): string {
  const [head = '', ...rest] = form.split(
    / (?=per |an? |Celsius|celsius|centigrade|Fahrenheit|fahrenheit|[CF]$)/,
  );
  const plural = head.replace(/foot$/, 'feet').replace(/inch$/, 'inches');
  const invariable = plural !== head || /(?:stone|horsepower)$/.test(head);
  return [invariable ? plural : `${head}s`, ...rest].join(' ');
}

function rowsOf(
  rows: readonly Row[],
  spelled: boolean,
): [string, { unit: string; measure: MeasureUnit }][] {
  return rows.flatMap(([forms, dimension, factor, offset]) =>
    forms.split('|').flatMap((form): [string, { unit: string; measure: MeasureUnit }][] => {
      const measure = offset === undefined ? { dimension, factor } : { dimension, factor, offset };
      const entry = { unit: CANONICAL.get(form) ?? form, measure };
      const plural = spelled ? pluralOf(form) : form;
      return plural === form
        ? [[form, entry]]
        : [
            [form, entry],
            [plural, entry],
          ];
    }),
  );
}

const FORMS = new Map([...rowsOf(SPELLED, true), ...rowsOf(SHORT, false)]);

/** Written forms whose number must be glued to them, because alone they are words or initials. */
export const GLUED_ONLY: ReadonlySet<string> = new Set(['W', 'V', 'F', 'l', 'L', 'mb', 'MB']);

/** The unit of a written form ("kilometres", "sq. km"): its name in the ledger. */
export function unitOfForm(form: string): string | null {
  const known = FORMS.get(form);
  if (known !== undefined) return known.unit;
  const spaced = form.replace(/[\u00a0-]/g, ' ');
  return (FORMS.get(spaced) ?? FORMS.get(spaced.toLowerCase()))?.unit ?? null;
}

/** What makes a unit comparable, by the name it has in a reading. */
export function measureOf(unit: string): MeasureUnit | null {
  return FORMS.get(unit)?.measure ?? null;
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[ \\u00a0-]');
}

/** First words and signs of all units, in lower case. */
export function unitOpeners(): readonly string[] {
  return [...FORMS.keys()].map((form) => tokenize(form)[0]?.lower ?? '');
}

const ALTERNATIVES = [...FORMS.keys()].sort((a, b) => b.length - a.length).map(escaped);

/** Matches a joint (nothing, a blank or a hyphen) and a unit behind a number. Group 1: joint, 2: unit. */
export const UNIT_AFTER_NUMBER = new RegExp(
  `([ \\u00a0\\u202f\\u2009]?|[-‑])(${ALTERNATIVES.join('|')})(?![\\p{L}\\p{N}²³])`,
  'uy',
);
