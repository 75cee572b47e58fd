import { describe, expect, it, vi } from 'vitest'
import { openIpcGate } from '#electron/main/ipc-gate.ts'
import type { GateTargets } from '#electron/main/ipc-gate.ts'
import { createWindowRegistry } from '#electron/main/window-registry.ts'
import { PAPER_IPC, STARTUP_IPC, WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import type { MonitorView } from '#shared/contract/monitor-plan.ts'
import type { Call, Principal } from '#shared/contract/wire.ts'

const wall: MonitorView = {
  key: '2',
  place: 2,
  label: 'Wall',
  width: 1920,
  height: 1080,
  staff: false,
  present: true,
  use: null,
  shows: { kind: 'hall' },
}

interface Frame {
  readonly url: string
}

/** A gate with ipcMain played by the test: `say` is what a window sends. */
const openGate = () => {
  const listeners = new Map<string, (event: unknown, ...sent: unknown[]) => unknown>()
  const ipcMain = {
    handle: (name: string, listener: (event: never, ...sent: unknown[]) => unknown) =>
      void listeners.set(name, listener as never),
    on: (name: string, listener: (event: never, ...sent: unknown[]) => unknown) =>
      void listeners.set(name, listener as never),
  }
  const registry = createWindowRegistry()
  registry.add(1, 'staff')
  registry.add(2, 'kiosk')
  registry.add(3, 'display')
  const call = vi.fn((_principal: Principal, _call: Call): Promise<unknown> =>
    Promise.resolve({ ok: true, value: {} }),
  )
  const targets = {
    call,
    windows: {
      shown: vi.fn(),
      setBigText: vi.fn(),
      bigText: vi.fn(() => true),
      speaks: vi.fn(() => true),
      screens: vi.fn(() => [wall]),
      assignScreen: vi.fn(() => [wall]),
      nameScreens: vi.fn(),
      kiosk: vi.fn(() => 'ordinary' as const),
    },
    microphone: vi.fn(),
    save: vi.fn(() => Promise.resolve({ kind: 'saved', name: 'a.xlsx' } as const)),
    pickExportPlace: vi.fn(() => Promise.resolve({ kind: 'cancelled' } as const)),
    endDay: vi.fn(() => ({ kind: 'ok', powersOff: false }) as const),
    paper: { owns: (id: number) => id === 7, job: vi.fn(() => Promise.resolve('job')), drawn: vi.fn() },
    startup: {
      owns: (id: number) => id === 9,
      state: () => 'state',
      act: vi.fn(() => Promise.resolve('next')),
      shown: vi.fn(),
    },
  } satisfies GateTargets
  openIpcGate(ipcMain as never, registry, 'run-1', targets)
  const say = (name: string, id: number, frame: Frame | null, ...sent: unknown[]): unknown => {
    const main: Frame = frame ?? { url: '' }
    return listeners.get(name)!({ sender: { id, mainFrame: main }, senderFrame: frame }, ...sent)
  }
  return { targets, call, listeners, say, registry }
}

const staffPage: Frame = { url: 'app://staff/staff/index.html' }
const kioskPage: Frame = { url: 'app://kiosk/kiosk/index.html' }
const message = (channel: unknown, input: unknown = {}, key: unknown = null) => ({ channel, input, key })
const refusal = (code: string) => ({ ok: false, error: { code, detail: {} } })

describe('a message from a window', () => {
  it('is stamped with who the window is and handed on', async () => {
    const { call, say } = openGate()
    const sent = message('kiosk.take', { categoryId: 'a', priority: false }, 'gesture-1')
    expect(await say(WINDOW_IPC.call, 2, kioskPage, sent)).toEqual({ ok: true, value: {} })
    expect(call).toHaveBeenCalledExactlyOnceWith(
      { surface: 'kiosk', client: 'kiosk-2', run: 'run-1' },
      { channel: 'kiosk.take', input: { categoryId: 'a', priority: false }, key: 'gesture-1' },
    )
  })

  it('cannot say who it is', async () => {
    const { call, say } = openGate()
    const sent = { ...message('session.current'), surface: 'system' }
    expect(await say(WINDOW_IPC.call, 1, staffPage, sent)).toEqual(refusal('bad-input'))
    expect(call).not.toHaveBeenCalled()
  })

  it.each([
    ['no such channel', message('no.such'), 'unknown-channel'],
    ['a name every object has', message('constructor'), 'unknown-channel'],
    ['a channel of main itself', message('render.take', {}, 'gesture-1'), 'not-allowed'],
    ['a channel of another surface', message('kiosk.home'), 'not-allowed'],
    ['a command without a key', message('session.signOut'), 'bad-input'],
    ['a query with a key', message('session.current', {}, 'gesture-1'), 'bad-input'],
    ['a short key', message('session.signOut', {}, 'abc'), 'bad-input'],
    ['no message', undefined, 'bad-input'],
    ['a text', 'session.current', 'bad-input'],
    ['a channel that is a number', message(5), 'bad-input'],
    ['a long channel', message('x'.repeat(61)), 'bad-input'],
    ['too much text', message('session.current', { a: 'x'.repeat(4 * 1024 * 1024 + 1) }), 'too-large'],
    ['too many bytes', message('session.current', new Uint8Array(8 * 1024 * 1024 + 1)), 'too-large'],
    [
      'too many parts',
      message(
        'session.current',
        Array.from({ length: 200_001 }, () => 1),
      ),
      'too-large',
    ],
  ])('gets a closed code and has no effect: %s', async (_name, sent, code) => {
    const { call, say } = openGate()
    expect(await say(WINDOW_IPC.call, 1, staffPage, sent)).toEqual(refusal(code))
    expect(call).not.toHaveBeenCalled()
  })

  it('that goes in circles is refused', async () => {
    const { call, say } = openGate()
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(await say(WINDOW_IPC.call, 1, staffPage, message('session.current', circle))).toEqual(
      refusal('bad-input'),
    )
    expect(call).not.toHaveBeenCalled()
  })

  it('lets eight mebibytes through', async () => {
    const { call, say } = openGate()
    await say(WINDOW_IPC.call, 1, staffPage, message('session.current', { a: 'x'.repeat(4_000_000) }))
    expect(call).toHaveBeenCalledOnce()
  })
})

describe('who may speak', () => {
  const good = message('session.current')
  it.each<[string, number, Frame | null]>([
    ['a window nobody opened', 5, staffPage],
    ['a page that was led away', 1, { url: 'https://example.org/' }],
    ['the page of another window', 1, kioskPage],
    ['a frame that is gone', 1, null],
  ])('not %s', async (_name, id, frame) => {
    const { call, say } = openGate()
    expect(await say(WINDOW_IPC.call, id, frame, good)).toEqual(refusal('not-allowed'))
    expect(call).not.toHaveBeenCalled()
  })

  it('not a frame inside the page', async () => {
    const { call, listeners } = openGate()
    const event = { sender: { id: 1, mainFrame: { ...staffPage } }, senderFrame: staffPage }
    expect(await listeners.get(WINDOW_IPC.call)!(event, good)).toEqual(refusal('not-allowed'))
    expect(call).not.toHaveBeenCalled()
  })

  it('not a window that was closed', async () => {
    const { call, say, registry } = openGate()
    registry.remove(1)
    expect(await say(WINDOW_IPC.call, 1, staffPage, good)).toEqual(refusal('not-allowed'))
    expect(call).not.toHaveBeenCalled()
  })

  it('about big text: only a window, only yes or no', () => {
    const { say, targets } = openGate()
    say(WINDOW_IPC.setBigText, 1, staffPage, 'yes')
    say(WINDOW_IPC.setBigText, 5, staffPage, true)
    expect(targets.windows.setBigText).not.toHaveBeenCalled()
    say(WINDOW_IPC.setBigText, 1, staffPage, true)
    expect(targets.windows.setBigText).toHaveBeenCalledExactlyOnceWith(1, true)
    expect(say(WINDOW_IPC.bigText, 5, staffPage)).toBe(false)
    expect(say(WINDOW_IPC.bigText, 1, staffPage)).toBe(true)
  })

  it('about paper: only a paper window', async () => {
    const { say, targets } = openGate()
    const paperPage: Frame = { url: 'app://document/document/index.html' }
    expect(say(PAPER_IPC.job, 1, staffPage)).toBeNull()
    expect(say(PAPER_IPC.job, 7, staffPage)).toBeNull()
    say(PAPER_IPC.drawn, 1, staffPage, { ok: true, heightMillimetres: null })
    expect(targets.paper.drawn).not.toHaveBeenCalled()
    expect(await say(PAPER_IPC.job, 7, paperPage)).toBe('job')
    say(PAPER_IPC.drawn, 7, paperPage, { ok: true, heightMillimetres: null })
    expect(targets.paper.drawn).toHaveBeenCalledExactlyOnceWith(7, { ok: true, heightMillimetres: null })
  })

  it('about starting: only the startup window', async () => {
    const { say, targets } = openGate()
    const startupPage: Frame = { url: 'app://startup/startup/index.html' }
    expect(say(STARTUP_IPC.state, 1, staffPage)).toBeNull()
    expect(say(STARTUP_IPC.act, 1, staffPage, { kind: 'quit' })).toBeNull()
    expect(targets.startup.act).not.toHaveBeenCalled()
    expect(say(STARTUP_IPC.state, 9, startupPage)).toBe('state')
    expect(await say(STARTUP_IPC.act, 9, startupPage, { kind: 'quit' })).toBe('next')
  })
})

describe('a file that a window wants to save', () => {
  const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2)
  const refused = { kind: 'failed', problem: 'refused' }

  it('is handed on from the staff window', async () => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.saveFile, 1, staffPage, '受理登记簿 2026-09-01.xlsx', workbook)).toEqual({
      kind: 'saved',
      name: 'a.xlsx',
    })
    expect(targets.save).toHaveBeenCalledExactlyOnceWith(1, {
      name: '受理登记簿 2026-09-01.xlsx',
      bytes: workbook,
    })
  })

  it.each<[string, number, Frame | null]>([
    ['the kiosk', 2, kioskPage],
    ['another page in the staff window', 1, { url: 'https://example.com/staff/index.html' }],
    ['a window we did not open', 5, staffPage],
    ['a window that is being torn down', 1, null],
  ])('is refused from %s', async (_name, id, frame) => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.saveFile, id, frame, 'a.xlsx', workbook)).toEqual(refused)
    expect(targets.save).not.toHaveBeenCalled()
  })

  it.each<[string, unknown, unknown]>([
    ['a program', 'a.exe', workbook],
    ['a program that says it is a workbook', 'a.xlsx', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 0)],
    ['a page that says it is a workbook', 'a.xlsx', new TextEncoder().encode('<html>')],
    ['a path', '../a.xlsx', workbook],
    ['a path of Windows', 'C:\\a.xlsx', workbook],
    ['a device', 'con.xlsx', workbook],
    ['a hidden direction of writing', 'a\u202excod.xlsx', workbook],
    ['no name', '', workbook],
    ['a name that is no text', 5, workbook],
    ['text instead of bytes', 'a.xlsx', 'PK'],
    ['nothing', 'a.xlsx', new Uint8Array()],
    ['too much', 'a.xlsx', Uint8Array.from({ length: 50 * 1024 * 1024 + 1, 0: 0x50, 1: 0x4b, 2: 3, 3: 4 })],
  ])('is refused when it is %s', async (_name, name, bytes) => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.saveFile, 1, staffPage, name, bytes)).toEqual(refused)
    expect(targets.save).not.toHaveBeenCalled()
  })
})

const displayPage: Frame = { url: 'app://display/display/index.html?counter=3' }

describe('the screens of the hall', () => {
  it('are the staff window’s to see and to assign, nobody else’s', async () => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.screens, 1, staffPage)).toEqual([wall])
    expect(await say(WINDOW_IPC.screens, 2, kioskPage)).toEqual([])
    await say(WINDOW_IPC.assignScreen, 1, staffPage, '2', { kind: 'counter', counter: 3 })
    expect(targets.windows.assignScreen).toHaveBeenCalledExactlyOnceWith('2', { kind: 'counter', counter: 3 })
    await say(WINDOW_IPC.assignScreen, 3, displayPage, '2', { kind: 'nothing' })
    say(WINDOW_IPC.nameScreens, 2, kioskPage)
    expect(targets.windows.assignScreen).toHaveBeenCalledOnce()
    expect(targets.windows.nameScreens).not.toHaveBeenCalled()
  })

  it.each([
    ['a use there is not', '2', { kind: 'cinema' }],
    ['a counter that is none', '2', { kind: 'counter', counter: 0 }],
    ['no monitor', 5, { kind: 'hall' }],
  ])('%s changes nothing', async (_name, key, use) => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.assignScreen, 1, staffPage, key, use)).toEqual([wall])
    expect(targets.windows.assignScreen).not.toHaveBeenCalled()
  })

  it('only a display window is told whether it says the calls', async () => {
    const { say } = openGate()
    expect(await say(WINDOW_IPC.speaks, 3, displayPage)).toBe(true)
    expect(await say(WINDOW_IPC.speaks, 1, staffPage)).toBe(false)
    expect(await say(WINDOW_IPC.speaks, 2, kioskPage)).toBe(false)
  })

  it('only the staff window may take the microphone', async () => {
    const { targets, say } = openGate()
    await say(WINDOW_IPC.microphone, 2, kioskPage, true)
    await say(WINDOW_IPC.microphone, 3, displayPage, true)
    await say(WINDOW_IPC.microphone, 1, staffPage, 'yes')
    expect(targets.microphone).not.toHaveBeenCalled()
    await say(WINDOW_IPC.microphone, 1, staffPage, true)
    expect(targets.microphone).toHaveBeenCalledExactlyOnceWith(1, true)
  })
})

describe('the window of the kiosk', () => {
  it('is let go and put back by a staff window only', () => {
    const { targets, say } = openGate()
    expect(say(WINDOW_IPC.kioskWindow, 1, staffPage, 'release')).toBe('ordinary')
    expect(targets.windows.kiosk).toHaveBeenCalledExactlyOnceWith('release')
    expect(say(WINDOW_IPC.kioskWindow, 2, kioskPage, 'release')).toBe('none')
    expect(say(WINDOW_IPC.kioskWindow, 1, kioskPage, 'release')).toBe('none')
    expect(say(WINDOW_IPC.kioskWindow, 1, staffPage, 'close-everything')).toBe('none')
    expect(targets.windows.kiosk).toHaveBeenCalledTimes(1)
  })
})

describe('the end of the day and a folder for packages', () => {
  it('are the staff window’s to ask for', async () => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.pickExportPlace, 1, staffPage)).toEqual({ kind: 'cancelled' })
    expect(targets.pickExportPlace).toHaveBeenCalledExactlyOnceWith(1)
    expect(await say(WINDOW_IPC.endDay, 1, staffPage, { powerOff: true })).toEqual({
      kind: 'ok',
      powersOff: false,
    })
    expect(targets.endDay).toHaveBeenCalledExactlyOnceWith({ powerOff: true })
  })

  it.each<[string, number, Frame]>([
    ['the kiosk', 2, kioskPage],
    ['the display', 3, displayPage],
    ['another page in the staff window', 1, { url: 'https://example.com/staff/index.html' }],
  ])('and not of %s', async (_name, id, frame) => {
    const { targets, say } = openGate()
    expect(await say(WINDOW_IPC.pickExportPlace, id, frame)).toEqual({ kind: 'failed', problem: 'other' })
    expect(await say(WINDOW_IPC.endDay, id, frame, { powerOff: true })).toEqual({
      kind: 'failed',
      problem: 'not-allowed',
    })
    expect(targets.pickExportPlace).not.toHaveBeenCalled()
    expect(targets.endDay).not.toHaveBeenCalled()
  })

  it.each([null, true, {}, { powerOff: 'yes' }, { powerOff: true, now: true }])(
    'and %o is no wish for the end of the day',
    async (wish) => {
      const { targets, say } = openGate()
      expect(await say(WINDOW_IPC.endDay, 1, staffPage, wish)).toEqual({ kind: 'failed', problem: 'other' })
      expect(targets.endDay).not.toHaveBeenCalled()
    },
  )
})
