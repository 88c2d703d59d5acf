import { defineConfig } from 'vitest/config'

// Pictures show the county's time; the browser takes its zone from here.
process.env.TZ = 'Asia/Shanghai'

export default defineConfig({
  test: { include: ['e2e/screenshots.ts'], fileParallelism: false, testTimeout: 240_000, hookTimeout: 60_000 },
})
