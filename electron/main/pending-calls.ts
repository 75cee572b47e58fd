import type { Call, Principal } from '#shared/contract/wire.ts'
import { fail } from '#shared/kernel/result.ts'

/** How long a call waits for a backend that is away before it answers `backend-down`. */
export const WAIT_WHILE_DOWN = 30_000
/** A call that was under way each time the backend died may be the reason for it; it is not sent for ever. */
const MAX_SENDS = 3

export interface PendingRequest {
  readonly id: number
  readonly principal: Principal
  readonly call: Call
}

interface Pending extends PendingRequest {
  readonly answer: (reply: unknown) => void
  sends: number
  timer: NodeJS.Timeout | null
}

export interface PendingCalls {
  call(principal: Principal, call: Call): Promise<unknown>
  answer(id: number, reply: unknown): void
  /** The backend is there: everything unanswered is sent (again), oldest first, with the keys it had. */
  up(): void
  /** The backend is away; what waits is kept for {@link WAIT_WHILE_DOWN}. */
  down(): void
  /** The backend will not come back by itself: everything is answered `backend-down`, now and from now on. */
  gone(): void
}

/** Keeps what windows asked until the backend has answered it, across its deaths. */
export const createPendingCalls = (send: (request: PendingRequest) => void): PendingCalls => {
  const waiting = new Map<number, Pending>()
  let state: 'up' | 'down' | 'gone' = 'down'
  let nextId = 1

  const finish = (pending: Pending, reply: unknown): void => {
    if (pending.timer !== null) clearTimeout(pending.timer)
    waiting.delete(pending.id)
    pending.answer(reply)
  }
  const sendNow = (pending: Pending): void => {
    pending.sends += 1
    send({ id: pending.id, principal: pending.principal, call: pending.call })
  }
  const waitForBackend = (pending: Pending): void => {
    pending.timer ??= setTimeout(() => finish(pending, fail('backend-down')), WAIT_WHILE_DOWN)
  }

  return {
    call: (principal, call) =>
      new Promise((resolve) => {
        if (state === 'gone') {
          resolve(fail('backend-down'))
          return
        }
        const pending: Pending = { id: nextId, principal, call, answer: resolve, sends: 0, timer: null }
        nextId += 1
        waiting.set(pending.id, pending)
        if (state === 'up') sendNow(pending)
        else waitForBackend(pending)
      }),
    answer: (id, reply) => {
      const pending = waiting.get(id)
      if (pending !== undefined) finish(pending, reply)
    },
    up: () => {
      state = 'up'
      for (const pending of [...waiting.values()]) {
        if (pending.timer !== null) clearTimeout(pending.timer)
        pending.timer = null
        sendNow(pending)
      }
    },
    down: () => {
      state = 'down'
      for (const pending of [...waiting.values()]) {
        if (pending.sends >= MAX_SENDS) finish(pending, fail('internal'))
        else waitForBackend(pending)
      }
    },
    gone: () => {
      state = 'gone'
      for (const pending of [...waiting.values()]) finish(pending, fail('backend-down'))
    },
  }
}
