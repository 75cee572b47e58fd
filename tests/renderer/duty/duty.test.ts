import { describe, expect, it } from 'vitest'
import { EXPORT_STATES } from '#shared/contract/export.ts'
import {
  isRunning,
  mayVerify,
  progressOf,
  shortHash,
  sizeParts,
} from '../../../renderer/screens/duty/export-words.ts'
import { mayDrop, mayRetry, unfinishedJobs } from '../../../renderer/screens/duty/print-jobs.ts'

describe('a package in words', () => {
  it.each([
    [0, 'bytes', '0'],
    [1023, 'bytes', '1023'],
    [1024, 'kb', '1.0'],
    [48_123_456, 'mb', '45.9'],
    [200 * 1024 * 1024, 'mb', '200'],
    [5 * 1024 ** 4, 'gb', '5120'],
  ] as const)('%i bytes are %s %s', (bytes, key, count) => {
    expect(sizeParts(bytes)).toEqual({ key, count })
  })

  it('shows the head of the hash', () => {
    expect(shortHash('9f2c41ab77e0d1b3a5c9')).toBe('9f2c41ab77e0')
  })

  it.each([
    [0, 0, null],
    [0, 200, 0],
    [124, 200, 0.62],
    [201, 200, 1],
  ])('%i of %i files is %s', (doneFiles, totalFiles, part) => {
    expect(progressOf({ doneFiles, totalFiles })).toBe(part)
  })

  it('runs, or can be read back again, never both', () => {
    expect(EXPORT_STATES.filter((state) => isRunning({ state }))).toEqual(['running', 'verifying'])
    expect(EXPORT_STATES.filter((state) => mayVerify({ state }))).toEqual(['done', 'damaged'])
  })
})

describe('the print outbox', () => {
  const job = (
    id: string,
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped',
    createdAt: number,
  ) => ({
    id,
    kind: 'ticket' as const,
    title: id,
    state,
    reprint: false,
    attempts: 1,
    problem: 'none' as const,
    createdAt,
  })

  it('lists what is open, the newest first', () => {
    const jobs = [job('a', 'failed', 1), job('b', 'sent', 2), job('c', 'waiting', 3), job('d', 'dropped', 4)]
    expect(unfinishedJobs(jobs).map(({ id }) => id)).toEqual(['c', 'a'])
  })

  it('tries again only what surely stopped', () => {
    expect(mayRetry({ state: 'failed' })).toBe(true)
    expect(mayRetry({ state: 'sending' })).toBe(false)
    expect(mayDrop({ state: 'sending' })).toBe(false)
    expect(mayDrop({ state: 'waiting' })).toBe(true)
  })
})
