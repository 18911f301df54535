import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A relay on loopback that can cut a Bolt connection at a given message; for tests. */
export interface CuttingProxy {
  readonly uri: string;
  /**
   * Counts the client's messages from now on. `before` the message: it never arrives. `after` it: it arrives,
   * is answered, and the answer is lost.
   */
  cut(message: number, when: 'before' | 'after'): void;
  /** Names of the messages seen since `cut`, and whether it happened. */
  heal(): { readonly seen: readonly string[]; readonly wasCut: boolean };
  close(): Promise<void>;
}

export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let plan: { message: number; when: 'before' | 'after' } | undefined;
  let seen: string[] = [];
  let wasCut = false;

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const ends = [client, upstream];
    let loseAnswer = false;
    const sever = () => {
      wasCut = true;
      for (const end of ends) end.destroy();
    };
    for (const end of ends) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        sockets.delete(end);
        for (const other of ends) other.destroy();
      });
    }
    const messages = boltMessages();
    client.on('data', (bytes) => {
      for (const { name, raw } of messages.split(bytes)) {
        if (loseAnswer) return;
        if (plan && name) seen.push(name);
        const isIt = name !== undefined && plan?.message === seen.length && !wasCut;
        if (isIt && plan?.when === 'before') return sever();
        loseAnswer = isIt;
        upstream.write(raw);
      }
    });
    upstream.once('data', (answer) => messages.negotiated(answer));
    upstream.on('data', (bytes) => (loseAnswer ? sever() : client.write(bytes)));
  });

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no address.');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cut(message, when) {
      plan = { message, when };
      seen = [];
      wasCut = false;
    },
    heal() {
      plan = undefined;
      return { seen, wasCut };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const HANDSHAKE = 20;
const names: Readonly<Record<number, string>> = {
  0x01: 'HELLO',
  0x02: 'GOODBYE',
  0x0f: 'RESET',
  0x10: 'RUN',
  0x11: 'BEGIN',
  0x12: 'COMMIT',
  0x13: 'ROLLBACK',
  0x2f: 'DISCARD',
  0x3f: 'PULL',
  0x6a: 'LOGON',
};

/**
 * Splits what a client sends into greetings and messages. Greetings: the handshake, and where the server offers a
 * manifest of versions, the client's choice. Messages: chunks of a two-byte length and so many bytes, up to an empty
 * chunk; the second byte of the first chunk is the tag. https://neo4j.com/docs/bolt/current/bolt/
 */
function boltMessages() {
  let rest = Buffer.alloc(0);
  let greeting: number | undefined = HANDSHAKE;
  return {
    negotiated(answer: Buffer): void {
      greeting = answer.readUInt32BE(0) === MANIFEST ? CHOICE : undefined;
    },
    split(bytes: Buffer): { name?: string; raw: Buffer }[] {
      rest = Buffer.concat([rest, bytes]);
      const found: { name?: string; raw: Buffer }[] = [];
      for (;;) {
        const length = greeting ?? lengthOf(rest);
        if (length === undefined || rest.length < length) return found;
        const raw = rest.subarray(0, length);
        found.push(greeting ? { raw } : { name: names[raw[3] ?? 0] ?? 'OTHER', raw });
        rest = rest.subarray(length);
        greeting = undefined;
      }
    },
  };
}

/** The server's answer `00 00 01 FF`, after which the client names one version (4 bytes) and no capabilities (1). */
const MANIFEST = 0x01ff;
const CHOICE = 5;

function lengthOf(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length;) {
    const chunk = bytes.readUInt16BE(at);
    at += 2 + chunk;
    if (chunk === 0) return at;
  }
  return undefined;
}
