import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { Choice } from '../../ui/choice.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import type { BookingDraft, DayToBook, SlotToBook } from './booking-form.ts'
import { useSlotWords } from './slot-words.ts'

interface BookingSlotsProps {
  readonly days: OutputOf<'appointments.days'>
  readonly draft: BookingDraft
  readonly slots: readonly SlotToBook[]
  readonly onChange: (change: Partial<BookingDraft>) => void
  readonly onNext: (field: 'day' | 'slot' | 'person') => void
}

/** Business, day and slot, each a row in which the arrows choose; what is left of a slot stands on it. */
export const BookingSlots = ({ days, draft, slots, onChange, onNext }: BookingSlotsProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const today = useToday()
  const words = useDateWords(today)
  const slotWords = useSlotWords()
  const dayLabel = ({ day, closed, name }: DayToBook): string => {
    const said = day === today ? t('today') : words.plainNamed(day)
    return closed === null ? said : `${said} ${name ?? t(`book.dayClosed.${closed}`)}`
  }
  const slotLabel = (slot: SlotToBook): string => {
    const state =
      slot.closed === 'full'
        ? t('book.full')
        : slot.closed === 'too-late'
          ? t('book.over')
          : t('book.left', { count: slot.left })
    return t('pair', { one: slotWords.times(slot), other: state })
  }
  const chosenDay = days.days.find(({ day }) => day === draft.day)
  return (
    <div className="appoint-when">
      <h2>{t('book.category')}</h2>
      <div className="appoint-choices">
        <Choice
          label={t('book.category')}
          field="category"
          digits
          options={days.categories.map(({ id, prefix, name }) => ({ value: id, label: `${prefix} ${name}` }))}
          chosen={draft.categoryId}
          onChoose={(categoryId) => onChange({ categoryId, from: null })}
          onEnter={() => onNext('day')}
        />
      </div>
      <h2>{t('book.day')}</h2>
      <div className="appoint-choices">
        <Choice
          label={t('book.day')}
          field="day"
          options={days.days.map((day) => ({
            value: day.day,
            label: dayLabel(day),
            disabled: day.closed !== null,
          }))}
          chosen={draft.day}
          onChoose={(day) => onChange({ day, from: null })}
          onEnter={() => onNext('slot')}
        />
      </div>
      {chosenDay?.covered === false && <p className="appoint-near">{t('book.uncovered')}</p>}
      <h2>{t('book.slotsOf', { day: words.named(draft.day) })}</h2>
      {slots.length === 0 ? (
        <p className="appoint-quiet">{t('book.noSlots')}</p>
      ) : (
        <div className="appoint-choices">
          <Choice
            label={t('book.slots')}
            field="slot"
            options={slots.map((slot) => ({
              value: String(slot.from),
              label: slotLabel(slot),
              disabled: slot.closed !== null,
            }))}
            chosen={draft.from === null ? null : String(draft.from)}
            onChoose={(from) => onChange({ from: Number(from) })}
            onEnter={() => {
              const first = slots.find(({ closed }) => closed === null)
              if (draft.from === null && first !== undefined) onChange({ from: first.from })
              onNext('person')
            }}
          />
        </div>
      )}
    </div>
  )
}
