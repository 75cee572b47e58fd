import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { EscPosDecoder } from './escpos-decoder.ts'
import type { Printed } from './escpos-decoder.ts'

export interface PrinterMood {
  paper: 'full' | 'low' | 'out'
  cover: 'closed' | 'open'
  online: boolean
  cutterStuck: boolean
  /** `status`: answers DLE EOT but does not know GS r. */
  speaks: 'all' | 'status' | 'nothing' | 'echo' | 'garbage'
  /** The roll ends when so many lines of a ticket have been printed. */
  paperEndsAfter: number | null
  /** Hangs up when so many bytes of it have come in. */
  hangsUpAfter: number | null
  /** Bytes it carries out every ten milliseconds. */
  pace: number | null
  /** Takes the connection and then reads nothing. */
  deaf: boolean
}

const FINE: PrinterMood = {
  paper: 'full',
  cover: 'closed',
  online: true,
  cutterStuck: false,
  speaks: 'all',
  paperEndsAfter: null,
  hangsUpAfter: null,
  pace: null,
  deaf: false,
}

/** A thermal printer behind a socket, as an ESC/POS machine behaves: real-time questions are answered at once, all else in turn. */
export class ThermalEmulator {
  readonly mood: PrinterMood = { ...FINE }
  readonly decoder: EscPosDecoder
  /** When the latest byte came, by performance.now(). */
  lastByteAt = 0
  /** When the latest ticket was cut. */
  cutAt = 0
  questions = 0
  connections = 0
  private came = 0
  private lines = 0
  private readonly server: Server
  private readonly sockets = new Set<Socket>()

  private constructor(dots: number) {
    this.decoder = new EscPosDecoder(dots)
    this.server = createServer((socket) => this.serve(socket))
  }

  /** `port` 0 takes any free one; a printer that is switched on again has the one it had. */
  static async start(dots: number, mood: Partial<PrinterMood> = {}, port = 0): Promise<ThermalEmulator> {
    const printer = new ThermalEmulator(dots)
    Object.assign(printer.mood, mood)
    await printer.listen(port)
    return printer
  }

  private listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, '127.0.0.1', resolve)
    })
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** What came out, without the questions it was asked. */
  get paper(): readonly Printed[] {
    return this.decoder.printed.filter(({ kind }) => kind !== 'asked')
  }

  /** Somebody closes the cover, puts in paper: what waited in the buffer goes on. */
  mend(mood: Partial<PrinterMood>): void {
    Object.assign(this.mood, mood)
    for (const socket of this.sockets) this.carryOn(socket)
    if (this.sockets.size === 0) this.decoder.run(() => !this.blocked)
  }

  /** Switched off: nothing listens any more, and connections break. */
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private get blocked(): boolean {
    const { paper, cover, online, cutterStuck } = this.mood
    return paper === 'out' || cover === 'open' || !online || cutterStuck
  }

  private serve(socket: Socket): void {
    this.connections += 1
    this.sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => this.sockets.delete(socket))
    if (this.mood.deaf) {
      socket.pause()
      return
    }
    socket.on('data', (chunk) => this.take(socket, chunk))
    socket.on('end', () => socket.end())
  }

  private take(socket: Socket, chunk: Buffer): void {
    this.lastByteAt = performance.now()
    this.came += chunk.length
    if (this.mood.hangsUpAfter !== null && this.came > this.mood.hangsUpAfter) {
      socket.resetAndDestroy()
      return
    }
    if (this.mood.speaks === 'echo') socket.write(chunk)
    if (this.mood.speaks === 'garbage') socket.write(Buffer.from([0xff, 0x00, 0x80, 0x6e]))
    for (let at = 0; at + 2 < chunk.length; at += 1)
      if (chunk[at] === 0x10 && chunk[at + 1] === 0x04) this.answer(socket, chunk[at + 2]!)
    this.queue.push(chunk)
    this.carryOn(socket)
  }

  private readonly queue: Buffer[] = []
  private pacing = false

  private carryOn(socket: Socket): void {
    const { pace } = this.mood
    if (pace === null) {
      for (let chunk = this.queue.shift(); chunk !== undefined; chunk = this.queue.shift())
        this.decoder.push(chunk, (done) => this.step(socket, done))
      this.decoder.run((done) => this.step(socket, done))
      return
    }
    if (this.pacing) return
    this.pacing = true
    const tick = (): void => {
      const all = Buffer.concat(this.queue.splice(0))
      this.decoder.push(all.subarray(0, pace), (done) => this.step(socket, done))
      if (all.length > pace) {
        this.queue.unshift(all.subarray(pace))
        setTimeout(tick, 10)
      } else this.pacing = false
    }
    tick()
  }

  /** True while it may go on printing. */
  private step(socket: Socket, done: Printed | null): boolean {
    if (done?.kind === 'asked' && this.mood.speaks === 'all')
      socket.write(Uint8Array.of(this.mood.paper === 'low' ? 0x03 : this.mood.paper === 'out' ? 0x0c : 0))
    if (done?.kind === 'cut') this.cutAt = performance.now()
    if (done?.kind === 'text') {
      this.lines += 1
      if (this.mood.paperEndsAfter !== null && this.lines >= this.mood.paperEndsAfter) this.mood.paper = 'out'
    }
    return !this.blocked
  }

  private answer(socket: Socket, question: number): void {
    this.questions += 1
    if (this.mood.speaks !== 'all' && this.mood.speaks !== 'status') return
    const { paper, cover, cutterStuck } = this.mood
    const bits = [
      0,
      this.blocked ? 0x08 : 0,
      (cover === 'open' ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0) | (cutterStuck ? 0x40 : 0),
      cutterStuck ? 0x08 : 0,
      paper === 'full' ? 0 : paper === 'low' ? 0x0c : 0x6c,
    ][question]!
    socket.write(Uint8Array.of(0x12 | bits))
  }
}
