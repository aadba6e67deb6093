import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Built for the oldest runtimes the program is verified on, not for the installed Electron.
const node = 'node20.18'
const chromium = 'chrome130'
const root = import.meta.dirname
const out = resolve(root, process.env.SOURCEBOOK_OUT ?? 'out')

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: resolve(out, 'main'),
      // Built in, because they load ES modules by require, which Node 20.18 cannot do.
      externalizeDeps: { exclude: ['sanitize-html', '@citation-js/core', '@citation-js/plugin-bibtex'] },
      rollupOptions: {
        input: {
          index: resolve(root, 'main/index.ts'),
          web: resolve(root, 'main/web.ts'),
          cli: resolve(root, 'main/cli.ts'),
          worker: resolve(root, 'main/platform/work/worker.ts'),
          'search-worker': resolve(root, 'main/platform/search/index-worker.ts')
        },
        // All in one folder, so that a file finds worker.js and ../renderer beside itself wherever its code ended up.
        output: { format: 'es', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      target: node,
      outDir: resolve(out, 'preload'),
      externalizeDeps: false, // a sandboxed preload can require nothing but electron
      rollupOptions: {
        input: { index: resolve(root, 'preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      target: chromium,
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      minify: true, // a third of the bytes to read before the window is there
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html') } }
    }
  }
})
