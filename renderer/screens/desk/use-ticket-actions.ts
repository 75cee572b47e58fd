import { useCallback, useRef, useState } from 'react'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import { gestureKey, order } from '../../api/client.ts'

export type TicketOrder =
  | {
      readonly action: 'callNext' | 'recall' | 'start' | 'miss' | 'sendBack' | 'finish' | 'consult' | 'undo'
    }
  | { readonly action: 'hold'; readonly note: string }
  | {
      readonly action: 'transfer'
      readonly categoryId: string | null
      readonly counterId: string | null
      readonly note: string
      readonly comesBack: boolean
    }
  | { readonly action: 'resume' | 'call' | 'rejoin'; readonly ticketId: string }

export type TicketVerb = TicketOrder['action']

export interface TicketActions {
  readonly busy: TicketVerb | null
  readonly failure: { readonly verb: TicketVerb; readonly failure: Failure } | null
  /** One gesture; a second press while one is under way does nothing. True when it was done. */
  readonly run: (wanted: TicketOrder) => Promise<boolean>
  readonly clear: () => void
}

const send = (wanted: TicketOrder): Promise<Result<TicketView>> => {
  const key = gestureKey()
  switch (wanted.action) {
    case 'hold':
      return order('queue.hold', { note: wanted.note }, key)
    case 'transfer': {
      const { categoryId, counterId, note, comesBack } = wanted
      return order('queue.transfer', { categoryId, counterId, note, comesBack }, key)
    }
    case 'resume':
    case 'call':
    case 'rejoin':
      return order(`queue.${wanted.action}`, { ticketId: wanted.ticketId }, key)
    default:
      return order(`queue.${wanted.action}`, {}, key)
  }
}

export const useTicketActions = (): TicketActions => {
  const [busy, setBusy] = useState<TicketVerb | null>(null)
  const [failure, setFailure] = useState<TicketActions['failure']>(null)
  const running = useRef(false)
  const run = useCallback(async (wanted: TicketOrder): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(wanted.action)
    setFailure(null)
    try {
      const reply = await send(wanted)
      if (!reply.ok) setFailure({ verb: wanted.action, failure: reply.error })
      return reply.ok
    } finally {
      running.current = false
      setBusy(null)
    }
  }, [])
  const clear = useCallback(() => setFailure(null), [])
  return { busy, failure, run, clear }
}
