import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { Tag } from '../../ui/status-tag.tsx'
import type { TagTone } from '../../ui/status-tag.tsx'
import { useSlotWords } from './slot-words.ts'
import type { Grace } from './slot-words.ts'

export const APPOINTMENT_COLUMNS = [
  { name: 'slot' },
  { name: 'name' },
  { name: 'category' },
  { name: 'status' },
  { name: 'document' },
  { name: 'phone' },
  { name: 'number' },
  { name: 'note' },
] as const

const TONES: Readonly<Record<AppointmentView['status'], TagTone>> = {
  booked: 'plain',
  arrived: 'selected',
  cancelled: 'provisional',
  missed: 'near',
}

/** The cells of one appointment; people are masked. `listed` is the day the list is of, null where it is of several. */
export const useAppointmentCells = (
  listed: string | null,
  grace: Grace | null,
): ((row: AppointmentView) => readonly ReactNode[]) => {
  const { t } = useTranslation('appointments')
  const slot = useSlotWords()
  const arrivalWords = (row: AppointmentView): string | null =>
    row.arrival === null ? null : t(`arrival.${row.arrival}`, { from: slot.validity(row, grace).from })
  const note = (row: AppointmentView): string =>
    [
      row.affected === null ? arrivalWords(row) : t(`affected.${row.affected}`),
      row.ticketNumber,
      row.endedBecause === null ? null : t(`because.${row.endedBecause}`),
      row.reached === null ? null : t(row.reached ? 'reached' : 'notReached'),
      row.timesChanged > 0 ? t('changedTimes', { count: row.timesChanged }) : null,
    ]
      .filter((text) => text !== null)
      .join(t('join'))
  return (row) => {
    const noted = note(row)
    return [
      <b key="slot">{row.day === listed ? slot.times(row) : slot.withDay(row)}</b>,
      row.person?.name ?? t('erased'),
      row.categoryName,
      <Tag key="status" tone={row.affected === null ? TONES[row.status] : 'near'}>
        {t(`status.${row.status}`)}
      </Tag>,
      <span key="document" className="appoint-quiet">
        {row.person?.document ?? ''}
      </span>,
      <span key="phone" className="appoint-quiet">
        {row.person?.phone ?? ''}
      </span>,
      <span key="number" className="appoint-quiet">
        {row.number}
      </span>,
      <span key="note" className="appoint-quiet ui-clip" title={noted}>
        {noted}
      </span>,
    ]
  }
}
