import { expect, test } from 'vitest';
import { configFrom } from './config.ts';

test('without any environment it is embedded, on loopback, with the sample, in two languages', () => {
  expect(configFrom({})).toEqual({
    port: undefined,
    host: '127.0.0.1',
    dataFolder: './.linaje',
    sample: true,
    trustNetwork: false,
    languages: ['es', 'en'],
    logLevel: 'info',
    neo4j: undefined,
  });
});

test('empty values count as not given', () => {
  expect(configFrom({ PORT: '', NEO4J_URI: '' })).toEqual(configFrom({}));
});

test('every fault is told together, and no password', () => {
  const bad = { PORT: 'x', LINAJE_LOG: 'loud', NEO4J_URI: 'ftp://x', NEO4J_PASSWORD: 'secret' };
  expect(() => configFrom(bad)).toThrow(/PORT=.*\n.*LINAJE_LOG=.*\n.*NEO4J_URI=/);
  expect(() => configFrom(bad)).not.toThrow(/secret/);
});

test('a network has to be trusted before it is served', () => {
  expect(() => configFrom({ HOST: '0.0.0.0' })).toThrow(/LINAJE_TRUST_NETWORK=1/);
  expect(configFrom({ HOST: '0.0.0.0', LINAJE_TRUST_NETWORK: '1' }).host).toBe('0.0.0.0');
});
