import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBackendProcess } from '#electron/main/backend-process.ts'
import type { BackendChild, BackendListeners } from '#electron/main/backend-process.ts'
import type { Call, Handshake, Principal, ToBackend } from '#shared/contract/wire.ts'

const handshake: Handshake = {
  kind: 'handshake',
  folder: 'hall',
  resources: 'resources',
  key: null,
  demo: true,
  encryption: 'demo',
  run: 'run-1',
  clockOffset: 0,
  verifier: { file: 'program', args: [], env: {} },
  setup: {
    hallName: 'Hall',
    organ: 'Organ',
    organShort: 'O',
    phone: '',
    admin: { login: 'admin', name: 'Admin', password: 'password' },
  },
}
const principal: Principal = { surface: 'kiosk', client: 'kiosk-1', run: 'run-1' }
const take: Call = { channel: 'kiosk.take', input: { categoryId: 'a', priority: false }, key: 'gesture-1' }
const home: Call = { channel: 'kiosk.home', input: {}, key: null }
const backendDown = { ok: false, error: { code: 'backend-down', detail: {} } }

/** A backend played by the test. */
class Child {
  readonly sent: ToBackend[] = []
  killed = false
  #spawn = (): void => undefined
  #message = (_message: unknown): void => undefined
  #exit = (_code: number): void => undefined

  readonly asChild: BackendChild = {
    send: (message) => void this.sent.push(message),
    onSpawn: (listener) => void (this.#spawn = listener),
    onMessage: (listener) => void (this.#message = listener),
    onExit: (listener) => void (this.#exit = listener),
    kill: () => void (this.killed = true),
  }
  spawn = (): void => this.#spawn()
  say = (message: unknown): void => this.#message(message)
  die = (code = 9): void => this.#exit(code)
  open = (): void => {
    this.spawn()
    this.say({ kind: 'ready', ok: true, epoch: 'e' })
  }
  requests = () => this.sent.filter((message) => message.kind === 'request')
}

const begin = () => {
  const children: Child[] = []
  const listeners = { event: vi.fn(), connection: vi.fn(), trouble: vi.fn() } satisfies BackendListeners
  const backend = createBackendProcess(() => {
    const child = new Child()
    children.push(child)
    return child.asChild
  }, listeners)
  return { backend, children, listeners, newest: () => children.at(-1)! }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('opening the hall', () => {
  it('hands over the handshake once the process runs, and resolves with its answer', async () => {
    const { backend, newest, listeners } = begin()
    const ready = backend.start(handshake)
    expect(newest().sent).toEqual([])
    newest().spawn()
    expect(newest().sent).toEqual([handshake])
    newest().say({ kind: 'ready', ok: true, epoch: 'e1' })
    expect(await ready).toEqual({ kind: 'ready', ok: true, epoch: 'e1' })
    expect(listeners.connection).toHaveBeenCalledExactlyOnceWith('up')
  })

  it('resolves with the trouble and ends a process that cannot open', async () => {
    const { backend, newest, listeners } = begin()
    const ready = backend.start(handshake)
    newest().spawn()
    newest().say({ kind: 'ready', ok: false, trouble: 'wrong-key', detail: 'x' })
    expect(await ready).toMatchObject({ ok: false, trouble: 'wrong-key' })
    expect(newest().killed).toBe(true)
    newest().die()
    vi.runAllTimers()
    expect(listeners.trouble).not.toHaveBeenCalled()
  })

  it('gives up on a process that dies again and again', async () => {
    const { backend, children, newest } = begin()
    const ready = backend.start(handshake)
    for (let death = 0; death < 6; death += 1) {
      newest().die(3)
      vi.advanceTimersByTime(4000)
    }
    expect(await ready).toMatchObject({ ok: false, trouble: 'backend-crashing' })
    expect(children).toHaveLength(6)
  })
})

describe('a backend that dies while calls are under way', () => {
  it('gets them again with the same keys, commands and queries, oldest first', async () => {
    const { backend, newest, listeners } = begin()
    void backend.start(handshake)
    newest().open()
    const first = backend.call(principal, take)
    const second = backend.call(principal, home)
    newest().die()
    expect(listeners.connection).toHaveBeenLastCalledWith('down')
    const third = backend.call(principal, home)
    vi.advanceTimersByTime(0)
    newest().open()
    const requests = newest().requests()
    expect(requests.map((request) => request.call)).toEqual([take, home, home])
    for (const { id } of requests) newest().say({ kind: 'reply', id, reply: { ok: true, value: id } })
    expect(await Promise.all([first, second, third])).toEqual(
      requests.map(({ id }) => ({ ok: true, value: id })),
    )
  })

  it('is not asked to set the hall up a second time', () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().open()
    newest().die()
    vi.advanceTimersByTime(0)
    newest().spawn()
    expect(newest().sent[0]).toEqual({ ...handshake, setup: null })
  })

  it('answers backend-down after thirty seconds without it', async () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().open()
    const waiting = backend.call(principal, take)
    newest().die()
    vi.advanceTimersByTime(29_999)
    const settled = vi.fn()
    void waiting.then(settled)
    await Promise.resolve()
    expect(settled).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(await waiting).toEqual(backendDown)
  })

  it('is not given for ever a call that may be the reason', async () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().open()
    const poison = backend.call(principal, home)
    for (let death = 0; death < 3; death += 1) {
      newest().die()
      vi.advanceTimersByTime(2000)
      newest().open()
    }
    expect(await poison).toEqual({ ok: false, error: { code: 'internal', detail: {} } })
  })

  it('is reported at the sixth death within a minute, and everything is answered', async () => {
    const { backend, newest, listeners } = begin()
    void backend.start(handshake)
    newest().open()
    for (let death = 0; death < 5; death += 1) {
      newest().die()
      vi.advanceTimersByTime(4000)
      newest().open()
    }
    const waiting = backend.call(principal, home)
    newest().die(7)
    expect(listeners.trouble).toHaveBeenCalledExactlyOnceWith('backend-crashing', 'exit 7')
    expect(await waiting).toEqual(backendDown)
    expect(await backend.call(principal, home)).toEqual(backendDown)
  })

  it('is reported when it refuses to open the hall again', () => {
    const { backend, newest, listeners } = begin()
    void backend.start(handshake)
    newest().open()
    newest().die()
    vi.advanceTimersByTime(0)
    newest().spawn()
    newest().say({ kind: 'ready', ok: false, trouble: 'disk-full', detail: 'x' })
    expect(listeners.trouble).toHaveBeenCalledExactlyOnceWith('disk-full', 'x')
  })

  it('comes back after a person tried again', async () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().say({ kind: 'ready', ok: false, trouble: 'disk-full', detail: 'x' })
    const again = backend.start(handshake)
    newest().open()
    expect(await again).toMatchObject({ ok: true })
    const answer = backend.call(principal, home)
    const [request] = newest().requests()
    newest().say({ kind: 'reply', id: request!.id, reply: 'answer' })
    expect(await answer).toBe('answer')
  })
})

describe('what the backend says', () => {
  it('is ignored when it is not a message of ours, or comes from a process that was given up', () => {
    const { backend, children, newest, listeners } = begin()
    void backend.start(handshake)
    newest().open()
    newest().say({ kind: 'event', event: { topic: 'nothing', epoch: 'e', revision: 1 } })
    newest().say('hello')
    newest().die()
    vi.advanceTimersByTime(0)
    children[0]!.say({ kind: 'event', event: { topic: 'queue', epoch: 'e', revision: 1 } })
    expect(listeners.event).not.toHaveBeenCalled()
    newest().open()
    newest().say({ kind: 'event', event: { topic: 'queue', epoch: 'e', revision: 1 } })
    expect(listeners.event).toHaveBeenCalledExactlyOnceWith({ topic: 'queue', epoch: 'e', revision: 1 })
  })
})

describe('closing', () => {
  it('asks the backend and waits for it', async () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().open()
    const closed = backend.close()
    expect(newest().sent.at(-1)).toEqual({ kind: 'close' })
    newest().die(0)
    await closed
    expect(newest().killed).toBe(false)
  })

  it('ends a backend that does not close within five seconds', async () => {
    const { backend, newest } = begin()
    void backend.start(handshake)
    newest().open()
    const closed = backend.close()
    vi.advanceTimersByTime(5000)
    await closed
    expect(newest().killed).toBe(true)
  })

  it('starts nothing again', async () => {
    const { backend, newest, children } = begin()
    void backend.start(handshake)
    newest().open()
    newest().die()
    await backend.close()
    vi.runAllTimers()
    expect(children).toHaveLength(1)
  })
})
