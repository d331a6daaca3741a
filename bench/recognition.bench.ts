/**
 * Tokens a second of what proposes actors and figures, against wink-nlp (which gives word classes) and Microsoft
 * Recognizers (which finds figures), on the same English texts in one run, in turn. Also: a source of a megabyte in
 * one piece, and a megabyte of nothing but numbers.
 */
import { findFigures } from '#core/figure/find-figures.ts';
import { findActors } from '#core/recognition/find-actors.ts';
import { readPlainWords } from '#core/text/plain-words.ts';
import { englishTexts, tableOfNumbers, textsOfLength, tokensOf } from './english-texts.ts';
import { microsoftRecognizers, winkNlp } from './peers.ts';
import { median, reportSpeed, type Speed } from './report.ts';

const ROUNDS = 15;
/**
 * Rounds that are not counted. V8 compiles well what ran often: ours, with far more code, gets faster for about
 * twenty rounds, wink-nlp for two. A source that is read in the app comes after others, so neither is measured cold.
 */
const WARM_UP = 6;
const LENGTH = 300_000;
/** Recognizers takes seconds for a page. */
const SHORT_LENGTH = 5_000;
/** Characters; the texts themselves are cuttings of 800 or so. */
const ARTICLE = 5_000;
const MEGABYTE = 1_000_000;

type Work = (text: string) => number;

const actors: Work = (text) => findActors(text, { language: 'en' }).actors.length;
const figures: Work = (text) => findFigures(text, { documentDate: '2024-05-14' }).length;
/** Both as `suggest` asks for them: the words of the text are read once. */
const both: Work = (text) => {
  const words = readPlainWords(text);
  const found = findActors(text, { language: 'en', words }).actors.length;
  return found + findFigures(text, { documentDate: '2024-05-14', words }).length;
};

let found = 0;

/**
 * Tokens a second of processor time: other work on the machine does not count. What was found is added up, so that no
 * work can be left out.
 */
function speedOf(work: Work, texts: readonly string[], tokens: number): number {
  const start = process.cpuUsage();
  for (const text of texts) found += work(text);
  const { user, system } = process.cpuUsage(start);
  return (tokens * 1e6) / (user + system);
}

function measure(
  works: Readonly<Record<string, Work>>,
  texts: readonly string[],
  rounds: number,
  warmUp: number = 1,
): Readonly<Record<string, Speed>> {
  const tokens = tokensOf(texts);
  const speeds: Record<string, number[]> = {};
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const speed = speedOf(work, texts, tokens);
      if (round >= warmUp) speeds[name] = [...(speeds[name] ?? []), speed];
    }
  }
  return speeds;
}

/** The texts put together until each is about as long as a report or an article is. */
function inArticles(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [''];
  for (const piece of pieces) {
    const last = joined.at(-1) ?? '';
    if (last.length < ARTICLE) joined[joined.length - 1] = `${last}\n\n${piece}`;
    else joined.push(piece);
  }
  return joined;
}

const texts = englishTexts();
const wink = winkNlp();
const recognizers = microsoftRecognizers();

const long = measure(
  { both, actors, figures, wink },
  textsOfLength(texts, LENGTH),
  ROUNDS,
  WARM_UP,
);
const articles = measure({ both, wink }, inArticles(textsOfLength(texts, LENGTH)), 7);
const short = measure({ both, figures, recognizers }, textsOfLength(texts, SHORT_LENGTH), 3);
const single = textsOfLength(texts, MEGABYTE).join('\n\n');
const whole = measure({ both, wink }, [single], 3);
const none: Speed = [];

const againstWink = { peer: long.wink ?? none, against: 'wink-nlp (word classes)', goal: 0.5 };
reportSpeed({ name: 'actors and figures', ours: long.both ?? none, ...againstWink });
reportSpeed({ name: 'actors alone', ours: long.actors ?? none, ...againstWink, goal: null });
reportSpeed({ name: 'figures alone', ours: long.figures ?? none, ...againstWink, goal: null });
reportSpeed({
  name: 'actors and figures of sources of 5,000 characters',
  ours: articles.both ?? none,
  peer: articles.wink ?? none,
  against: 'wink-nlp (word classes)',
  goal: 0.5,
});
reportSpeed({
  name: 'actors and figures of one source of 1 MB',
  ours: whole.both ?? none,
  peer: whole.wink ?? none,
  against: 'wink-nlp (word classes)',
  goal: 0.5,
});

const againstRecognizers = { peer: short.recognizers ?? none, against: 'Recognizers (figures)' };
reportSpeed({
  name: 'actors and figures',
  ours: short.both ?? none,
  ...againstRecognizers,
  goal: 20,
});
reportSpeed({
  name: 'figures alone',
  ours: short.figures ?? none,
  ...againstRecognizers,
  goal: null,
});

const table = tableOfNumbers(MEGABYTE);
const dense = measure({ figures }, [table], 3);
reportSpeed({
  name: 'figures of 1 MB of nothing but numbers',
  ours: dense.figures ?? none,
  peer: (whole.both ?? none).slice(0, 3),
  against: 'actors and figures of 1 MB of prose',
  goal: 0.2,
});
const seconds = tokensOf([table]) / median(dense.figures ?? none);
console.log(`1 MB of nothing but numbers: ${seconds.toFixed(1)} s, ${found} proposals in all`);
