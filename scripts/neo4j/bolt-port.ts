import { connect, createServer } from 'node:net';

const HANDSHAKE = Buffer.from('6060b01700000405000000000000000000000000', 'hex');

/** Whether somebody speaks Bolt there: it answers the handshake with a version it agrees to. */
export function speaksBolt(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 }, () => {
      socket.write(HANDSHAKE);
    });
    const end = (speaks: boolean) => {
      socket.destroy();
      answer(speaks);
    };
    socket.once('data', (answer) => end(isVersion(answer)));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** `00 00 minor major`, or `00 00 01 FF` before a list of versions; four zeros agree to none. */
const isVersion = (answer: Buffer): boolean =>
  answer.length >= 4 && answer.readUInt16BE(0) === 0 && answer.readUInt16BE(2) !== 0;

/** This port where nobody listens on it, otherwise undefined; 0 asks for any free one. */
export function freePort(wished: number): Promise<number | undefined> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(undefined));
    server.listen({ host: '127.0.0.1', port: wished, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      server.close(() => answer(port));
    });
  });
}
