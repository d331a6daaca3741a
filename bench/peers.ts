/** The packages that recognition is measured against. They are for this alone: nothing of them is in the app. */
import { createRequire } from 'node:module';

// Taken where they lie: a measurement is bundled, and they are not to be bundled with it.
const load = createRequire(`${process.cwd()}/package.json`);

type Nlp = {
  readonly its: { readonly pos: unknown };
  readonly readDoc: (text: string) => {
    readonly tokens: () => { readonly out: (feature: unknown) => readonly string[] };
  };
};
type Recognise = (text: string, culture: string) => readonly unknown[];

/** wink-nlp with its English model: sentences and word classes, and no more than that. */
export function winkNlp(): (text: string) => number {
  const make = load('wink-nlp') as (model: unknown, pipe: readonly string[]) => Nlp;
  const nlp = make(load('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
}

const RECOGNISERS = [
  'recognizeNumber',
  'recognizeOrdinal',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeDateTime',
] as const;

/** Microsoft Recognizers: what it has of figures. It knows no actors. */
export function microsoftRecognizers(): (text: string) => number {
  const suite = load('@microsoft/recognizers-text-suite') as Readonly<
    Record<(typeof RECOGNISERS)[number], Recognise>
  >;
  return (text) => RECOGNISERS.reduce((sum, name) => sum + suite[name](text, 'en-us').length, 0);
}
