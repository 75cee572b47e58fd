import type { ReplyOf } from '#shared/contract/index.ts'
import type { QuickEntry } from '#shared/contract/quick.ts'
import { fail } from '#shared/kernel/result.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { QuickTyped } from './quick-line.ts'

/** A line on its way into the records, or one that was refused. */
export interface Waiting {
  /** The gesture's own key: asked again after the backend died, it is still one registration. */
  readonly id: string
  readonly matterCode: string
  readonly typed: QuickTyped
  readonly failure: Failure | null
}

interface RegistrationLineArgs {
  readonly send: (waiting: Waiting) => Promise<ReplyOf<'quick.register'>>
  readonly onSaved: (entry: QuickEntry, waiting: Waiting) => void
  readonly onWaiting: (waiting: readonly Waiting[]) => void
}

export interface RegistrationLine {
  readonly push: (waiting: Omit<Waiting, 'failure'>) => void
  /** Takes a refused line back, to be put right. */
  readonly takeBack: (id: string) => void
  /** Answers when nothing is on its way any more. */
  readonly settled: () => Promise<void>
}

/**
 * The fields are free for the next person the moment Enter is pressed; what was typed goes out one after another in the
 * order of the people. A refused line stays in sight until it is put right, and does not hold up the others.
 */
export const registrationLine = ({ send, onSaved, onWaiting }: RegistrationLineArgs): RegistrationLine => {
  let waiting: readonly Waiting[] = []
  let running: Promise<void> = Promise.resolve()
  const change = (next: readonly Waiting[]): void => {
    waiting = next
    onWaiting(next)
  }
  const work = async (one: Waiting): Promise<void> => {
    // Without an answer nobody knows whether it was recorded; sent again with its key it is recorded once.
    const reply = await send(one).catch(() => fail('backend-down'))
    if (reply.ok) {
      change(waiting.filter(({ id }) => id !== one.id))
      onSaved(reply.value, one)
    } else change(waiting.map((other) => (other.id === one.id ? { ...other, failure: reply.error } : other)))
  }
  return {
    push: (wanted) => {
      const one: Waiting = { ...wanted, failure: null }
      change([one, ...waiting])
      running = running.then(() => work(one))
    },
    takeBack: (id) => change(waiting.filter((one) => one.id !== id)),
    settled: () => running,
  }
}
