import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADDRESS, anApp } from './an-app.ts';
import type { AnApp } from './an-app.ts';

let house: AnApp;
beforeAll(async () => {
  house = await anApp();
});
afterAll(() => house.close());

describe('GraphQL over HTTP, as the specification has it', () => {
  const fetchFn = (input: string, init: RequestInit) => house.app.fetch(new Request(input, init));
  for (const audit of serverAudits({ url: `${ADDRESS}/graphql`, fetchFn })) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      const reason = 'reason' in result ? result.reason : '';
      expect(result.status, reason).toBe('ok');
    });
  }
});
