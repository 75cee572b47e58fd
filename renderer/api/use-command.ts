import { useCallback, useRef, useState } from 'react'
import type { CommandName, FailureOf, InputOf, ReplyOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { gestureKey, order } from './client.ts'

export interface CommandState<C extends CommandName> {
  readonly busy: boolean
  readonly failure: Failure<FailureOf<C>> | null
  /** One gesture. A second press while the first is under way does nothing and answers null. */
  readonly run: (input: InputOf<C>) => Promise<ReplyOf<C> | null>
  readonly clear: () => void
}

export const useCommand = <C extends CommandName>(channel: C): CommandState<C> => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure<FailureOf<C>> | null>(null)
  const running = useRef(false)

  const run = useCallback(
    async (input: InputOf<C>): Promise<ReplyOf<C> | null> => {
      if (running.current) return null
      running.current = true
      setBusy(true)
      setFailure(null)
      try {
        const reply = await order(channel, input, gestureKey())
        if (!reply.ok) setFailure(reply.error)
        return reply
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [channel],
  )
  const clear = useCallback(() => setFailure(null), [])
  return { busy, failure, run, clear }
}
