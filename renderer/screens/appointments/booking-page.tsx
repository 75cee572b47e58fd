import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ChangeReason } from '#shared/domain/appointment/appointment.ts'
import { useQuery } from '../../api/use-query.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useHall } from '../../ui/hall.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useCardReader } from '../../ui/use-card-reader.ts'
import { useKeys } from '../../ui/use-keys.ts'
import {
  afterBooking,
  channelAt,
  chosenSlot,
  emptyDraft,
  missingIn,
  personOf,
  placeOf,
} from './booking-form.ts'
import type { BookingDraft } from './booking-form.ts'
import { BookingPersonFields, ChangeFields } from './booking-person.tsx'
import { BookingSlots } from './booking-slots.tsx'
import { useSlotWords } from './slot-words.ts'
import type { AppointmentWork } from './use-appointments.ts'

interface BookingPageProps {
  readonly days: OutputOf<'appointments.days'>
  readonly work: AppointmentWork
  /** The appointment that is moved; null books a new one. */
  readonly changing: AppointmentView | null
  /** The day the list was of. */
  readonly day: string | null
  readonly onLeave: (day: string | null) => void
}

/** 登记预约、改约: business, day, slot, then the person; Enter goes on, Ctrl Enter books. */
export const BookingPage = ({ days, work, changing, day, onLeave }: BookingPageProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const { signedIn } = useHall()
  const slotWords = useSlotWords()
  const page = useRef<HTMLElement>(null)
  const [draft, setDraft] = useState<BookingDraft>(() =>
    emptyDraft(days, channelAt(signedIn), {
      ...(day === null ? {} : { day }),
      ...(changing === null ? {} : { categoryId: changing.categoryId }),
    }),
  )
  const [because, setBecause] = useState<ChangeReason>(changing?.affected == null ? 'person' : 'hall')
  const [asked, setAsked] = useState(false)
  const place = { day: draft.day, categoryId: draft.categoryId }
  const slots = useQuery('appointments.slots', place, ['appointments', 'settings']).value?.slots ?? []
  const missing = missingIn(draft, slots, changing !== null)
  const slot = chosenSlot(draft, slots)
  const category = days.categories.find(({ id }) => id === draft.categoryId)
  const change = (part: Partial<BookingDraft>): void => {
    work.clear()
    setSlotsWanted(false)
    setDraft((old) => ({ ...old, ...part }))
  }
  const focus = (field: string): void =>
    page.current
      ?.querySelector<HTMLElement>(
        `[data-field="${field}"] [tabindex="0"], input[data-field="${field}"], select[data-field="${field}"]`,
      )
      ?.focus()
  useEffect(() => focus(days.categories.length > 1 ? 'category' : 'day'), [days.categories.length])
  // Enter may be pressed before the slots of a day have come; the focus goes on to them as soon as they have.
  const [slotsWanted, setSlotsWanted] = useState(false)
  useEffect(() => {
    if (!slotsWanted || slots.length === 0) return
    setSlotsWanted(false)
    focus('slot')
  }, [slotsWanted, slots.length])

  const submit = (): void => {
    setAsked(true)
    const [first] = missing
    if (first !== undefined || slot === null) return focus(first ?? 'slot')
    if (work.busy !== null) return
    if (changing !== null) {
      void work.change({ id: changing.id, place: placeOf(draft, slot), because }).then((changed) => {
        if (changed) onLeave(draft.day)
      })
      return
    }
    const input = { place: placeOf(draft, slot), person: personOf(draft), channel: draft.channel }
    void work.book(input).then((booked) => {
      if (!booked) return
      setAsked(false)
      setDraft(afterBooking)
      focus('day')
    })
  }
  const leave = (): void => onLeave(null)
  useKeys({ primary: submit, escape: leave, back: leave })
  useCardReader(
    ({ number, name }) => {
      if (changing !== null) return
      change({ documentType: 'resident-id', documentNumber: number, ...(name === undefined ? {} : { name }) })
      focus(name === undefined ? 'name' : 'phone')
    },
    undefined,
    page,
  )
  const next =
    (field: string) =>
    (event: KeyboardEvent): void => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
      if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
      event.preventDefault()
      if (field === 'submit') submit()
      else focus(field)
    }

  return (
    <section ref={page} className="appoint" aria-label={t('book.title')}>
      <PageHead
        title={changing === null ? t('book.title') : t('book.changing', { number: changing.number })}
        parent={{ label: t('title'), onPress: leave }}
      />
      <div className="appoint-book">
        <BookingSlots
          days={days}
          draft={draft}
          slots={slots}
          onChange={change}
          onNext={(field) => {
            if (field === 'slot') setSlotsWanted(true)
            else if (field === 'day') focus(field)
            else focus(changing === null ? 'name' : 'because')
          }}
        />
        {changing === null ? (
          <BookingPersonFields draft={draft} missing={asked ? missing : []} onChange={change} next={next} />
        ) : (
          <ChangeFields row={changing} because={because} onBecause={setBecause} onEnter={submit} />
        )}
      </div>
      <BottomBar
        actions={
          <>
            <ActionButton label={t('book.cancel')} keyName="escape" onPress={leave} />
            <ActionButton
              kind="primary"
              label={t(changing === null ? 'book.submit' : 'book.submitChange')}
              keyName="primary"
              busyLabel={work.busy === 'book' ? t('book.busy') : null}
              onPress={submit}
            />
          </>
        }
      >
        {work.failure !== null ? (
          <div role="alert">
            <BottomWords outcome={work.failure.title} written={work.failure.text} />
          </div>
        ) : slot === null && work.done !== null ? (
          <BottomWords outcome={work.done.what} written={work.done.how} />
        ) : slot !== null && missing.length === 0 ? (
          <BottomWords
            outcome={t('book.ready', {
              slot: slotWords.withDay({ ...slot, day: draft.day }),
              category: category?.name ?? '',
            })}
            written={t('book.readyHow', slotWords.validity({ ...slot, day: draft.day }, days))}
          />
        ) : (
          <BottomWords
            outcome={t('book.waiting', {
              what: missing.map((what) => t(`book.missing.${what}`)).join(t('join')),
            })}
          />
        )}
      </BottomBar>
    </section>
  )
}
