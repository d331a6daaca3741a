/** What a command of the command line is, and what it answers. */
import type { AppError } from '#core/app-error.ts';
import { err, type Result } from '#core/result.ts';
import type { CommandName } from '#words/cli.ts';
import { describeError, type ErrorWords } from '#words/errors.ts';
import type { Surroundings } from './surroundings.ts';

/** How an option is written: `--name`, `--name VALUE`, or `--name VALUE` as often as wanted. */
export type OptionKind = 'flag' | 'value' | 'values';

/** The arguments of one call, checked against what the command takes. */
export type Call = {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** The last one counts for an option that is given once. */
  readonly values: ReadonlyMap<string, readonly string[]>;
};

export type Report = {
  /** For a person, with the line feed at its end. */
  readonly text: string;
  /** The same for a program. */
  readonly json: unknown;
  /** Failures that did not stop the rest. */
  readonly failures?: readonly AppError[];
};

export type Failure =
  | { readonly kind: 'usage'; readonly problem: string }
  | { readonly kind: 'failed'; readonly words: ErrorWords; readonly error: AppError | null };

export type Answer = Result<Report, Failure>;

export type CliCommand = {
  readonly name: CommandName;
  /** Besides those that every command takes. */
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly operands: { readonly min: number; readonly max: number };
  readonly run: (call: Call, surroundings: Surroundings) => Promise<Answer>;
};

type Failed = { readonly ok: false; readonly error: Failure };

export function usage(problem: string): Failed {
  return err({ kind: 'usage', problem });
}

export function failed(error: AppError): Failed {
  return err({ kind: 'failed', words: describeError(error), error });
}

/** A failure that has no code of its own, in words. */
export function failedWith(words: ErrorWords): Failed {
  return err({ kind: 'failed', words, error: null });
}

/** The value of an option that is given once. */
export function optionValue(call: Call, name: string): string | null {
  return call.values.get(name)?.at(-1) ?? null;
}
