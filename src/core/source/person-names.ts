/** Names of people as by-lines write them. */

const TOKEN =
  "(?:\\p{Lu}\\.(?:[- ]?\\p{Lu}\\.)*|(?:Mc|Mac|O['’]|D['’]|Al-|El-|al-|el-)?\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{L}[\\p{L}\\p{M}'’]*)*\\.?)";
const PARTICLE =
  "(?:de la|de las|de los|van der|van den|van de|von der|von und zu|de|del|della|di|da|dos|das|do|du|des|la|le|van|von|den|der|ter|ten|bin|bint|ibn|af|av|zu|y|e|d[’'])";
const SUFFIX = '(?:,? (?:Jr|Sr|II|III|IV|PhD|Ph\\.D|MD|M\\.D|MP|QC|KC)\\.?)?';

const NAME = new RegExp(`^${TOKEN}(?: (?:${PARTICLE} )?${TOKEN}){0,4}${SUFFIX}$`, 'u');
const UNCASED_NAME = /^[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+){0,3}$/u;

/** Capitalised words that begin headlines, places and institutions, not people. */
const NO_NAME = new Set(
  `the a an my our your his her their this that these how why what when where who in on at for from of to by and with new north south east west northern southern eastern western central upper lower united saint san santa los las port fort mount lake press media news breaking special staff world top latest live daily public national international federal royal european american british supreme high court house white senate congress parliament city state republic ministry department university college institute school bank company group council committee commission association union party press statement report review chapter part section act scene introduction conclusion abstract summary preface contents appendix background overview references hong tel cape buenos rio mexico saudi sri abu kuala costa el puerto middle silicon monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december dear yours sincerely thank please photo image editor editorial opinion analysis politics business sport sports health science technology culture travel letters comment more related read share subscribe sign advertisement click copyright all rights`.split(
    ' ',
  ),
);

/** Whether the words could be one person's name. `alone`: nothing around them says so, two to four words wanted. */
export function isPersonName(text: string, alone: boolean): boolean {
  if (UNCASED_NAME.test(text)) {
    return !alone;
  }
  if (text.length > 60 || !NAME.test(text)) {
    return false;
  }
  const words = text.split(' ');
  if (alone && (words.length < 2 || words.length > 4 || text === text.toUpperCase())) {
    return false;
  }
  return !words.some((word) => NO_NAME.has(word.toLowerCase()));
}

const JOB =
  /\b(?:reporters?|correspondents?|editors?|writers?|columnists?|contributors?|journalists?|bureau|chief|staff|analysts?|fellow|professor|photographers?|commentator|desk|producer|presenter|agenc(?:y|ies)|redakteur(?:in)?|korrespondent(?:in)?|redaktion|journaliste|correspondante?|envoyée? spéciale?|redacción|corresponsal|giornalista|inviat[oa]|redazione)\b/iu;

/** `Staff Writer`, `Political Editor`, `our correspondent in Cairo`. */
export function isJob(text: string): boolean {
  return text.length <= 80 && JOB.test(text);
}

/** A name in capitals throughout as it is written elsewhere: `MARY O'NEILL` → `Mary O'Neill`. */
export function nameCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) {
    return name;
  }
  return name.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (/^(?:and|und|et|y|de|la|van|von|der|den|del|di|da|du|bin|ibn)$/u.test(small) && at > 0) {
      return small;
    }
    const capital = small.charAt(0).toUpperCase() + small.slice(1);
    return /^Mc\p{Ll}/u.test(capital)
      ? `Mc${capital.charAt(2).toUpperCase()}${capital.slice(3)}`
      : capital;
  });
}
