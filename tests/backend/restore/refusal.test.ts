import { describe, expect, it } from 'vitest'
import { RestoreRefused, refusalOf } from '#electron/backend/jobs/restore/refusal.ts'

const failure = (code: string): Error => Object.assign(new Error('the disk says no'), { code })

describe('a failure on the way, as a person is told', () => {
  it.each([
    [failure('ENOSPC'), 'disk-full'],
    [failure('EDQUOT'), 'disk-full'],
    [failure('SQLITE_FULL'), 'disk-full'],
    [failure('EROFS'), 'not-writable'],
    [failure('EACCES'), 'not-writable'],
    [failure('EIO'), 'other'],
    [new Error('odd'), 'other'],
    ['odd', 'other'],
    [new RestoreRefused('lost', 'data/hall.db'), 'lost'],
  ])('%s is %s', (error, problem) => {
    expect(refusalOf(error).problem).toBe(problem)
  })
})
