/**
 * Texts with the places that are to be found. `[…]` is a place offered with its tick, `<…|doubt>` one without, with the
 * first doubt that says why; what is not marked is not to be found.
 */
import type { SearchRules, Seeker } from '#core/occurrences/find-occurrences.ts';

export type OccurrenceCase = {
  readonly title: string;
  /** The names that are looked for. */
  readonly names: readonly string[];
  readonly text: string;
  /** Names of other actors. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  readonly kind?: Seeker['kind'];
  readonly rules?: Partial<SearchRules>;
};

export const CASES: readonly OccurrenceCase[] = [
  {
    title: 'whole words only',
    names: ['Musk'],
    text: 'He met [Musk] and the Muskrats of Muskegon; xMusk and Musk2030 are none.',
  },
  {
    title: 'all names of an actor, the longest at each place',
    names: ['Elon Musk', 'Musk'],
    text: 'The talks with [Elon Musk] ended early. Later [Musk] left.',
  },
  {
    title: 'possessives and shortened verbs stay outside',
    names: ['Musk', 'Texas', 'United States'],
    text: "They praised [Musk]'s plan and [Musk]’s firm, [Texas]’ law, the [United States]’ debt; said [Musk]’ll win.",
  },
  {
    title: 'a possessive that belongs to the name',
    names: ["McDonald's"],
    text: "They ate at [McDonald’s] and sued [McDonald's] there.",
  },
  {
    title: 'line ends, no-break spaces and hyphens join the words of a name',
    names: ['European Commission', 'Jean-Claude Juncker'],
    text: 'the [European\nCommission], the [European\u00a0Commission], the [European\u2009Commission], [Jean\u2011Claude Juncker] and [Jean Claude\u202fJuncker]; the European\n\nCommission is two paragraphs.',
  },
  {
    title: 'words broken at a line end, soft hyphens, zero-width spaces',
    names: ['Commission', 'Zelensky'],
    text: 'the [Com-\nmission] said, the [Com\u00admission] said, with [Zelen\u200bsky] and [Ze\u00adlens\u00adky] there',
  },
  {
    title: 'kinds of apostrophes',
    names: ["O'Neill", 'Côte d’Ivoire'],
    text: "with [O’Neill] and [O'Neill] in [Côte d'Ivoire]",
  },
  {
    title: 'a part of a word with an apostrophe is no whole word',
    names: ['Neill', 'Ba'],
    text: 'with <O’Neill|>, the <Ba|inside-word>’ath party'.replace(
      '<O’Neill|>',
      'O’<Neill|inside-word>',
    ),
  },
  {
    title: 'elided articles stay outside',
    names: ['OTAN'],
    text: "le chef de l’[OTAN] et d'[OTAN]",
  },
  {
    title: 'accents are optional',
    names: ['Šefčovič', 'Erdogan', 'Ørsted'],
    text: 'with [Sefcovic], [Šefčovič], [Erdoğan] and [Orsted] and [S\u030cefc\u030covic\u030c]',
  },
  {
    title: 'or they are not',
    names: ['Šefčovič'],
    text: 'with Sefcovic and [Šefčovič]',
    rules: { anyAccents: false },
  },
  {
    title: 'headlines in capitals',
    names: ['Elon Musk', 'NATO'],
    text: '[ELON MUSK] CALLS [NATO] OBSOLETE\n\nThe billionaire said.',
  },
  {
    title: 'an acronym may be written as a word',
    names: ['NATO', 'UNESCO'],
    text: 'said [Nato] and [Unesco], but nato is not',
  },
  {
    title: 'a short acronym is another word in small letters',
    names: ['US', 'WHO', 'IT'],
    text: 'the [US] told us who it was; the [WHO] knew. Who knew? It did.',
  },
  {
    title: 'in a headline in capitals nobody knows',
    names: ['US', 'WHO'],
    text: 'THE MAN <WHO|ordinary-word> TOLD <US|ordinary-word> EVERYTHING\n\nHe worked for the [US].',
  },
  {
    title: 'full stops in acronyms and initials',
    names: ['U.S.', 'JD Vance'],
    text: 'the [US] and the [U.S.] sent [J.D. Vance], [J. D. Vance] and [JD Vance] to the [U.S.]',
  },
  {
    title: 'a name that was given without full stops',
    names: ['US', 'EU', 'St Petersburg'],
    text: 'the [U.S.] and the [E.U.] met in [St. Petersburg], [St Petersburg]',
  },
  {
    title: 'small letters are another word',
    names: ['Apple'],
    text: 'An apple a day. He bought [Apple] shares and apples.',
  },
  {
    title: 'unless they are asked for',
    names: ['Apple'],
    text: 'An <apple|other-case> a day. He bought [Apple] shares and apples.',
    rules: { anyCase: true },
  },
  {
    title: 'at the start of a sentence an ordinary word may be meant, where the text has it',
    names: ['Apple'],
    text: '<Apple|ordinary-word> trees bloom. An apple fell. He works for [Apple] now.',
  },
  {
    title: 'where the name stands inside sentences it is the name at their start too',
    names: ['Musk', 'Trump'],
    text: '[Musk] said no. Later [Musk] and [Trump] met. [Trump] said yes.',
  },
  {
    title: 'words that are always ordinary',
    names: ['May'],
    text: '<May|ordinary-word> we ask? Yesterday [May] resigned. The deal was struck in <May|date>, on 5 <May|date> and <May|date> 6.',
  },
  {
    title: 'the full name is no date',
    names: ['Theresa May', 'May'],
    text: 'In May, the talks with [Theresa May] failed.'.replace('In May', 'In <May|date>'),
  },
  {
    title: 'a longer name of another actor',
    names: ['New York'],
    others: { act_2: ['New York Times'] },
    text: 'He read the <New York|longer-name> Times in [New York].',
  },
  {
    title: 'a longer name that nobody knows yet',
    names: ['Musk'],
    text: 'the <Musk|longer-name> Foundation, his brother Kimbal <Musk|longer-name>, and [Musk] himself',
  },
  {
    title: 'roles and first words are no part of a name',
    names: ['Musk', 'US', 'NATO'],
    text: 'Yesterday [Musk] spoke. President [Musk] met [US] President Trump and [NATO] Secretary General Rutte. CEO [Musk] too. But [NATO] left on Monday. On Friday [NATO] met.',
  },
  {
    title: 'an alias that fits two actors',
    names: ['Bush', 'George W. Bush'],
    others: { act_2: ['George H. W. Bush', 'Bush'] },
    text: 'then <Bush|shared-name> met [George W. Bush]',
  },
  {
    title: 'names that share a word',
    names: ['Bank of England'],
    others: { act_2: ['England Rugby'] },
    text: 'the <Bank of England|overlapping-name> Rugby team',
  },
  {
    title: 'hyphens beside a name',
    names: ['Trump', 'US'],
    text: 'the anti-[Trump] vote, [US]-led talks, a [Trump]-era rule, the <Trump|longer-name>-Vance ticket',
  },
  {
    title: 'addresses, handles and file names',
    names: ['Apple', 'Musk'],
    text: 'see https://x.com/<Musk|in-address> and <Apple|in-address>.com, mail a@<Musk|in-address>, but #[Musk] and [Musk].',
  },
  {
    title: 'names with signs',
    names: ['Yahoo!', 'C++', '@POTUS', 'Johnson & Johnson', 'AT&T'],
    text: 'they work at [Yahoo!], or at [Yahoo], write in [C++] and C, from [@POTUS], not POTUS, but for [Johnson & Johnson] or [AT&T]',
  },
  {
    title: 'particles and inner capitals',
    names: ['Ursula von der Leyen', 'iPhone', 'McKinsey'],
    text: 'with [Ursula Von Der Leyen] and [IPHONE] [iPhone] [Mckinsey]',
  },
  {
    title: 'scripts without spaces',
    names: ['北京', 'トランプ'],
    text: '中国政府在[北京]宣布，[トランプ]氏は。',
  },
  {
    title: 'other alphabets',
    names: ['Путин', 'Μητσοτάκης', 'الاتحاد'],
    text: 'сказал [Путин], [ПУТИН]; ο [Μητσοτακης] και; قال [الاتحاد] إن',
  },
  {
    title: 'letters outside the basic plane and emoji beside a name',
    names: ['𝒳 Corp', 'Musk'],
    text: 'the 🚀[Musk]🚀 and [𝒳 Corp] of [Musk]\u{1f468}\u200d\u{1f680}',
  },
  {
    title: 'terms in either number and any case',
    names: ['tariff', 'subsidy', 'trade union'],
    kind: 'term',
    text: '[Tariffs] and [tariff]s and tariffed goods, [SUBSIDIES], a [subsidy]; [Trade unions], [trade\nunion]'.replace(
      '[tariff]s',
      '[tariffs]',
    ),
  },
  {
    title: 'terms that were given in the plural',
    names: ['sanctions', 'analyses', 'women'],
    kind: 'term',
    text: 'a [sanction], the [sanctions], one [analysis], two [analyses], a [woman]',
  },
  {
    title: 'one number only',
    names: ['tariff'],
    kind: 'term',
    rules: { plurals: false },
    text: 'tariffs and a [tariff]',
  },
  {
    title: 'quotation marks and brackets beside a name',
    names: ['Musk'],
    text: '“[Musk]” said ([Musk]), *[Musk]*, [Musk], [Musk]… [Musk]—who'.replace(
      '“[Musk]” said',
      'said “[Musk]” said',
    ),
  },
];
