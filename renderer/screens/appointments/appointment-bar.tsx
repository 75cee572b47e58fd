import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { CHANGE_REASONS } from '#shared/domain/appointment/appointment.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useSlotWords } from './slot-words.ts'
import type { AppointmentWork } from './use-appointments.ts'

interface AppointmentBarProps {
  readonly row: AppointmentView | null
  /** Day and slot of the chosen one, in words. */
  readonly slot: string
  readonly work: AppointmentWork
  readonly mayAct: boolean
  readonly arrives: boolean
  readonly canChange: boolean
  readonly canCancel: boolean
  readonly cancelling: boolean
  readonly onBook: () => void
  readonly onChange: () => void
  readonly onCancelling: (on: boolean) => void
}

/** What can be done with the chosen appointment; cancelling asks for the reason in the same place. */
export const AppointmentBar = (props: AppointmentBarProps): ReactElement => {
  const { row, work, mayAct, arrives, canChange, canCancel, cancelling, onBook, onChange, onCancelling } =
    props
  const { t } = useTranslation('appointments')
  const actions =
    cancelling && row !== null ? (
      <>
        <ActionButton label={t('bar.keep')} keyName="escape" onPress={() => onCancelling(false)} />
        {CHANGE_REASONS.map((because, at) => (
          <ActionButton
            key={because}
            label={t(`because.${because}`)}
            {...(at === 0 ? { busyLabel: work.busy === 'cancel' ? t('bar.cancelling') : null } : {})}
            onPress={() => void work.cancel(row, because).then(() => onCancelling(false))}
          />
        ))}
      </>
    ) : (
      <>
        {canCancel && (
          <ActionButton label={t('bar.cancel')} keyName="caseAction9" onPress={() => onCancelling(true)} />
        )}
        {canChange && <ActionButton label={t('bar.change')} keyName="caseAction8" onPress={onChange} />}
        <ActionButton label={t('bar.book')} keyName="caseAction7" onPress={onBook} />
        {arrives && row !== null && (
          <ActionButton
            kind="primary"
            label={t('bar.arrive')}
            keyName="primary"
            busyLabel={work.busy === 'arrive' ? t('bar.arriving') : null}
            onPress={() => void work.arrive(row)}
          />
        )}
      </>
    )
  return (
    <BottomBar actions={mayAct ? actions : undefined}>
      <Words {...props} />
    </BottomBar>
  )
}

const Words = ({ row, slot, work, mayAct, arrives, cancelling }: AppointmentBarProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const slots = useSlotWords()
  if (work.failure !== null)
    return (
      <div role="alert">
        <BottomWords outcome={work.failure.title} written={work.failure.text} />
      </div>
    )
  if (work.done !== null) return <BottomWords outcome={work.done.what} written={work.done.how} />
  if (row === null)
    return <BottomWords outcome={t('bar.nobody')} written={mayAct ? '' : t('bar.notAllowed')} />
  const chosen = t('bar.chosen', {
    name: row.person?.name ?? row.number,
    slot,
    status: t(`status.${row.status}`),
  })
  if (!mayAct) return <BottomWords outcome={chosen} written={t('bar.notAllowed')} />
  if (cancelling) return <BottomWords outcome={chosen} written={t('bar.cancelHow')} />
  if (row.affected !== null) return <BottomWords outcome={chosen} written={t('bar.affected')} />
  if (row.status === 'arrived' && row.ticketNumber !== null)
    return <BottomWords outcome={chosen} written={t('bar.taken', { number: row.ticketNumber })} />
  if (row.status !== 'booked') return <BottomWords outcome={chosen} written={t('bar.ended')} />
  if (!arrives) return <BottomWords outcome={chosen} written={t('bar.otherDay')} />
  const arrival =
    row.arrival === null ? '' : t(`arrival.${row.arrival}`, { from: slots.validity(row, work.days).from })
  return <BottomWords outcome={chosen} written={arrival} />
}
