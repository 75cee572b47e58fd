import { describe, expect, it } from 'vitest'
import { parseArguments } from '#electron/main/arguments.ts'

describe('the words after the program', () => {
  it('open the usual folder when there are none', () => {
    expect(parseArguments(['.'])).toEqual({
      mode: 'run',
      folder: null,
      demo: false,
      testHall: false,
      windows: null,
      clock: null,
    })
  })

  it('are found among the switches of Chromium', () => {
    expect(
      parseArguments([
        '.',
        '--no-sandbox',
        '--demo',
        '--folder',
        'some hall',
        '--remote-debugging-port=0',
        '--windows=staff,display',
        '--clock',
        '2026-09-18T09:00:00+08:00',
      ]),
    ).toEqual({
      mode: 'run',
      folder: 'some hall',
      demo: true,
      testHall: false,
      windows: ['staff', 'display'],
      clock: Date.UTC(2026, 8, 18, 1, 0, 0),
    })
  })

  it.each([
    [['--folder']],
    [['--folder', '--demo']],
    [['--folder=']],
    [['--windows', 'staff,office']],
    [['--windows', 'staff,,kiosk']],
    [['--windows']],
    [['--clock', 'tomorrow']],
    [['--clock', '2026-09-18']],
    [['--clock', '2026-09-18T09:00']],
    [['--verify-export']],
    [['--verify-db', '--demo']],
  ])('are refused when a value means nothing: %j', (argv) => {
    expect(parseArguments(argv).mode).toBe('refused')
  })

  it.each([
    [['--verify-export', 'package'], ['verify-export', 'package'], false],
    [['--verify-db=hall'], ['verify-db', 'hall'], false],
    [['.', '--no-sandbox', '--verify-audit', 'hall'], ['verify-audit', 'hall'], false],
    [['--no-sandbox', '--command-line', 'verify-export', 'a b'], ['verify-export', 'a b'], true],
  ])('become a command without a window: %j', (argv, command, raw) => {
    expect(parseArguments(argv)).toEqual({ mode: 'command', command, raw })
  })

  it('name each window once, in the order of importance', () => {
    const parsed = parseArguments(['--windows', 'display, staff,display'])
    expect(parsed.mode === 'run' && parsed.windows).toEqual(['staff', 'display'])
  })

  it('several staff windows are several counters at one machine', () => {
    const parsed = parseArguments(['--windows', 'staff,kiosk,staff,kiosk,staff'])
    expect(parsed.mode === 'run' && parsed.windows).toEqual(['staff', 'staff', 'staff', 'kiosk'])
  })
})
