import type { ReplyOf } from '#shared/contract/index.ts'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Failure } from '#shared/kernel/result.ts'

interface ChangeLineArgs {
  readonly send: (change: IntakeChange, against: IntakeView) => Promise<ReplyOf<'intake.change'>>
  /** The saved intake and what is still on its way to it. */
  readonly onSaved: (saved: IntakeView, onTheWay: readonly IntakeChange[]) => void
  /** One change was refused; it and everything behind it is given up, because it was made on wrong ground. */
  readonly onRefused: (failure: Failure) => void
}

export interface ChangeLine {
  /** What the next change is made against; also after a reload. */
  readonly adopt: (saved: IntakeView) => void
  readonly push: (change: IntakeChange) => void
  readonly onTheWay: () => readonly IntakeChange[]
  /** What everything so far was saved as; null before anything was adopted. */
  readonly saved: () => IntakeView | null
  /** Answers when everything pushed is saved, or false when something was refused. */
  readonly settled: () => Promise<boolean>
}

/**
 * Changes of one intake go out one after another, each against the revision the one before it left:
 * a quick hand never races itself, and a change against something unseen is refused as stale.
 */
export const changeLine = ({ send, onSaved, onRefused }: ChangeLineArgs): ChangeLine => {
  let saved: IntakeView | null = null
  let queue: IntakeChange[] = []
  let running: Promise<boolean> | null = null

  const work = async (): Promise<boolean> => {
    for (let change = queue[0]; change !== undefined && saved !== null; change = queue[0]) {
      const reply = await send(change, saved)
      if (!reply.ok) {
        queue = []
        onRefused(reply.error)
        return false
      }
      queue = queue.slice(1)
      saved = reply.value
      onSaved(saved, queue)
    }
    return true
  }

  return {
    adopt: (view) => {
      saved = view
    },
    push: (change) => {
      queue = [...queue, change]
      running ??= work().finally(() => {
        running = null
      })
    },
    onTheWay: () => queue,
    saved: () => saved,
    settled: () => running ?? Promise.resolve(true),
  }
}
