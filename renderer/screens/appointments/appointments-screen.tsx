import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useHall, useToday } from '../../ui/hall.tsx'
import { AppointmentList } from './appointment-list.tsx'
import { BookingPage } from './booking-page.tsx'
import { useAppointments } from './use-appointments.ts'
import type { Shown } from './use-appointments.ts'
import './appointments.css'

/** 预约: who is expected on a day, and the page on which somebody is booked or moved. */
export const AppointmentsScreen = (): ReactElement => {
  const { t } = useTranslation('appointments')
  const today = useToday()
  const { signedIn } = useHall()
  const [shown, setShown] = useState<Shown>({ kind: 'day', day: today })
  const [text, setText] = useState('')
  const [booking, setBooking] = useState<{ readonly changing: AppointmentView | null } | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const work = useAppointments(shown, text)
  const mayAct = signedIn.roles.some((role) => role !== 'archivist')
  const { days } = work
  if (days === null)
    return (
      <section className="appoint" aria-label={t('title')}>
        <LoadingRows rows={8} />
      </section>
    )
  if (!days.on)
    return (
      <section className="appoint" aria-label={t('title')}>
        <EmptyLine title={t('off.what')} text={t('off.how')} />
      </section>
    )
  if (booking !== null)
    return (
      <BookingPage
        key={booking.changing?.id ?? ''}
        days={days}
        work={work}
        changing={booking.changing}
        day={shown.kind === 'day' ? shown.day : null}
        onLeave={(day) => {
          setBooking(null)
          if (day !== null && shown.kind === 'day') setShown({ kind: 'day', day })
        }}
      />
    )
  return (
    <AppointmentList
      days={days}
      work={work}
      shown={shown}
      text={text}
      search={search}
      mayAct={mayAct}
      onShow={(next) => {
        work.clear()
        setShown(next)
      }}
      onText={setText}
      onBook={(changing) => {
        work.clear()
        setBooking({ changing })
      }}
    />
  )
}
