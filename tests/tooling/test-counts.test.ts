import { describe, expect, it } from 'vitest'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly troubles: readonly string[]
}
interface CountingScript {
  countVitest(report: unknown, code: number): Counts
  countPlaywright(report: unknown, code: number): Counts
  sum(all: readonly Counts[]): Counts
}

const script = new URL('../../scripts/lib/test-counts.mjs', import.meta.url).href
const { countVitest, countPlaywright, sum } = (await import(script)) as CountingScript

const unit = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }
const visits = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('counting what the runners report', () => {
  it('adds both up', () => {
    expect(sum([countVitest(unit, 0), countPlaywright(visits, 0)])).toEqual({
      passed: 5,
      failed: 0,
      skipped: 2,
      troubles: [],
    })
  })

  it('counts a runner that crashed as one failure, with or without a report', () => {
    expect(countVitest(unit, 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(countVitest(null, 139)).toMatchObject({ passed: 0, failed: 1 })
    expect(countPlaywright(visits, 1)).toMatchObject({ passed: 2, failed: 1 })
    expect(countPlaywright(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('does not count the exit code of named failures a second time', () => {
    expect(countVitest({ ...unit, numFailedTests: 2 }, 1)).toMatchObject({ failed: 2 })
    expect(countPlaywright({ ...visits, stats: { ...visits.stats, unexpected: 1 } }, 1)).toMatchObject({
      failed: 1,
    })
  })

  it('counts a file that could not be loaded', () => {
    const report = {
      ...unit,
      testResults: [
        { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
        { name: 'good.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(countVitest(report, 1)).toMatchObject({
      failed: 1,
      troubles: ['broken.test.ts could not be loaded'],
    })
  })

  it('counts a visit that passed only when repeated as failed', () => {
    const report = { ...visits, stats: { ...visits.stats, expected: 1, flaky: 1 } }
    expect(countPlaywright(report, 0)).toMatchObject({ passed: 1, failed: 1 })
  })
})
