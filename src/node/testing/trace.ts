/** Reads what `strace -f` wrote: the calls of all threads in the order in which they ended. */

export type Call = { readonly name: string; readonly text: string };

/** A call that another thread interrupted stands in two lines; it counts where it ended. */
export function parseTrace(output: string): readonly Call[] {
  const begun = new Map<string, string>();
  const calls: Call[] = [];
  for (const line of output.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/u.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest)?.[1];
    const text = resumed === undefined ? rest : `${begun.get(thread) ?? ''}${resumed}`;
    const name = /^(\w+)\(/u.exec(text)?.[1];
    if (name !== undefined) {
      calls.push({ name, text });
    }
  }
  return calls;
}
