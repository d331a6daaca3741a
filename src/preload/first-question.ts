/** The page's first question, asked for it while its scripts are still being loaded. */

/** Sends a request to the main process. */
export type Send = (name: string, args: readonly unknown[]) => Promise<unknown>;

type Refusal = { readonly error?: { readonly reason?: unknown } };

/** Whether the main process did not know the page yet: it had not been told that the page had come in. */
function isTooEarly(answer: unknown): boolean {
  return (answer as Refusal).error?.reason === 'bad-sender';
}

/**
 * Asks `name` at once. Gives a `send` that answers the first asking of it with what came, and asks again when that
 * was too early; everything else is sent on.
 */
export function askAhead(name: string, send: Send): Send {
  let asked: Promise<unknown> | null = send(name, []);
  return (wanted, args) => {
    const early = wanted === name ? asked : null;
    if (early === null) {
      return send(wanted, args);
    }
    asked = null;
    return args.length > 0
      ? send(wanted, args)
      : early.then((answer) => (isTooEarly(answer) ? send(wanted, args) : answer));
  };
}
