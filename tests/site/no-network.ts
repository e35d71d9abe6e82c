// Loaded into a build and its children by NODE_OPTIONS: whoever asks for a name or a connection is refused, and the
// process ends, so that nobody goes on quietly without the answer.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

function refuse(what: string): never {
  console.error(`The network was asked: ${what}`);
  process.exit(70);
}

net.Socket.prototype.connect = (...args: unknown[]) => refuse(`connect ${JSON.stringify(args[0])}`);
dgram.createSocket = () => refuse('datagram');
dns.lookup = ((name: string) => refuse(`lookup ${name}`)) as never;
dns.promises.lookup = ((name: string) => refuse(`lookup ${name}`)) as never;
for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveTxt'] as const) {
  dns[name] = ((host: string) => refuse(`resolve ${host}`)) as never;
}
globalThis.fetch = ((address: unknown) => refuse(`fetch ${String(address)}`)) as never;
syncBuiltinESMExports();
