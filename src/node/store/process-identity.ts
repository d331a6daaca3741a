/** Who this process is, so that another one can prove later whether it still lives. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from '#node/file-system/failure.ts';

export type ProcessIdentity = {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the machine; `null` where the system does not tell. */
  readonly bootId: string | null;
  /** When the process began, in the system's own count: tells a process from a later one with the same number. */
  readonly startTime: string | null;
  /** The room in which `pid` counts: containers have one each. */
  readonly namespace: string | null;
};

/** Whether a process with this number lives, and when it began. */
export type ProcessProbe = (pid: number) => {
  readonly alive: boolean;
  readonly startTime: string | null;
};

function orNull(read: () => string): string | null {
  try {
    return read().trim();
  } catch {
    return null;
  }
}

/** The fields of /proc/<pid>/stat from the third on; the name in the second may hold spaces and brackets. */
function statOf(pid: number | 'self'): readonly string[] {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
}

/** Field 22. */
function startTimeOf(pid: number | 'self'): string | null {
  return statOf(pid)[19] ?? null;
}

/**
 * Whether it has ended and only its parent has not asked after it, which some parents never do. Its first thread may
 * end before the others, which may still write: none of them may be left.
 */
function isOnlyRemembered(pid: number): boolean {
  const [state] = statOf(pid);
  if (state !== 'Z' && state !== 'X') {
    return false;
  }
  try {
    return readdirSync(`/proc/${pid}/task`).length <= 1;
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH';
  }
}

export function identifyProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    bootId: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    startTime: startTimeOf('self'),
    namespace: orNull(() => readlinkSync('/proc/self/ns/pid')),
  };
}

export const probeProcess: ProcessProbe = (pid) => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') {
      return { alive: false, startTime: null };
    }
  }
  return isOnlyRemembered(pid)
    ? { alive: false, startTime: null }
    : { alive: true, startTime: startTimeOf(pid) };
};

/** Whether the other process is surely gone. Anything less than proof is `false`. */
export function isProvedDead(
  other: ProcessIdentity,
  self: ProcessIdentity,
  probe: ProcessProbe,
): boolean {
  if (other.host !== self.host) {
    return false;
  }
  if (other.bootId !== null && self.bootId !== null && other.bootId !== self.bootId) {
    return true;
  }
  if (other.namespace !== self.namespace) {
    return false;
  }
  const found = probe(other.pid);
  return (
    !found.alive ||
    (other.startTime !== null && found.startTime !== null && other.startTime !== found.startTime)
  );
}
