/**
 * The worker's side of recognition: everything slow about finding actors and figures happens here, off the window's
 * thread. It is killed from outside when it takes too long.
 */
import type { SourceId } from '#core/ids.ts';
import { findAll } from '#core/suggestion/find-all.ts';
import type { Finding } from '#core/suggestion/finding.ts';
import { findKnownNames, type KnownName, withKnownNames } from '#core/suggestion/known-names.ts';
import { keyOf } from '#core/suggestion/review.ts';
import type { FromWorker, KnownAdded, SentFinding, ToWorker } from './recognition-messages.ts';

/** Findings in one slice: some milliseconds of the window's time. */
const SLICE = 400;

type Read = {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many of them were given. */
  sent: number;
};

const read = new Map<SourceId, Read>();

function say(message: FromWorker): void {
  postMessage(message);
}

function withoutWords({ words: _, ...rest }: Finding): SentFinding {
  return rest;
}

function sendSlice(sourceId: SourceId): void {
  const one = read.get(sourceId);
  if (one === undefined) {
    return;
  }
  const findings = one.findings.slice(one.sent, one.sent + SLICE).map(withoutWords);
  one.sent += findings.length;
  say({ type: 'slice', sourceId, findings, done: one.sent >= one.findings.length });
}

function knownIn({ text, findings }: Read, names: readonly KnownName[]): KnownAdded {
  const all = new Set(withKnownNames(findings, findKnownNames(text, names)));
  const before = new Set(findings);
  return {
    added: [...all].filter(
      (one) => one.subject === 'actor' && !before.has(one),
    ) as KnownAdded['added'],
    gone: findings.filter((one) => !all.has(one)).map(keyOf),
  };
}

function handle(message: ToWorker): void {
  switch (message.type) {
    case 'read': {
      const { sourceId, source, names } = message;
      const { findings, actors } = findAll(source);
      const one = { text: source.text, findings, sent: 0 };
      read.set(sourceId, one);
      say({ type: 'found', sourceId, count: findings.length, actors });
      say({ type: 'known', sourceId, known: knownIn(one, names) });
      sendSlice(sourceId);
      break;
    }
    case 'next':
      sendSlice(message.sourceId);
      break;
    case 'names':
      for (const [sourceId, one] of read) {
        say({ type: 'known', sourceId, known: knownIn(one, message.names) });
      }
      break;
    case 'forget':
      read.delete(message.sourceId);
      break;
  }
}

self.onmessage = (event: MessageEvent<ToWorker>) => handle(event.data);
