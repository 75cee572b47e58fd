import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { ChangeReason } from '#shared/domain/appointment/appointment.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useSlotWords } from './slot-words.ts'

/** A day of the list, or those whose slot has fallen away. */
export type Shown = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'affected' }

export interface AppointmentWork {
  readonly days: OutputOf<'appointments.days'> | null
  readonly rows: readonly AppointmentView[] | null
  readonly busy: 'arrive' | 'book' | 'cancel' | 'other' | null
  readonly failure: FailureWords | null
  readonly done: { readonly what: string; readonly how: string } | null
  readonly clear: () => void
  readonly arrive: (row: AppointmentView) => Promise<void>
  readonly book: (input: InputOf<'appointments.book'>) => Promise<boolean>
  readonly change: (input: InputOf<'appointments.change'>) => Promise<boolean>
  readonly cancel: (row: AppointmentView, because: ChangeReason) => Promise<boolean>
  readonly reinstate: (row: AppointmentView) => Promise<void>
  readonly telephone: (row: AppointmentView, reached: boolean) => Promise<void>
  /** The whole name and telephone number; null when it was refused. */
  readonly reveal: (row: AppointmentView) => Promise<OutputOf<'appointments.reveal'> | null>
}

const TOPICS = ['appointments', 'settings', 'queue'] as const

/** Who is expected, and everything that can be done with it. */
export const useAppointments = (shown: Shown, text: string): AppointmentWork => {
  const { t } = useTranslation('appointments')
  const words = useAreaFailure('appointments')
  const slot = useSlotWords()
  const days = useQuery('appointments.days', {}, TOPICS)
  const list = useQuery('appointments.list', shown.kind === 'day' ? { day: shown.day, text } : null, TOPICS)
  const affected = useQuery('appointments.affected', shown.kind === 'affected' ? {} : null, TOPICS)
  const [done, setDone] = useState<AppointmentWork['done']>(null)
  const commands = {
    arrive: useCommand('appointments.arrive'),
    book: useCommand('appointments.book'),
    change: useCommand('appointments.change'),
    cancel: useCommand('appointments.cancel'),
    reinstate: useCommand('appointments.reinstate'),
    telephone: useCommand('appointments.telephone'),
    reveal: useCommand('appointments.reveal'),
  }
  const all = Object.values(commands)
  const failure = all.find((command) => command.failure !== null)?.failure ?? null
  const clear = (): void => {
    setDone(null)
    for (const command of all) command.clear()
  }
  const say = (what: string, how = ''): void => setDone({ what, how })
  const refetch = (): void => {
    days.refetch()
    list.refetch()
    affected.refetch()
  }
  const busyOf = (): AppointmentWork['busy'] => {
    if (commands.arrive.busy) return 'arrive'
    if (commands.book.busy || commands.change.busy) return 'book'
    if (commands.cancel.busy) return 'cancel'
    return all.some(({ busy }) => busy) ? 'other' : null
  }
  const found = list.value === null ? null : [...list.value.appointments, ...list.value.elsewhere]

  return {
    days: days.value,
    rows: shown.kind === 'day' ? found : (affected.value?.appointments ?? null),
    busy: busyOf(),
    failure: failure === null ? null : words(failure),
    done,
    clear,
    arrive: async ({ id }) => {
      clear()
      const reply = await commands.arrive.run({ id })
      if (reply?.ok) {
        const { appointment, ticket } = reply.value
        say(t('done.arrived', { number: ticket.number }), slot.arrived(appointment, days.value))
      } else refetch()
    },
    book: async (input) => {
      clear()
      const reply = await commands.book.run(input)
      if (reply?.ok) {
        const { number, categoryName } = reply.value
        say(
          t('done.booked', { number, slot: slot.withDay(reply.value), category: categoryName }),
          t('done.tell', slot.validity(reply.value, days.value)),
        )
      } else refetch()
      return reply?.ok === true
    },
    change: async (input) => {
      clear()
      const reply = await commands.change.run(input)
      if (reply?.ok)
        say(
          t('done.changed', { number: reply.value.number, slot: slot.withDay(reply.value) }),
          t('done.tell', slot.validity(reply.value, days.value)),
        )
      else refetch()
      return reply?.ok === true
    },
    cancel: async ({ id, number }, because) => {
      clear()
      const reply = await commands.cancel.run({ id, because })
      if (reply?.ok) say(t('done.cancelled', { number }))
      else refetch()
      return reply?.ok === true
    },
    reinstate: async ({ id, number }) => {
      clear()
      const reply = await commands.reinstate.run({ id })
      if (reply?.ok) say(t('done.reinstated', { number }))
      else refetch()
    },
    telephone: async ({ id, number }, reached) => {
      clear()
      const reply = await commands.telephone.run({ id, reached })
      if (reply?.ok) say(t(reached ? 'done.reached' : 'done.notReached', { number }))
      else refetch()
    },
    reveal: async ({ id }) => {
      clear()
      const reply = await commands.reveal.run({ id })
      return reply?.ok === true ? reply.value : null
    },
  }
}
