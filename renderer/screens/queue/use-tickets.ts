import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketView } from '#shared/contract/queue.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useNavigate } from '../../ui/navigate.tsx'

export interface TicketWork {
  readonly tickets: readonly TicketView[] | null
  readonly overview: OutputOf<'queue.overview'> | null
  readonly troubles: OutputOf<'printing.outbox'>['troubles']
  readonly busy: 'call' | 'void' | 'verify' | 'take' | 'reprint' | 'pause' | null
  readonly failure: FailureWords | null
  readonly done: string | null
  readonly call: (ticket: TicketView) => Promise<void>
  readonly voidTicket: (ticket: TicketView, reason: string) => Promise<boolean>
  readonly verify: (ticket: TicketView, reason: PriorityReason | null) => Promise<void>
  readonly take: (categoryId: string, priority: PriorityReason | null) => Promise<boolean>
  readonly reprint: (trouble: { readonly ticketId: string; readonly number: string }) => Promise<void>
  readonly pause: (paused: boolean) => Promise<void>
  readonly clear: () => void
}

/** Today's tickets and what the guide desk and a counter can do with them. */
export const useTickets = (): TicketWork => {
  const { t } = useTranslation('queue')
  const navigate = useNavigate()
  const words = useAreaFailure('queue')
  const tickets = useQuery('queue.tickets', {}, ['queue', 'settings'])
  const overview = useQuery('queue.overview', {}, ['queue', 'settings', 'session'])
  const outbox = useQuery('printing.outbox', {}, ['printing'])
  const [done, setDone] = useState<string | null>(null)
  const commands = {
    call: useCommand('queue.call'),
    resume: useCommand('queue.resume'),
    void: useCommand('queue.void'),
    verify: useCommand('queue.verifyPriority'),
    take: useCommand('queue.take'),
    reprint: useCommand('printing.reprintTicket'),
    pause: useCommand('queue.pauseCounter'),
  }
  const all = Object.values(commands)
  const failure = all.find((command) => command.failure !== null)?.failure ?? null
  const clear = (): void => {
    setDone(null)
    for (const command of all) command.clear()
  }
  const busyOf = (): TicketWork['busy'] => {
    if (commands.call.busy || commands.resume.busy) return 'call'
    const names = ['void', 'verify', 'take', 'reprint', 'pause'] as const
    return names.find((name) => commands[name].busy) ?? null
  }

  return {
    tickets: tickets.value?.tickets ?? null,
    overview: overview.value,
    troubles: outbox.value?.troubles ?? [],
    busy: busyOf(),
    failure: failure === null ? null : words(failure),
    done,
    clear,
    call: async (ticket) => {
      clear()
      const input = { ticketId: ticket.id }
      const reply = await (ticket.status === 'held' ? commands.resume.run(input) : commands.call.run(input))
      if (reply?.ok) navigate({ screen: 'desk' })
      else tickets.refetch()
    },
    voidTicket: async (ticket, reason) => {
      clear()
      const reply = await commands.void.run({ ticketId: ticket.id, reason })
      if (reply?.ok) setDone(t('done.voided', { number: ticket.number }))
      tickets.refetch()
      return reply?.ok === true
    },
    verify: async (ticket, reason) => {
      clear()
      const reply = await commands.verify.run({ ticketId: ticket.id, reason })
      if (reply?.ok)
        setDone(t(reason === null ? 'done.declined' : 'done.verified', { number: ticket.number }))
      tickets.refetch()
    },
    take: async (categoryId, priority) => {
      clear()
      const reply = await commands.take.run({ categoryId, priority })
      if (reply?.ok) setDone(t('take.taken', { number: reply.value.number }))
      return reply?.ok === true
    },
    reprint: async ({ ticketId, number }) => {
      clear()
      const reply = await commands.reprint.run({ ticketId })
      if (reply?.ok) setDone(t('troubles.reprinted', { number }))
      outbox.refetch()
    },
    pause: async (paused) => {
      clear()
      await commands.pause.run({ paused })
    },
  }
}
