import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Loaded into every process and thread of a build that is Node: what would open a connection, or a port, is written down.
const log = process.env.NETWORK_LOG;
const note = (what) => {
  appendFileSync(log, `${what} in ${process.argv.slice(1, 3).join(' ')}\n`);
  throw new Error(`${what}: a build opens no connection`);
};
appendFileSync(`${log}.seen`, `${process.argv[1] ?? ''}\n`);

const isOnMachine = (options) => typeof options?.path === 'string' || typeof options?.fd === 'number';
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given;
  if (!isOnMachine(options) && !(typeof options === 'string' && options.includes('/')))
    note(`connect ${JSON.stringify(options)}`);
  return connect.apply(this, given);
};
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  if (!isOnMachine(given[0]) && !(typeof given[0] === 'string')) note(`listen ${JSON.stringify(given[0])}`);
  return listen.apply(this, given);
};
dgram.createSocket = () => note('a datagram socket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = () => note(`dns.${name}`);
  dns.promises[name] = () => note(`dns.${name}`);
}
globalThis.fetch = (address) => note(`fetch ${address}`);
globalThis.WebSocket = class {
  constructor(address) {
    note(`WebSocket ${address}`);
  }
};
syncBuiltinESMExports();
