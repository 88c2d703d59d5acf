import { defineConfig } from 'vitest/config'

// The days of the demo county begin in its own zone, and its people's devices stand in it, wherever this runs.
process.env.TZ = 'Asia/Shanghai'

// One browser, one case after another: the machine that runs this draws the map without a graphics card.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A page says what became of an act when the answer has come: what is read of it is asked until it is so.
    expect: { poll: { timeout: 15_000, interval: 200 } },
    retry: 0,
    reporters: ['verbose'],
  },
})
