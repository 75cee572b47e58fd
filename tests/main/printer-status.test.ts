import { describe, expect, it } from 'vitest'
import { outcomeOf, printerProblem, problemOf } from '#electron/main/printing/printer-status.ts'

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
    ['open', { 'printer-state': '3', 'printer-state-reasons': 'cover-open' }, 'other'],
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
