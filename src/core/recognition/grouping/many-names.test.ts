import { describe, expect, it } from 'vitest';
import { findActors } from '#core/recognition/find-actors.ts';

/** A word of four letters that no list has, another one for each number. */
function word(number: number): string {
  let rest = number * 7919 + 13;
  let letters = '';
  for (let at = 0; at < 4; at++) {
    letters += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26) + at * 31;
  }
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const BODIES = ['Ministry', 'Office', 'Agency', 'Department', 'Council', 'Authority'];

const SENTENCES: readonly (readonly [string, (number: number) => string])[] = [
  [
    'short forms of invented bodies',
    (number) =>
      `Then the ${word(number)} ${BODIES[number % 6]} replied and the ${BODIES[(number * 5) % 6]} agreed with its plans. `,
  ],
  [
    'names that begin alike',
    (number) =>
      `The National ${word(number)} Agency and the National Agency met the National ${word(number * 3)}. `,
  ],
  [
    'persons by full and by family name',
    (number) => `Then Ann ${word(number)} came and ${word(number)} said that it was so. `,
  ],
  [
    'persons of one given name',
    (number) =>
      `Then John ${word(number)} met Mary ${word(number * 3)} and John said that it was so. `,
  ],
  [
    'couples',
    (number) =>
      `Then Ann and Tom ${word(number)} came and Mr and Mrs ${word(number)} said that it was so. `,
  ],
];

describe('findActors on texts of many names', () => {
  it.each(SENTENCES)('takes time in proportion to %s', (_name, sentence) => {
    // Processor time: other work on the machine does not count.
    const timeOf = (count: number) => {
      const text = Array.from({ length: count }, (_, at) => sentence(at)).join('');
      const start = process.cpuUsage();
      const found = findActors(text, { language: 'en' }).actors.length;
      const { user, system } = process.cpuUsage(start);
      expect(found).toBeGreaterThan(count * 1.9);
      return (user + system) / 1000;
    };
    timeOf(250);
    const small = Math.max(timeOf(500), 5);
    // Eight times the text: quadratic time would take 64 times as long.
    expect(timeOf(4000) / small).toBeLessThan(28);
  });
});
