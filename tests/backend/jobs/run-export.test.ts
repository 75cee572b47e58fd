import { describe, expect, it } from 'vitest'
import type { ExportReport, TargetOrder } from '#electron/backend/context.ts'
import { ExportFailure } from '#electron/backend/jobs/export/export-failure.ts'
import type { Problem } from '#electron/backend/jobs/export/export-failure.ts'
import { runExport } from '#electron/backend/jobs/export/run-export.ts'
import type { ExportSteps, Readback } from '#electron/backend/jobs/export/run-export.ts'

const target = (targetId: string): TargetOrder => ({
  targetId,
  place: `/${targetId}`,
  form: 'sealed',
  password: null,
  packageName: 'tonight',
  keep: { daily: 7, weekly: 4, monthly: 12 },
  builtIn: false,
  elsewhere: true,
  sound: [{ name: 'yesterday', at: 1, bytes: 9 }],
  names: ['tonight', 'yesterday'],
  interrupted: [],
})

type Step = keyof ExportSteps

interface Played {
  /** What a step does, by `step target` or `step`; it comes off when nothing is said. */
  readonly says?: Readonly<Record<string, () => unknown>>
  /** Broken off when this step of this target begins. */
  readonly cancelAt?: string
  readonly reused?: number
}

/** A run whose steps are played; answers what was done and what was told, in order. */
const play = async ({ says = {}, cancelAt, reused = 0 }: Played, ids = ['own', 'usb']) => {
  const ended = new AbortController()
  const done: string[] = []
  const told: ExportReport[] = []
  const faults: unknown[] = []
  const step = <T>(name: Step, id: string, result: T): Promise<T> => {
    const key = id === '' ? name : `${name} ${id}`
    done.push(key)
    if (key === cancelAt) {
      ended.abort()
      // A step that is ended rejects; one that had just come to its end does not.
      if (says[key] === undefined) return Promise.reject(ended.signal.reason as Error)
    }
    return Promise.resolve(says[key] === undefined ? result : (says[key]() as T))
  }
  const written = {
    place: '',
    files: 3,
    bytes: 30,
    manifestHash: 'ab',
    reusedFiles: reused,
    reusedBytes: 0,
    linksRefused: false,
    missing: 1,
  }
  const sound: Readback = { kind: 'sound', cache: 'bypassed' }
  const steps: ExportSteps = {
    snapshot: () => step('snapshot', '', { at: 5 }),
    write: ({ targetId }, _taken, { reuse }) =>
      step('write', targetId, { ...written, reusedFiles: reuse ? reused : 0 }),
    readBack: ({ place }) => step('readBack', place.slice(1), sound),
    sharing: ({ targetId }) => step<string[]>('sharing', targetId, []),
    clear: ({ targetId }) => step<string[]>('clear', targetId, []),
    discard: ({ targetId }) => step('discard', targetId, undefined),
    dropSnapshot: () => step('dropSnapshot', '', undefined),
  }
  await runExport(
    { runId: 'r', startedAt: 4, targets: ids.map(target) },
    steps,
    (report) => {
      if (report.kind !== 'progress') told.push(report)
      return Promise.resolve()
    },
    ended.signal,
    { note: () => {}, fault: (event, error) => void faults.push([event, error]) },
  )
  const ends = told.flatMap((report) =>
    ['sound', 'damaged', 'failed', 'cancelled'].includes(report.kind)
      ? [[(report as { targetId: string }).targetId, report.kind, (report as { problem?: Problem }).problem]]
      : [],
  )
  return { done, told, faults, ends }
}
const fails = (problem: Problem) => () => Promise.reject(new ExportFailure(problem))
const inTurn = (...results: readonly unknown[]): (() => unknown) => {
  const left = [...results]
  return () => left.shift()
}

describe('one run', () => {
  it('takes one snapshot, writes, reads back and tidies one target after the other, and drops the snapshot', async () => {
    const { done, told } = await play({})
    expect(done).toEqual([
      'snapshot',
      ...['write own', 'readBack own', 'clear own'],
      ...['write usb', 'readBack usb', 'clear usb'],
      'dropSnapshot',
    ])
    expect(told.map(({ kind }) => kind)).toEqual([
      'snapshot',
      ...['began', 'written', 'sound'],
      ...['began', 'written', 'sound'],
      'finished',
    ])
  })

  it('says which packages were cleared away, after the new one is known to be sound', async () => {
    const { told } = await play({ says: { 'clear own': () => ['last week'] } }, ['own'])
    expect(told.slice(-3)).toEqual([
      { kind: 'sound', targetId: 'own', cache: 'bypassed', mended: null },
      { kind: 'removed', targetId: 'own', names: ['last week'] },
      { kind: 'finished' },
    ])
  })
})

describe('what goes wrong at one target does not stop the others', () => {
  it('a package that is not there when it is read back was lost a moment ago', async () => {
    const { ends } = await play({ says: { 'readBack own': fails('not-found') } }, ['own'])
    expect(ends).toEqual([['own', 'failed', 'lost']])
  })

  it.each<[string, Problem]>([
    ['write own', 'no-room'],
    ['write own', 'disk-full'],
    ['write own', 'lost'],
    ['readBack own', 'verify-failed'],
    ['readBack own', 'lost'],
  ])('%s: %s', async (step, problem) => {
    const { ends, done, faults } = await play({ says: { [step]: fails(problem) } })
    expect(ends).toEqual([
      ['own', 'failed', problem],
      ['usb', 'sound', undefined],
    ])
    expect(done).not.toContain('clear own')
    expect(done.at(-1)).toBe('dropSnapshot')
    expect(faults).toHaveLength(1)
  })

  it('a damaged package ends damaged, and nothing is cleared away for it', async () => {
    const { ends, done } = await play({
      says: { 'readBack own': () => ({ kind: 'damaged', file: 'data/hall.db', cache: 'partly' }) },
    })
    expect(ends.map(([, kind]) => kind)).toEqual(['damaged', 'sound'])
    expect(done).not.toContain('clear own')
  })

  it('without a snapshot every target has failed, for the same reason', async () => {
    const { ends, done } = await play({ says: { snapshot: fails('disk-full') } })
    expect(ends).toEqual([
      ['own', 'failed', 'disk-full'],
      ['usb', 'failed', 'disk-full'],
    ])
    expect(done).toEqual(['snapshot', 'dropSnapshot'])
  })

  it('what cannot be cleared away does not make a sound package a bad one', async () => {
    const { ends, faults } = await play({ says: { 'clear own': fails('lost') } })
    expect(ends.map(([, kind]) => kind)).toEqual(['sound', 'sound'])
    expect(faults).toHaveLength(1)
  })
})

describe('a file that was taken over and has rotted since', () => {
  const damaged = { kind: 'damaged', file: 'data/files/ab/c', cache: 'bypassed' } as const
  const sound = { kind: 'sound', cache: 'bypassed' } as const
  const shares = { 'sharing own': () => ['yesterday'] }

  it('the night is written anew without taking anything over, and what shares it is named', async () => {
    const { done, told } = await play(
      { reused: 2, says: { ...shares, 'readBack own': inTurn(damaged, sound) } },
      ['own'],
    )
    expect(done).toEqual([
      'snapshot',
      ...['write own', 'readBack own', 'sharing own', 'discard own'],
      ...['write own', 'readBack own'],
      'dropSnapshot',
    ])
    expect(told).toContainEqual({
      kind: 'shared-damage',
      targetId: 'own',
      names: ['yesterday'],
      file: damaged.file,
    })
    expect(told.at(-2)).toEqual({ kind: 'sound', targetId: 'own', cache: 'bypassed', mended: damaged.file })
  })

  it('once: damaged again, it is damaged', async () => {
    const { done, ends } = await play(
      { reused: 2, says: { ...shares, 'readBack own': inTurn(damaged, damaged) } },
      ['own'],
    )
    expect(done.filter((step) => step === 'write own')).toHaveLength(2)
    expect(ends).toEqual([['own', 'damaged', undefined]])
  })

  it('not when the damaged file is this package’s own', async () => {
    const { done, ends } = await play({ reused: 2, says: { 'readBack own': () => damaged } }, ['own'])
    expect(done.filter((step) => step === 'write own')).toHaveLength(1)
    expect(ends).toEqual([['own', 'damaged', undefined]])
  })
})

describe('broken off', () => {
  it.each(['write own', 'readBack own'])('at %s: nothing of it stays, nothing more is begun', async (at) => {
    const { ends, done } = await play({ cancelAt: at })
    expect(ends.map(([, kind]) => kind)).toEqual(['cancelled', 'cancelled'])
    expect(done).toContain('discard own')
    expect(done).not.toContain('discard usb')
    expect(done.at(-1)).toBe('dropSnapshot')
  })

  it.each([
    ['write own', () => ({ files: 1 })],
    ['readBack own', () => ({ kind: 'sound', cache: null })],
  ] as const)('just when %s has come to its end: nothing of it stays', async (at, result) => {
    const { ends, done } = await play({ cancelAt: at, says: { [at]: result } }, ['own'])
    expect(ends).toEqual([['own', 'cancelled', undefined]])
    expect(done).toContain('discard own')
  })

  it('while the snapshot is taken: no target is touched', async () => {
    const { ends, done } = await play({ cancelAt: 'snapshot' })
    expect(ends.map(([, kind]) => kind)).toEqual(['cancelled', 'cancelled'])
    expect(done).toEqual(['snapshot', 'dropSnapshot'])
  })

  it('after a package was found sound: that one stays, the next is not begun', async () => {
    const { ends, done } = await play({ cancelAt: 'clear own' })
    expect(ends.map(([, kind]) => kind)).toEqual(['sound', 'cancelled'])
    expect(done).not.toContain('discard own')
    expect(done).not.toContain('write usb')
  })
})
