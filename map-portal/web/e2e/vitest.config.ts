import { defineConfig } from 'vitest/config'

// One browser, one case after another: the machine that runs this draws the map without a graphics card.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    retry: 0,
    reporters: ['verbose'],
  },
})
