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

/** What a person claims: the reason, and an age where the reason is one. */
export interface Claim {
  readonly reason: PriorityReason | null
  readonly age: number | null
}

export interface TicketWork {
  readonly tickets: readonly TicketView[] | null
  readonly overview: OutputOf<'queue.overview'> | null
  readonly troubles: OutputOf<'printing.outbox'>['troubles']
  readonly busy: 'call' | 'rejoin' | 'void' | 'verify' | 'take' | 'reprint' | 'carry' | null
  readonly failure: FailureWords | null
  readonly done: string | null
  readonly call: (ticket: TicketView) => Promise<void>
  readonly voidTicket: (ticket: TicketView, reason: string) => Promise<boolean>
  /** 重新排队: the person of a missed number has come after all. */
  readonly rejoin: (ticket: TicketView) => Promise<void>
  /** 隔日: they go on today. True when it was done. */
  readonly carryOver: (tickets: readonly TicketView[]) => Promise<boolean>
  readonly voidEarlier: (tickets: readonly TicketView[], reason: string) => Promise<boolean>
  readonly verify: (ticket: TicketView, claim: Claim) => Promise<void>
  readonly take: (categoryId: string, claim: Claim) => Promise<boolean>
  readonly reprint: (trouble: { readonly ticketId: string; readonly number: string }) => Promise<void>
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
    rejoin: useCommand('queue.rejoin'),
    carry: useCommand('queue.carryOver'),
    voidEarlier: useCommand('queue.voidEarlier'),
  }
  const all = Object.values(commands)
  const failure = all.find((command) => command.failure !== null)?.failure ?? null
  const clear = (): void => {
    setDone(null)
    for (const command of all) command.clear()
  }
  const busyOf = (): TicketWork['busy'] => {
    if (commands.call.busy || commands.resume.busy) return 'call'
    if (commands.voidEarlier.busy) return 'void'
    const names = ['rejoin', 'void', 'verify', 'take', 'reprint', 'carry'] as const
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
    rejoin: async (ticket) => {
      clear()
      const reply = await commands.rejoin.run({ ticketId: ticket.id })
      if (reply?.ok) setDone(t('line:rejoined', { number: ticket.number }))
      tickets.refetch()
    },
    carryOver: async (those) => {
      clear()
      const reply = await commands.carry.run({ ticketIds: those.map(({ id }) => id) })
      if (reply?.ok)
        setDone(t('line:leftOver.carried', { numbers: reply.value.numbers.join(t('line:join')) }))
      tickets.refetch()
      return reply?.ok === true
    },
    voidEarlier: async (those, reason) => {
      clear()
      const reply = await commands.voidEarlier.run({ ticketIds: those.map(({ id }) => id), reason })
      if (reply?.ok) setDone(t('line:leftOver.voided', { numbers: reply.value.numbers.join(t('line:join')) }))
      tickets.refetch()
      return reply?.ok === true
    },
    verify: async (ticket, { reason, age }) => {
      clear()
      const reply = await commands.verify.run({ ticketId: ticket.id, reason, age })
      if (reply?.ok) {
        const { priorityLevel } = reply.value
        setDone(
          priorityLevel === null
            ? t('done.declined', { number: ticket.number })
            : t('done.verified', { number: ticket.number, level: t(`line:level.${priorityLevel}`) }),
        )
      }
      tickets.refetch()
    },
    take: async (categoryId, { reason, age }) => {
      clear()
      const reply = await commands.take.run({ categoryId, priority: reason, age })
      if (reply?.ok) setDone(t('take.taken', { number: reply.value.number }))
      return reply?.ok === true
    },
    reprint: async ({ ticketId, number }) => {
      clear()
      const reply = await commands.reprint.run({ ticketId })
      if (reply?.ok) setDone(t('troubles.reprinted', { number }))
      outbox.refetch()
    },
  }
}
