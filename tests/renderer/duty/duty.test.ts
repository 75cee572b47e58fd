import { describe, expect, it } from 'vitest'
import { mayDrop, mayRetry, unfinishedJobs } from '../../../renderer/screens/duty/print-jobs.ts'

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
