import { describe, expect, it } from 'vitest'
import { COST } from '#electron/main/key-wrap.ts'

describe('guessing a passphrase', () => {
  it('costs 128 MiB of memory each time', () => {
    expect(128 * COST.N * COST.r).toBe(128 * 1024 * 1024)
  })
})
