/** Reads what strace wrote of a program's sockets, and says what would leave the machine. */

/** Calls that name an address; `socket` and `listen` name none. */
export const SOCKET_CALLS = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg';

/** Between processes of this machine, and the kernel's own news about its network cards. */
const LOCAL_FAMILIES: ReadonlySet<string> = new Set(['AF_UNIX', 'AF_LOCAL', 'AF_NETLINK']);

const NETWORK_FAMILIES: ReadonlySet<string> = new Set(['AF_INET', 'AF_INET6']);

/**
 * Chromium asks the kernel whether there is a way to this address (a public name server) and sends nothing. It is
 * let pass as a `connect` of a datagram socket only, and counted apart.
 */
const REACHABILITY = '2001:4860:4860::8888';

export type Seen = {
  /** Calls that reach, or try to reach, or let in, anything but this machine. Empty when all is well. */
  readonly leaving: readonly string[];
  /** Connections to this machine itself over the network. */
  readonly loopback: readonly string[];
  /** How often Chromium asked whether the world can be reached. */
  readonly probes: number;
  /** Sockets between processes: that there are some shows that the trace is one. */
  readonly local: number;
};

/** Sorts the calls of a trace. */
export function readSockets(trace: string): Seen {
  const calls = trace.split('\n').map((line) => ({ line, kind: kindOf(line) }));
  const of = (wanted: Kind) => calls.filter(({ kind }) => kind === wanted).map(({ line }) => line);
  return {
    leaving: of('leaving'),
    loopback: of('loopback'),
    probes: of('probe').length,
    local: of('local').length,
  };
}

type Kind = 'leaving' | 'loopback' | 'probe' | 'local' | 'nothing';

function kindOf(line: string): Kind {
  const family = /\b(?:socket\(|sa_family=)(AF_\w+)/u.exec(line)?.[1];
  if (family === undefined || family === 'AF_UNSPEC') return 'nothing';
  if (LOCAL_FAMILIES.has(family)) return 'local';
  if (!NETWORK_FAMILIES.has(family)) return 'leaving';
  // A socket that was made and goes nowhere yet: where it goes is in a later call.
  if (!line.includes('sa_family=')) return 'nothing';
  return kindOfTarget(line);
}

function kindOfTarget(line: string): Kind {
  const addresses = addressesIn(line);
  const isHere = addresses.every(({ host, port }) => isLoopback(host) && port !== '53');
  if (isProbe(line, addresses)) return 'probe';
  if (addresses.length === 0 || !isHere) return 'leaving';
  return line.includes(' bind(') ? 'nothing' : 'loopback';
}

type Address = { readonly host: string; readonly port: string };

function addressesIn(line: string): readonly Address[] {
  const ports = [...line.matchAll(/sin6?_port=htons\((\d+)\)/gu)].map((found) => found[1] ?? '');
  const hosts = [...line.matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/gu)].map(
    (found) => found[1] ?? found[2] ?? '',
  );
  return hosts.map((host, index) => ({ host, port: ports[index] ?? '' }));
}

function isLoopback(host: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/u.test(host) || host === '::1' || /^::ffff:127\./u.test(host);
}

function isProbe(line: string, addresses: readonly Address[]): boolean {
  return (
    /\bconnect\(/u.test(line) &&
    addresses.every(({ host }) => host === REACHABILITY) &&
    addresses.length > 0
  );
}
