/** The one place that knows how safe the notes are, and tells those who asked to be told. */
import type { Acknowledged, StoreStatus, StoreWarning } from './types.ts';

/** A list of listeners; adding one gives back what takes it away again. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  add(listener: (value: T) => void): () => void {
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  tell(value: T): void {
    for (const listener of this.#listeners) {
      listener(value);
    }
  }
}

export class StatusBoard {
  readonly statuses = new Listeners<StoreStatus>();
  readonly acknowledgements = new Listeners<Acknowledged>();
  #status: StoreStatus;
  #warning: StoreWarning | null = null;

  constructor(status: StoreStatus) {
    this.#status = status;
  }

  get status(): StoreStatus {
    return this.#status;
  }

  set(status: StoreStatus): void {
    this.#status = status;
    this.statuses.tell(status);
  }

  saved(at: string): void {
    this.set({
      state: 'saved',
      at,
      ...(this.#warning === null ? {} : { warning: this.#warning }),
    });
  }

  /** Something to tell although all notes are safe; `null` when it is over. */
  warn(warning: StoreWarning | null, at: string): void {
    const changed = this.#warning !== warning;
    this.#warning = warning;
    if (changed && this.#status.state === 'saved') {
      this.saved(at);
    }
  }
}
