import { describe, expect, it } from 'vitest'
import { OUTCOME_STATES } from '#shared/contract/export.ts'
import { sizeParts } from '../../../renderer/ui/export/byte-size.ts'
import {
  isRunning,
  isTrouble,
  isUnderWay,
  mayVerify,
  progressOf,
  runEnd,
} from '../../../renderer/ui/export/outcome-state.ts'
import { outcome, run } from '../export-fixture.ts'

describe('a number of bytes in words', () => {
  it.each([
    [0, 'bytes', '0'],
    [1023, 'bytes', '1023'],
    [1024, 'kb', '1.0'],
    [48_123_456, 'mb', '45.9'],
    [200 * 1024 * 1024, 'mb', '200'],
    [2 * 1024 ** 4, 'tb', '2.0'],
    [5000 * 1024 ** 4, 'tb', '5000'],
  ] as const)('%i bytes are %s %s', (bytes, key, count) => {
    expect(sizeParts(bytes)).toEqual({ key, count })
  })
})

describe('how far a target is', () => {
  it.each([
    ['nothing is known yet', { doneFiles: 0, totalFiles: 0, doneBytes: 0, totalBytes: 0 }, null],
    ['only files are known', { doneFiles: 124, totalFiles: 200, doneBytes: 0, totalBytes: 0 }, 0.62],
    ['one of two files is nearly all', { doneFiles: 1, totalFiles: 2, doneBytes: 90, totalBytes: 100 }, 0.9],
    ['there was more than was reckoned', { doneFiles: 3, totalFiles: 2, doneBytes: 120, totalBytes: 100 }, 1],
  ] as const)('when %s', (_, counts, part) => {
    expect(progressOf(counts)).toBe(part)
  })
})

describe('what becomes of a target', () => {
  it('is under way, is trouble, or neither', () => {
    expect(OUTCOME_STATES.filter((state) => isUnderWay({ state }))).toEqual([
      'waiting',
      'writing',
      'verifying',
    ])
    expect(OUTCOME_STATES.filter((state) => isTrouble({ state }))).toEqual(['failed', 'damaged'])
  })

  it('can be read back again only where a package was written to its end', () => {
    const written = (state: (typeof OUTCOME_STATES)[number]): boolean =>
      mayVerify({ state, manifestHash: 'x' })
    expect(OUTCOME_STATES.filter(written)).toEqual(['done', 'failed', 'damaged', 'cancelled'])
    expect(OUTCOME_STATES.filter((state) => mayVerify({ state, manifestHash: null }))).toEqual([])
  })
})

describe('how a run ends', () => {
  it('has not ended while anything is written or read back, also once more after its end', () => {
    expect(isRunning(run('r', [outcome()], null))).toBe(true)
    expect(isRunning(run('r', [outcome({ state: 'verifying' })]))).toBe(true)
    expect(runEnd(run('r', [outcome({ state: 'verifying' })]))).toBeNull()
  })

  it.each([
    ['sound', ['done', 'done']],
    ['partly', ['done', 'failed']],
    ['partly', ['done', 'cancelled']],
    ['bad', ['failed', 'cancelled']],
    ['bad', ['damaged']],
    ['cancelled', ['cancelled', 'cancelled']],
  ] as const)('%s when its places are %o', (end, states) => {
    expect(
      runEnd(
        run(
          'r',
          states.map((state, at) => outcome({ targetId: String(at), state })),
        ),
      ),
    ).toBe(end)
  })
})
