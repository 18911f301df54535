import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run dev -w web` beside a running server; LINAJE_SERVER names another address than the usual one.
const server = process.env['LINAJE_SERVER'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/',
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/api': server, '/health': server } },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Which page needs which files: what a first load weighs is measured by it.
    manifest: true,
    // A data: address would need its own exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
});
