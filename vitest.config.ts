import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// graphql is loaded once only: Vitest would otherwise load its CommonJS and ESM builds side by side.
const graphql = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Names and ends the Neo4j of the run; it starts only when a test file asks for it.
    globalSetup: './testing/neo4j-global.ts',
    // Two at a time: tests start servers, databases and browsers of their own.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
