/** Names as house styles of many countries write them; all are invented but states, capitals and regions. */
import { describe, expect, it } from 'vitest';
import { findActors } from './find-actors.ts';

function named(text: string): readonly string[] {
  return findActors(text, { language: 'en' }).actors.map(
    ({ text: name, kind, actor }) =>
      `${name}/${kind}${actor.toLowerCase() === name.toLowerCase() ? '' : ` = ${actor}`}`,
  );
}

const CASES = [
  ['The Royal Flying Doctor Service came.', ['Royal Flying Doctor Service/organisation']],
  [
    'It was run by Lumidor Air Services Pvt Ltd and by Rederiet Tarn A/S.',
    ['Lumidor Air Services Pvt Ltd/organisation', 'Rederiet Tarn A/S/organisation'],
  ],
  ['The HIV Prevention Trust met.', ['HIV Prevention Trust/organisation']],
  ['Screen Queensland paid for it.', ['Screen Queensland/organisation']],
  ['They asked the EU Border and Customs Agency.', ['EU Border and Customs Agency/organisation']],
  ['It stood at Launch Complex 39A.', ['Launch Complex 39A/place']],
  ['He spoke at the Tilden Leisure Centre.', ['Tilden Leisure Centre/place']],
  ['The Claimant appealed; the Respondent was wrong.', []],
  ['S&P cut its AA+ rating; 8Q-TVK was lost; QNH was 1011 hPa.', ['S&P/organisation']],
  ['The Wampis people met and Ndembo speakers left.', []],
  ["Rift Valley fever and Alzheimer's disease killed ten.", []],
  ['El Nino and La Nina bring rain to Tasmanians.', []],
  ['Kagan, J., dissented.', ['Kagan/person']],
  ['He recorded Blue Harbour and painted Norham Castle.', []],
  [
    'Mohammed bin Salman left. "MBS wanted a deal," he said. King Salman stayed.',
    ['Mohammed bin Salman/person', 'MBS/person = Mohammed bin Salman', 'Salman/person'],
  ],
  [
    'Interviewer: Hywel Prosser (HP)\nHP: You were five?',
    ['Hywel Prosser/person', 'HP/person = Hywel Prosser', 'HP/person = Hywel Prosser'],
  ],
  [
    'Elias Mendes da Costa came; Mendes da Costa sailed.',
    ['Elias Mendes da Costa/person', 'Mendes da Costa/person = Elias Mendes da Costa'],
  ],
  [
    'The Canadian Red Cross came. The Red Cross left.',
    ['Canadian Red Cross/organisation', 'Red Cross/organisation = Canadian Red Cross'],
  ],
  [
    'Iran and Switzerland spoke. Tehran gains least from a deal brokered by Bern.',
    ['Iran/state', 'Switzerland/state', 'Tehran/state = Iran', 'Bern/state = Switzerland'],
  ],
  ["Ontario's net debt rose.", ['Ontario/state']],
  ['A ferry sailed from Piombara to Elbanova.', ['Piombara/place', 'Elbanova/place']],
  ['Shares in Quellix fell.', ['Quellix/organisation']],
] as const;

describe('names in many house styles', () => {
  it.each(CASES)('finds the names of %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
