import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const server = 'http://127.0.0.1:3000';

/** Built into `dist/console`, which the server serves at `/`. In development the API is the server's own, on its usual port. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [compressed()],
  build: {
    outDir: path.join(here, '../../../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Directives for servers that render React say nothing here.
    rolldownOptions: { onLog: (level, log, pass) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : pass(level, log)) },
  },
  server: {
    port: 5173,
    proxy: {
      // A session's writes have to come from the origin that the server knows.
      '/api': { target: server, configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', server)) },
    },
  },
});

/** Leaves each asset compressed beside itself, so that the server never compresses the same bytes twice. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const file = path.join(dir!, name);
        const bytes = fs.readFileSync(file);
        fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes));
        fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
