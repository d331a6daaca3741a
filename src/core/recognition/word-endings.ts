/** What the ending of a word of no list says of its kind: towns, families and firms are named after patterns. */
import type { Evidence } from './draft.ts';

const TOWNS =
  /(?:ville|burgh?|stan|abad|nagar|puram|palli|pally|patnam|grad|gorod|ivka|ovka|ivske|ovske|shire|wick|mouth|dorf|heim|hausen|stadt|furt|thorpe|dale|minster|chester|caster|hampton|borough|bury|kirk|polis|gaon|wala|kot|kand|garh|ganj|tala|jarvi|järvi|sund|fjord|vik|holm|hamn|havn|stad|aux|ières|illy|court|castle|holme|stow|combe|worth|bridge|haven|ness|pool|port|cliffe|clere|sea|bourne|burne|wood|[a-z]{3}(?:pur|ham|ton|sk|by|land|ford|field|berg))$/;

const FAMILIES =
  /(?:^(?:Mc|Mac|O'|Fitz|De|Di|Van|Von|Al-|El-|Ben-)\p{Lu}|(?:enko|chuk|shvili|dze|oğlu|oglu|zadeh|nejad|uddin|ullah|opoulos|akis|escu|eanu|sson|dóttir|dottir|poulos|wicz|owicz|ewicz|czyk|iyev|yeva?|[a-z]{2}(?:ov|ova|ski|ska|sky|skyi|skaya|sen|ić|vić|ez|idis|etti|elli|ucci|ini|yan|iani|quist|qvist|ström|lund|bauer|mann|meier|huber|ashi|moto|mura|awa|ngo|wanjiru|ndze|ssi|kwo|chukwu|nwosu|ogu|akpan|adu|mensah)))$/u;

const FIRMS =
  /(?:\p{Ll}\p{Lu}|(?:corp|tech|soft|bank|media|pharm|pharma|gas|tel|telecom|aid|watch|gate|chem|works|systems|energy|motors|labs?|net|oil|steel|invest|group|credit|trade|link|cast|flix|pedia|book|scan|data|nomics|metrics|lytics))$/u;

/** Small scores for the kinds that the ending speaks for. */
export function endingScores(word: string): Evidence['scores'] {
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(word) && !FAMILIES.test(word)) return { organisation: 0.9 };
  if (FAMILIES.test(word)) return { person: 0.8 };
  if (TOWNS.test(word)) return { place: 0.9 };
  return FIRMS.test(word) ? { organisation: 0.7 } : {};
}
