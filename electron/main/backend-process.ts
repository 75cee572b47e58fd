import type { TopicEvent } from '#shared/contract/define.ts'
import { fromBackendSchema } from '#shared/contract/wire.ts'
import type { Call, Handshake, Principal, Ready, StartupTrouble, ToBackend } from '#shared/contract/wire.ts'
import { createPendingCalls } from './pending-calls.ts'
import { countRestarts } from './restart-policy.ts'

/** What is used of a forked process; tests give one of their own. */
export interface BackendChild {
  send(message: ToBackend): void
  onSpawn(listener: () => void): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number) => void): void
  kill(): void
}

export interface BackendListeners {
  readonly event: (event: TopicEvent) => void
  readonly connection: (connection: 'up' | 'down') => void
  /** It was open and is lost: the sixth death within a minute, or it refuses to open the hall again. */
  readonly trouble: (trouble: StartupTrouble, detail: string) => void
}

export interface BackendProcess {
  /** Opens the hall; resolves with what the backend says, or with `backend-crashing` when it never gets so far. */
  start(handshake: Handshake): Promise<Ready>
  call(principal: Principal, call: Call): Promise<unknown>
  /** Lets it finish and close; after five seconds it is ended. */
  close(): Promise<void>
}

const CLOSE_WAIT = 5000

/** Forks the backend, keeps it alive and never loses a call that it has not answered. */
export const createBackendProcess = (
  fork: () => BackendChild,
  listeners: BackendListeners,
  now: () => number = Date.now,
): BackendProcess => {
  let child: BackendChild | null = null
  let handshake: Handshake | null = null
  let firstReady: ((ready: Ready) => void) | null = null
  let closed: (() => void) | null = null
  let restartTimer: NodeJS.Timeout | null = null
  const restarts = countRestarts(now)
  const pending = createPendingCalls((request) => child?.send({ kind: 'request', ...request }))

  const settle = (ready: Ready): void => {
    if (firstReady !== null) {
      firstReady(ready)
      firstReady = null
    } else if (!ready.ok) listeners.trouble(ready.trouble, ready.detail)
  }

  const stop = (running: BackendChild): void => {
    if (child === running) child = null
    running.kill()
  }

  const onReady = (running: BackendChild, ready: Ready): void => {
    if (ready.ok) {
      // The first administrator is created once; a later start finds it in the database.
      if (handshake !== null) handshake = { ...handshake, setup: null }
      pending.up()
      listeners.connection('up')
    } else {
      stop(running)
      pending.gone()
    }
    settle(ready)
  }

  const onMessage = (running: BackendChild, message: unknown): void => {
    if (child !== running) return
    const parsed = fromBackendSchema.safeParse(message)
    if (!parsed.success) return
    if (parsed.data.kind === 'ready') onReady(running, parsed.data)
    else if (parsed.data.kind === 'reply') pending.answer(parsed.data.id, parsed.data.reply)
    else listeners.event(parsed.data.event)
  }

  const onExit = (running: BackendChild, code: number): void => {
    if (child !== running) return
    child = null
    if (closed !== null) {
      closed()
      return
    }
    pending.down()
    listeners.connection('down')
    const restart = restarts.died()
    if (restart.kind === 'after') {
      restartTimer = setTimeout(launch, restart.wait)
      return
    }
    pending.gone()
    settle({ kind: 'ready', ok: false, trouble: 'backend-crashing', detail: `exit ${code}` })
  }

  const launch = (): void => {
    restartTimer = null
    const running = fork()
    child = running
    running.onSpawn(() => {
      if (handshake !== null) running.send(handshake)
    })
    running.onMessage((message) => onMessage(running, message))
    running.onExit((code) => onExit(running, code))
  }

  return {
    start: (given) =>
      new Promise((resolve) => {
        handshake = given
        firstReady = resolve
        restarts.forget()
        pending.down()
        if (child !== null) stop(child)
        launch()
      }),
    call: (principal, call) => pending.call(principal, call),
    close: async () => {
      if (restartTimer !== null) clearTimeout(restartTimer)
      pending.gone()
      const running = child
      if (running === null) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          stop(running)
          resolve()
        }, CLOSE_WAIT)
        closed = () => {
          clearTimeout(timer)
          resolve()
        }
        running.send({ kind: 'close' })
      })
    },
  }
}
