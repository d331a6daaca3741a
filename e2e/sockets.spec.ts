// The person with the most to lose asks a suspicious friend to look. The friend writes down every socket of a whole day.
import { expect, test } from '@playwright/test';
import { removeFolders } from './support/launch.ts';
import { readSockets } from './support/sockets.ts';
import { canWatch, NOT_WATCHED, runWatched } from './support/watched.ts';

test.afterAll(removeFolders);

test('a whole day makes no socket that leads out of this machine, and a planted one is found', async () => {
  const testInfo = test.info();
  test.setTimeout(400_000);
  testInfo.skip(!(await canWatch()), NOT_WATCHED);
  const watched = await runWatched();
  expect(watched.exitCode, watched.output).toBe(0);

  const walk = readSockets(await watched.trace('walk'));
  expect(walk.leaving).toEqual([]);
  expect(walk.loopback).toEqual([]);
  expect(walk.local).toBeGreaterThan(20);
  testInfo.annotations.push({
    type: 'sockets',
    description: `${walk.local} local, ${walk.probes} probes, 0 others`,
  });

  const planted = readSockets(await watched.trace('planted')).leaving.join('\n');
  expect(planted).toContain('198.51.100.7');
  expect(planted).toContain('htons(53)');
  const page = readSockets(await watched.trace('unguarded')).leaving.join('\n');
  expect(page).toContain('198.51.100.8');
});

const SAMPLES: readonly (readonly [line: string, kind: 'leaving' | 'loopback' | 'nothing'])[] = [
  ['7 socket(AF_UNIX, SOCK_STREAM, 0) = 3', 'nothing'],
  ['7 bind(4, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=0x000113}, 12) = 0', 'nothing'],
  ['7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3', 'nothing'],
  [
    '7 bind(3, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'nothing',
  ],
  [
    '7 bind(3, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
    'leaving',
  ],
  [
    '7 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    'loopback',
  ],
  [
    '7 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
    'leaving',
  ],
  [
    '7 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("198.51.100.7")}, 16 <unfinished ...>',
    'leaving',
  ],
  [
    '7 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1',
    'nothing',
  ],
  [
    '7 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1',
    'leaving',
  ],
  [
    '7 sendto(3, "", 0, 0, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    'leaving',
  ],
  [
    '7 sendmmsg(3, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(3478), sin_addr=inet_addr("192.0.2.1")}}}], 1, 0) = 1',
    'leaving',
  ],
  ['7 connect(3, {sa_family=AF_INET, sa_data=""...}, 16) = 0', 'leaving'],
  ['7 socket(AF_PACKET, SOCK_RAW, 0) = 3', 'leaving'],
  ['7 socket(AF_BLUETOOTH, SOCK_RAW, 1) = 3', 'leaving'],
];

test('who reads the trace knows what leads out', () => {
  for (const [line, kind] of SAMPLES) {
    const { leaving, loopback } = readSockets(line);
    const found = leaving.length > 0 ? 'leaving' : loopback.length > 0 ? 'loopback' : 'nothing';
    expect(found, line).toBe(kind);
  }
});
