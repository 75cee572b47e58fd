import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storm } from './storm.ts'

/** `npm run bench -- queue-storm` tries a thousand. */
const TRIALS = 100

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-storm-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the backend is killed in a rush: two kiosks, three counters and a printer at once', () => {
  it(
    'no number is lost, repeated or skipped, no ticket is at two counters, every printed one is there',
    { timeout: 300_000 },
    async () => {
      const outcome = await storm(folder, TRIALS, 20_260_917)
      // It proves something only if gestures were cut off, before they were written and after.
      expect(outcome.cutOffWritten).toBeGreaterThan(0)
      expect(outcome.cutOff).toBeGreaterThan(outcome.cutOffWritten)
      expect(outcome.tickets).toBeGreaterThan(TRIALS)
      expect(outcome.printed).toBeGreaterThan(TRIALS / 2)
      for (const channel of ['callNext', 'start', 'miss', 'hold', 'resume', 'transfer', 'finish', 'undo'])
        expect(outcome.byChannel.get(`queue.${channel} done`), channel).toBeGreaterThan(0)
    },
  )
})
