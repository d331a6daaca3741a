/** A listener on this machine that counts whoever knocks: by HTTP, by any other connection, by a packet. */
import { createSocket, type Socket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';

export type Listening = {
  readonly tcpPort: number;
  readonly udpPort: number;
  /** Addresses of this machine on which it listens. */
  readonly addresses: readonly string[];
  /** What came in, such as `GET /fetch`. */
  readonly heard: readonly string[];
  readonly stop: () => Promise<void>;
};

/** Starts to listen on every address of this machine. */
export async function listenForKnocks(): Promise<Listening> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.end('x');
  });
  server.on('connection', () => heard.push('connection'));
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('packet'));
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  await bound(udp);
  return {
    tcpPort: (server.address() as AddressInfo).port,
    udpPort: udp.address().port,
    addresses: ownAddresses(),
    heard,
    stop: async () => {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function bound(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.bind(0, '0.0.0.0', resolve));
}

function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
}
