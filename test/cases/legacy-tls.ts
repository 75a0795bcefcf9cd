import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';

const HANDSHAKE = 22;
const SERVER_HELLO = 2;
const ECDHE_ECDSA_AES128_GCM = [0xc0, 0x2b];

/**
 * The first words of a server that does not know RFC 5746: TLS 1.2 without `renegotiation_info`, as old firewalls and
 * appliances speak it. Today's OpenSSL cannot be made to leave the extension out, so the ServerHello is written by hand; the
 * client hangs up over it.
 */
export function createLegacy(): Server {
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(serverHello()));
  });
}

function serverHello(): Buffer {
  const body = [0x03, 0x03, ...randomBytes(32), 0, ...ECDHE_ECDSA_AES128_GCM, 0];
  const message = [SERVER_HELLO, 0, 0, body.length, ...body];
  return Buffer.from([HANDSHAKE, 0x03, 0x03, 0, message.length, ...message]);
}
