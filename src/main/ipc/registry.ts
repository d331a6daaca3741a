/**
 * The one place that listens to windows. A request is answered only when its sender, its size and its arguments are
 * what the contract says, and its answer leaves only when that is, too.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { AppError } from '#core/app-error.ts';
import { err, type Result } from '#core/result.ts';
import type { RequestName, Requests } from '#ipc/contract.ts';
import { REQUEST_NAMES } from '#ipc/names.ts';
import { REQUEST_ANSWERS, REQUEST_ARGS } from '#ipc/schema.ts';
import { type Allowance, measure, SMALL } from './measure.ts';

export type Handlers = {
  readonly [N in RequestName]: (
    ...args: Requests[N]['args']
  ) => Promise<Requests[N]['answer']> | Requests[N]['answer'];
};

export type RegistryOptions = {
  readonly handlers: Handlers;
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'senderFrame'>) => boolean;
  /** Takes what must not be known to the window out of an error. */
  readonly cleanError: (error: AppError) => AppError;
  /** Hears of bugs: the name of the request and what was thrown. */
  readonly onBug: (name: RequestName, cause: unknown) => void;
};

/** A dossier's introduction, a memo or a batch may be long. */
const LARGE: Allowance = { characters: 64_000_000, items: 4_000_000 };
const TEXT: Allowance = { characters: 10_000_000, items: 200_000 };

const ALLOWANCES: { readonly [N in RequestName]?: Allowance } = {
  'workspace:apply': LARGE,
  'dossier:preview': TEXT,
  'dossier:save': TEXT,
  'drafts:save': TEXT,
  'clipboard:write': TEXT,
};

/** Starts answering every request of the contract. */
export function answerRequests(ipc: Pick<IpcMain, 'handle'>, options: RegistryOptions): void {
  for (const name of REQUEST_NAMES) {
    ipc.handle(name, (event, ...args: unknown[]) =>
      options.isTrusted(event)
        ? answerRequest(name, args, options)
        : err<AppError>({ code: 'request', reason: 'bad-sender' }),
    );
  }
}

/** Answers one request whose sender is trusted. Never throws. */
export async function answerRequest(
  name: RequestName,
  args: readonly unknown[],
  { handlers, cleanError, onBug }: Omit<RegistryOptions, 'isTrusted'>,
): Promise<Result<unknown, AppError>> {
  const excess = measure(args, ALLOWANCES[name] ?? SMALL);
  if (excess !== null) {
    return err({ code: 'request', reason: excess === 'too-large' ? excess : 'bad-arguments' });
  }
  const checked = REQUEST_ARGS[name].safeParse(args);
  if (!checked.success) return err({ code: 'request', reason: 'bad-arguments' });
  try {
    // The table of schemas and the table of handlers have the same keys; the compiler cannot follow that by name.
    const handler = handlers[name] as (...args: readonly unknown[]) => unknown;
    const answer = (await handler(...(checked.data as readonly unknown[]))) as Result<
      unknown,
      AppError
    >;
    if (!answer.ok) return err(cleanError(answer.error));
    if (REQUEST_ANSWERS[name].safeParse(answer.value).success) return answer;
    onBug(name, new Error('the answer does not fit the contract'));
    return err({ code: 'request', reason: 'bad-result' });
  } catch (cause) {
    onBug(name, cause);
    return err({ code: 'bug', detail: cause instanceof Error ? cause.name : 'Error' });
  }
}
