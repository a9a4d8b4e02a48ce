import { readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: '/console/',
  plugins: [
    vue(),
    // Element Plus by what the templates use, each component with its own style.
    components({ dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    // The students' lesson page fetches it where the browser plays no HLS itself.
    {
      name: 'player-engine',
      generateBundle() {
        const source = readFileSync(new URL('node_modules/hls.js/dist/hls.light.min.js', import.meta.url))
        this.emitFile({ type: 'asset', fileName: 'player/hls.js', source })
      },
    },
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What changes with a release of Vue or Element Plus is kept by browsers over releases of ours.
        codeSplitting: {
          groups: [
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '^/(api|sign-in|sign-out|assets|reports)': 'http://127.0.0.1:8080' },
  },
  test: { include: ['src/**/*.test.ts'] },
})
