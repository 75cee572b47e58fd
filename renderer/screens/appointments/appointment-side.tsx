import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { allowsAppointmentAction } from '#shared/domain/appointment/allowed-appointment-actions.ts'
import { ActionButton, TextButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { useSlotWords } from './slot-words.ts'
import type { AppointmentWork } from './use-appointments.ts'

interface SideProps {
  readonly row: AppointmentView | null
  readonly work: AppointmentWork
  readonly mayAct: boolean
}

/** The chosen appointment: who, when, how it was booked; telephoning and taking back a mistake. */
export const AppointmentSide = ({ row, work, mayAct }: SideProps): ReactElement => {
  const { t } = useTranslation('appointments')
  if (row === null)
    return (
      <aside className="appoint-side">
        <h2>{t('side.title')}</h2>
        <p className="appoint-quiet">{t('side.none')}</p>
      </aside>
    )
  return <Chosen key={row.id} row={row} work={work} mayAct={mayAct} />
}

const Chosen = ({ row, work, mayAct }: SideProps & { readonly row: AppointmentView }): ReactElement => {
  const { t } = useTranslation('appointments')
  const words = useDateWords(useToday())
  const slot = useSlotWords()
  const [shown, setShown] = useState<OutputOf<'appointments.reveal'> | null>(null)
  const { person } = row
  const maySee = mayAct && person !== null && shown === null
  const mayReinstate =
    mayAct &&
    allowsAppointmentAction(row.status, 'reinstate') &&
    (row.status !== 'arrived' || row.ticketVoid) &&
    row.day >= (work.days?.today ?? '')
  const phone = shown?.phone ?? person?.phone ?? ''
  return (
    <aside className="appoint-side" aria-label={t('side.title')}>
      <h2>
        {row.number}
        <span>{t(`status.${row.status}`)}</span>
      </h2>
      <dl className="appoint-facts">
        <Fact label={t('columns.slot')}>{slot.withDay(row)}</Fact>
        <Fact label={t('columns.category')}>{row.categoryName}</Fact>
        <Fact label={t('columns.name')}>{shown?.name ?? person?.name ?? t('erased')}</Fact>
        <Fact label={t('columns.document')}>{person?.document ?? ''}</Fact>
        <Fact label={t('columns.phone')}>
          {phone === '' ? t('noPhone') : phone}
          {maySee && phone !== '' && (
            <TextButton
              label={t('side.show')}
              describes={t('columns.phone')}
              onPress={() => void work.reveal(row).then(setShown)}
            />
          )}
        </Fact>
        <Fact label={t('side.booked')}>
          {t('side.bookedBy', {
            at: words.moment(row.bookedAt),
            name: row.bookedBy,
            channel: t(`channel.${row.channel}`),
          })}
        </Fact>
        {row.ticketNumber !== null && (
          <Fact label={t('side.ticket')}>
            {row.ticketVoid ? t('side.ticketVoid', { number: row.ticketNumber }) : row.ticketNumber}
          </Fact>
        )}
        {row.endedBecause !== null && (
          <Fact label={t('side.reason')}>{t(`because.${row.endedBecause}`)}</Fact>
        )}
      </dl>
      {maySee && phone !== '' && <p className="appoint-quiet">{t('side.logged')}</p>}
      {row.affected !== null && (
        <section className="appoint-part">
          <p className="appoint-near">{t(`affected.${row.affected}`)}</p>
          {mayAct && (
            <div className="appoint-line">
              <span>{t('side.telephone')}</span>
              <ActionButton label={t('side.told')} onPress={() => void work.telephone(row, true)} />
              <ActionButton label={t('side.notReached')} onPress={() => void work.telephone(row, false)} />
            </div>
          )}
          {row.telephonedAt !== null && (
            <p className="appoint-quiet">
              {words.moment(row.telephonedAt)} {t(row.reached === true ? 'reached' : 'notReached')}
            </p>
          )}
        </section>
      )}
      {mayReinstate && (
        <section className="appoint-part">
          <div className="appoint-line">
            <ActionButton label={t('side.again')} onPress={() => void work.reinstate(row)} />
            <span>{t('side.againHint')}</span>
          </div>
        </section>
      )}
    </aside>
  )
}

const Fact = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
