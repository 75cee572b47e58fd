import { describe, expect, it } from 'vitest'
import { sent } from '#electron/main/printing/outcome.ts'
import { guardPrinter } from '#electron/main/printing/print-page.ts'
import { outcomeOf, paperRunsLow, printerProblem, problemOf } from '#electron/main/printing/printer-status.ts'

const printer = (options: Record<string, string>) => ({ name: 'P', options })

describe('what CUPS tells of a printer', () => {
  it.each([
    ['idle', { 'printer-state': '3', 'printer-state-reasons': 'none' }, 'none'],
    ['working', { 'printer-state': '4', 'printer-state-reasons': 'none' }, 'none'],
    ['paused by a person', { 'printer-state': '5', 'printer-state-reasons': 'paused' }, 'paused'],
    ['stopped without a reason', { 'printer-state': '5', 'printer-state-reasons': 'none' }, 'paused'],
    ['out of paper', { 'printer-state': '3', 'printer-state-reasons': 'media-empty-error' }, 'no-paper'],
    [
      'out of paper and stopped',
      { 'printer-state': '5', 'printer-state-reasons': 'paused,media-empty' },
      'no-paper',
    ],
    [
      'wants another paper',
      { 'printer-state': '3', 'printer-state-reasons': 'media-needed-report' },
      'no-paper',
    ],
    ['switched off', { 'printer-state': '3', 'printer-state-reasons': 'offline-report' }, 'offline'],
    ['far away', { 'printer-state': '4', 'printer-state-reasons': 'connecting-to-device' }, 'offline'],
    ['jammed', { 'printer-state': '5', 'printer-state-reasons': 'media-jam-error' }, 'other'],
    ['open', { 'printer-state': '3', 'printer-state-reasons': 'cover-open' }, 'cover-open'],
    ['open at the side', { 'printer-state': '5', 'printer-state-reasons': 'door-open-error' }, 'cover-open'],
    ['broken in its own way', { 'printer-state': '5', 'printer-state-reasons': 'fuser-lost-error' }, 'other'],
    ['rejecting', { 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'paused'],
    ['low on toner', { 'printer-state': '3', 'printer-state-reasons': 'toner-low-warning' }, 'none'],
    ['low on paper', { 'printer-state': '3', 'printer-state-reasons': 'media-low-warning' }, 'none'],
  ] as const)('%s', (_name, options, problem) => {
    expect(printerProblem(printer(options))).toBe(problem)
  })
})

describe('what Windows tells of a printer', () => {
  it('is nothing, and nothing is read into it', () => {
    expect(printerProblem(printer({}))).toBe('none')
  })
})

describe('a printer that was removed', () => {
  it('is told from one that is there', () => {
    const there = [printer({ 'printer-state': '3' })]
    expect(problemOf(there, 'P')).toBe('none')
    expect(problemOf(there, 'Q')).toBe('no-printer')
    expect(problemOf([], 'P')).toBe('no-printer')
  })
})

describe('how a print call ended', () => {
  it.each([
    [true, '', 'sent', 'none'],
    [false, 'Invalid deviceName provided', 'not-sent', 'no-printer'],
    [false, 'No printers available on the network', 'not-sent', 'no-printer'],
    [false, 'Invalid printer settings', 'not-sent', 'no-printer'],
    [false, 'Print job canceled', 'not-sent', 'other'],
    [false, 'Print job failed', 'uncertain', 'uncertain'],
    [false, '', 'uncertain', 'uncertain'],
  ])('%s with %j is %s', (success, reason, outcome, problem) => {
    expect(outcomeOf(success, reason)).toEqual({ outcome, problem })
  })
})

describe('a roll or tray that nearly ends', () => {
  it.each([
    ['media-low-warning', true],
    ['media-low-report,none', true],
    ['toner-low-warning', false],
    ['none', false],
  ])('%s: %s', (reasons, low) => {
    expect(paperRunsLow([printer({ 'printer-state-reasons': reasons })], 'P')).toBe(low)
  })
})

describe('the state is believed and not the callback, which says true for a dead queue', () => {
  const idle = { 'printer-state': '3', 'printer-state-reasons': 'none' }
  const paused = { 'printer-state': '5', 'printer-state-reasons': 'paused' }
  const guarded = async (...states: Record<string, string>[]) => {
    let asked = 0
    let printed = 0
    const outcome = await guardPrinter(
      // Electron's type wants a description nobody reads.
      (async () => [printer(states[Math.min(asked++, states.length - 1)]!)]) as never,
      'P',
      async () => {
        printed += 1
        return sent
      },
      async () => undefined,
    )
    return { ...outcome, printed }
  }

  it('nothing is sent to a printer that stands still', async () => {
    expect(await guarded(paused)).toEqual({ outcome: 'not-sent', problem: 'paused', printed: 0 })
    expect(await guarded({ ...idle, 'printer-state-reasons': 'media-empty-error' })).toMatchObject({
      outcome: 'not-sent',
      problem: 'no-paper',
      printed: 0,
    })
  })

  it('one that stopped over this job holds it, and nobody sends it twice', async () => {
    expect(await guarded(idle, paused)).toEqual({ outcome: 'uncertain', problem: 'held', printed: 1 })
    expect(await guarded(idle, { ...idle, 'printer-state-reasons': 'media-empty' })).toMatchObject({
      problem: 'held',
    })
  })

  it('one that goes on has been sent its paper', async () => {
    expect(await guarded(idle, idle)).toEqual({ ...sent, printed: 1 })
  })

  it('where the system tells nothing, nothing is waited for', async () => {
    expect(await guarded({})).toEqual({ ...sent, printed: 1 })
  })
})
