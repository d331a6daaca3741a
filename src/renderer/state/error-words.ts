/** An error in words for a notice or a banner: what happened, and what was kept or can be done. */
import type { AppError } from '#core/app-error.ts';

export type ErrorWords = { readonly title: string; readonly detail: string };

export function errorWords(error: AppError): ErrorWords {
  return { title: error.code, detail: 'reason' in error ? error.reason : error.detail };
}
