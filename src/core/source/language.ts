/** Which language a text is in: by its script, and for Latin letters by its most frequent small words. */

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on with as be by at this from are have not but had his they which you were her all she there would their been one said has who will',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette mais ou été leur comme nous ses ont deux fait elle être était tout sa',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde han fue ser',
  it: 'di e il la che in a per un è del non una le della da si con i al sono dei nel come più gli alla anche ha lo su delle ma nella se ai o dal questo stato tra essere',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está também só pelo pela',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij of uit nog worden door naar heeft tot ze wordt over hij werd meer was al hun',
};

const WEIGHTS = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of words.split(' ')) {
    WEIGHTS.set(word, [...(WEIGHTS.get(word) ?? []), language]);
  }
}

type Script = { readonly pattern: RegExp; readonly language: (text: string) => string | null };

const SCRIPTS: readonly Script[] = [
  { pattern: /[\u3041-\u30ff]/gu, language: () => 'ja' },
  { pattern: /[\uac00-\ud7af]/gu, language: () => 'ko' },
  { pattern: /[\u3400-\u9fff]/gu, language: () => 'zh' },
  {
    pattern: /[\u0600-\u06ff]/gu,
    language: (text) => (/[پچژگ]/u.test(text) ? (/[ٹڈڑے]/u.test(text) ? 'ur' : 'fa') : 'ar'),
  },
  { pattern: /[\u0590-\u05ff]/gu, language: () => 'he' },
  {
    pattern: /[\u0400-\u04ff]/gu,
    language: (text) => (/[іїєґ]/iu.test(text) ? 'uk' : /[ћђџљњ]/iu.test(text) ? 'sr' : 'ru'),
  },
  { pattern: /[\u0370-\u03ff]/gu, language: () => 'el' },
  { pattern: /[\u0900-\u097f]/gu, language: () => 'hi' },
  { pattern: /[\u0980-\u09ff]/gu, language: () => 'bn' },
  { pattern: /[\u0b80-\u0bff]/gu, language: () => 'ta' },
  { pattern: /[\u0e00-\u0e7f]/gu, language: () => 'th' },
];

const SAMPLE = 20_000;

/** BCP 47 tag, or `null` where nothing tells: too few words, or two languages equally likely. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) {
    return null;
  }
  for (const { pattern, language } of SCRIPTS) {
    // Japanese mixes kana into ideographs: a tenth is enough for any script that Latin text does not use.
    if ((sample.match(pattern)?.length ?? 0) * 10 >= letters * 2) {
      return language(sample);
    }
  }
  return guessLatin(sample);
}

function guessLatin(sample: string): string | null {
  const scores = new Map<string, number>();
  let words = 0;
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words += 1;
    const languages = WEIGHTS.get(word) ?? [];
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
    }
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 2 || best[1] < words * 0.08) {
    return null;
  }
  return best[1] > (second?.[1] ?? 0) * 1.3 ? best[0] : null;
}
