import { useCallback, useRef, useState } from 'react'
import type { CommandName, InputOf, ReplyOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { gestureKey, order } from './client.ts'

export interface Orders {
  readonly busy: boolean
  /** Why the last one was not carried out. */
  readonly failure: Failure | null
  /** One gesture. A second one while another is under way does nothing and answers null. */
  readonly run: <C extends CommandName>(channel: C, input: InputOf<C>) => Promise<ReplyOf<C> | null>
  readonly clear: () => void
}

/** The commands of one page, of which at most one is under way. */
export const useOrders = (): Orders => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)
  const run = useCallback(
    async <C extends CommandName>(channel: C, input: InputOf<C>): Promise<ReplyOf<C> | null> => {
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
    [],
  )
  const clear = useCallback(() => setFailure(null), [])
  return { busy, failure, run, clear }
}
