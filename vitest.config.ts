import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Many tests wait for a server, a browser or a process: with one worker, as on two cores by default, the whole takes twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
