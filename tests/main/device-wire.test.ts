import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import {
  constants,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Head, ThermalPrinter } from '#shared/contract/printer.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import { openDevice } from '#electron/main/printing/thermal/device-wire.ts'
import { lookAtPrinter, sendTicket } from '#electron/main/printing/thermal/thermal-printer.ts'
import { ticketBytes } from '#electron/main/printing/thermal/ticket-bytes.ts'
import { decode, textsOf } from '#tests/support/escpos-decoder.ts'

const head: Head = {
  dots: 384,
  cutter: 'none',
  text: 'gb18030',
  lacking: '',
  qr: 'native',
  statusAnswers: false,
  feedDots: 160,
}
const placed: PlacedTicket = {
  dots: 384,
  lines: ['社会救助', 'A023'].map((text) => ({
    kind: 'text',
    text,
    align: 'center',
    size: { wide: 2, high: 2 },
    bold: false,
  })),
}
const printer = (path: string, changes: Partial<Head> = {}): ThermalPrinter => ({
  kind: 'device',
  path,
  head: { ...head, ...changes },
})
const bytes = ticketBytes(placed, head, [], null)

let folder = ''
let children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'device-'))
})
afterEach(() => {
  for (const child of children) child.kill()
  children = []
  rmSync(folder, { recursive: true, force: true })
})

const pipe = (): string => {
  const path = join(folder, 'lp0')
  execFileSync('mkfifo', [path])
  return path
}

/** A character device with a printer behind it that answers every question and keeps what it was sent. */
const terminal = async (answers: boolean): Promise<{ path: string; taken(): Buffer }> => {
  const child = spawn(
    'python3',
    [
      '-c',
      `
import os, sys, tty
far, near = os.openpty()
tty.setraw(near)
print(os.ttyname(near), flush=True)
while True:
    chunk = os.read(far, 65536)
    os.write(1, chunk)
    if ${answers ? 'True' : 'False'}:
        for at in range(len(chunk)):
            if chunk[at:at + 2] == b'\\x10\\x04': os.write(far, b'\\x12')
            if chunk[at:at + 3] == b'\\x1dr\\x01': os.write(far, b'\\x00')
`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  let said = Buffer.alloc(0)
  const path = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said = Buffer.concat([said, chunk])
      const end = said.indexOf(10)
      if (end >= 0) resolve(said.subarray(0, end).toString())
    })
  })
  return { path, taken: () => said.subarray(path.length + 1) }
}

describe('a raw device that only takes', () => {
  it('gets the ticket to the last byte; that it was handed over is all that is said', async () => {
    const path = pipe()
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    expect(await sendTicket(printer(path), bytes)).toMatchObject({ outcome: 'sent', problem: 'none' })
    const came = Buffer.alloc(bytes.length + 100)
    const length = readSync(reader, came)
    closeSync(reader)
    expect(came.subarray(0, length)).toEqual(Buffer.from(bytes))
    expect(textsOf(decode(came.subarray(0, length), 384))).toEqual(['社会救助', 'A023'])
  })

  it('nobody at the other end is a printer that is off', async () => {
    expect(await sendTicket(printer(pipe()), bytes)).toMatchObject({
      outcome: 'not-sent',
      problem: 'offline',
    })
  })

  it('one that has no room any more is given up in time, and what had left is said', async () => {
    const path = pipe()
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const way = await openDevice(path, false)
    if (!way.ok) throw new Error(way.problem)
    const begun = performance.now()
    expect(await way.wire.write(new Uint8Array(300_000), 400)).toEqual({ taken: 'stuck', left: true })
    expect(await way.wire.write(new Uint8Array(10), 200)).toEqual({ taken: 'stuck', left: false })
    expect(performance.now() - begun).toBeLessThan(1500)
    await way.wire.finish()
    closeSync(reader)
  })

  it('one that goes away in the middle', async () => {
    const path = pipe()
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const way = await openDevice(path, false)
    if (!way.ok) throw new Error(way.problem)
    const sending = way.wire.write(new Uint8Array(300_000), 3000)
    setTimeout(() => closeSync(reader), 100)
    expect(await sending).toEqual({ taken: 'lost', left: true })
    expect(await way.wire.finish()).toBe(false)
  })
})

describe('a raw device that answers', () => {
  it('confirms its ticket', async () => {
    const { path, taken } = await terminal(true)
    expect(await lookAtPrinter(printer(path, { statusAnswers: true }), true)).toEqual({
      state: 'ready',
      problem: 'none',
      paperLow: false,
    })
    expect(await sendTicket(printer(path, { statusAnswers: true }), bytes)).toMatchObject({
      outcome: 'printed',
    })
    expect(taken().includes(Buffer.from(bytes))).toBe(true)
  })

  it('or keeps silent: nothing is sent', async () => {
    const { path, taken } = await terminal(false)
    expect(await sendTicket(printer(path, { statusAnswers: true }), bytes)).toMatchObject({
      outcome: 'not-sent',
      problem: 'silent',
    })
    expect(taken().includes(Buffer.from('A023'))).toBe(false)
  })
})

describe('a path that is no printer', () => {
  it('leads nowhere', async () => {
    expect(await sendTicket(printer(join(folder, 'lp9')), bytes)).toMatchObject({
      outcome: 'not-sent',
      problem: 'no-printer',
    })
  })

  it('leads to somebody’s file, which stays as it was', async () => {
    const path = join(folder, 'hall.db')
    writeFileSync(path, 'records')
    expect(await sendTicket(printer(path), bytes)).toMatchObject({
      outcome: 'not-sent',
      problem: 'no-printer',
    })
    expect(readFileSync(path, 'utf8')).toBe('records')
  })
})
