/** What a command sees of the world, so that a test can give it another one. */
import type { RandomBytes } from '#core/ids.ts';

export type Surroundings = {
  /** What relative paths are relative to. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** As `process.platform`. */
  readonly platform: string;
  /** Standard output: the answer, and nothing else. */
  readonly print: (text: string) => void;
  /** Standard error: messages for a person. */
  readonly tell: (text: string) => void;
  /** Whether the answer goes to a terminal, which acts on control characters. */
  readonly isTerminal: boolean;
  /** The time now, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string;
  /** The date where the person is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly random: RandomBytes;
  /** The folder with the seed corpus. */
  readonly seedsFolder: string;
  readonly version: string;
};
