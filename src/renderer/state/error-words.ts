/** An error as a title and one paragraph below it. */
import type { AppError } from '#core/app-error.ts';
import { describeError } from '#words/errors.ts';

export type ErrorTitle = { readonly title: string; readonly detail: string };

export function errorWords(error: AppError): ErrorTitle {
  const { what, kept, todo } = describeError(error);
  return { title: what, detail: `${kept} ${todo}` };
}
