import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The product that runs behind the pages that are being worked on.
const product = process.env.LINLI_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Everything comes from our own origin; a data: font or script would break the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The portal, and the pages for residents, which must open fast on a telephone: they share nothing with the portal but types.
      input: {
        index: 'index.html',
        report: 'report.html',
        help: 'help.html',
        'my-data': 'my-data.html',
        volunteer: 'volunteer.html',
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'map', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)/ },
            // The pages for residents need it too, and nothing else of what follows.
            { name: 'preload-helper', test: /vite[\\/]preload-helper/ },
            { name: 'county-clock', test: /src[\\/]locales[\\/]county-clock/ },
            // What every place of the portal needs comes in two files, not in dozens; libraries change less often than what is ours.
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            {
              name: 'portal',
              test: /[\\/]src[\\/](?!app[\\/]main|features[\\/]residents|api[\\/]residents|locales[\\/](?:resident-words|county-clock))/,
              tags: ['$initial'],
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': product, '/oauth2': product, '/logout': product } },
})
