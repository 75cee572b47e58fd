import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CalendarPreview } from '#shared/contract/calendar.ts'
import { daysBetween } from '#shared/kernel/plain-date.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { FormField } from '../../../ui/form-field.tsx'
import { needsLateReason } from './preview-words.ts'
import type { Added, CalendarLook } from './use-calendar-look.ts'
import { useDayWords } from './use-calendar-words.ts'

interface PreviewFactsProps {
  readonly seen: NonNullable<CalendarLook['seen']>
  readonly today: string
  readonly added: Added
  readonly wrong: Readonly<Record<keyof Added, boolean>>
  readonly onAdd: (more: Partial<Added>) => void
}

/** What changes in the calendar, day by day, and what the person has to add to it. */
export const PreviewFacts = (props: PreviewFactsProps): ReactElement => {
  const { seen, today } = props
  const { t } = useTranslation('calendar')
  const { change, preview } = seen
  return (
    <>
      <h2>{t('preview.facts')}</h2>
      {preview.year !== null && <YearFacts {...props} year={preview.year} />}
      {change.what !== 'year' && <OrderFacts order={change.order} today={today} />}
      {needsLateReason(change, today) && (
        <AddedText
          field="lateReason"
          missing={t('wrong.required')}
          label={t('preview.lateReason')}
          hint={t('preview.lateReasonHint')}
          {...props}
        />
      )}
      <ChangedDays changed={preview.changed} today={today} />
      {preview.past && <p className="settings-near settings-after">{t('preview.past')}</p>}
    </>
  )
}

const AddedText = ({
  field,
  label,
  hint,
  missing,
  added,
  wrong,
  onAdd,
}: Pick<PreviewFactsProps, 'added' | 'wrong' | 'onAdd'> & {
  readonly field: keyof Added
  readonly label: string
  readonly hint: string
  /** What is said when it is not filled in. */
  readonly missing: string
}): ReactElement => {
  return (
    <div className="settings-fields">
      <FormField label={label} hint={hint} error={wrong[field] ? missing : undefined}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            rows={3}
            maxLength={200}
            value={added[field]}
            aria-invalid={wrong[field]}
            aria-describedby={describedBy}
            onChange={(event) => onAdd({ [field]: event.target.value })}
          />
        )}
      </FormField>
    </div>
  )
}

const YearFacts = ({
  year,
  ...props
}: PreviewFactsProps & { readonly year: NonNullable<CalendarPreview['year']> }): ReactElement => {
  const { t } = useTranslation('calendar')
  const { short, named } = useDateWords(`${year.year}-01-01`)
  const daysOff = year.blocks.reduce((sum, { days }) => sum + days, 0)
  return (
    <>
      {year.source === '' ? (
        <AddedText
          field="source"
          missing={t('wrong.source')}
          label={t('preview.source')}
          hint={t('preview.sourceHint')}
          {...props}
        />
      ) : (
        <dl className="settings-facts">
          <div>
            <dt>{t('preview.source')}</dt>
            <dd>{year.source}</dd>
          </div>
        </dl>
      )}
      <dl className="settings-facts">
        <div>
          <dt>{t('preview.workdays')}</dt>
          <dd>{t('preview.workdaysText', { count: year.workdays })}</dd>
        </div>
      </dl>
      <h3>{t('preview.blocks', { count: daysOff })}</h3>
      <ul className="calendar-days">
        {year.blocks.map(({ name, from, to, days }) => (
          <li key={from}>
            <span>{name}</span>
            <span>{from === to ? named(from) : t('preview.span', { from: short(from), to: short(to) })}</span>
            <span>{t('days', { count: days })}</span>
          </li>
        ))}
      </ul>
      {year.missing.length > 0 && (
        <p className="settings-near">
          {t('preview.missing', {
            names: year.missing.map((festival) => t(`preview.festivals.${festival}`)).join(t('preview.join')),
          })}
        </p>
      )}
      <h3>
        {year.makeUpDays.length === 0
          ? t('preview.makeUpNone')
          : t('preview.makeUp', { count: year.makeUpDays.length })}
      </h3>
      <ul className="calendar-days">
        {year.makeUpDays.map(({ date, name }) => (
          <li key={date}>
            <span>{name}</span>
            <span>{named(date)}</span>
          </li>
        ))}
      </ul>
      {year.ignored > 0 && <p className="settings-note">{t('preview.ignored', { count: year.ignored })}</p>}
    </>
  )
}

const OrderFacts = ({
  order,
  today,
}: {
  readonly order: {
    readonly from: string
    readonly to: string
    readonly reason: string
    readonly orderedBy: string
  }
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('calendar')
  const { named } = useDateWords(today)
  const { from, to, reason, orderedBy } = order
  const days = from === to ? named(from) : t('orders.days', { from: named(from), to: named(to) })
  const facts = [
    ['days', `${days} ${t('days', { count: daysBetween(from, to) + 1 })}`],
    ['reason', reason],
    ['orderedBy', orderedBy],
  ] as const
  return (
    <dl className="settings-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{t(`orders.facts.${name}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Days known before that become another kind of day. */
const ChangedDays = ({
  changed,
  today,
}: {
  readonly changed: CalendarPreview['changed']
  readonly today: string
}): ReactElement | null => {
  const { t } = useTranslation('calendar')
  const { named } = useDateWords(today)
  const dayWords = useDayWords()
  if (changed.length === 0) return null
  return (
    <>
      <h3>{t('preview.changed', { count: changed.length })}</h3>
      <ul className="calendar-days">
        {changed.map(({ date, before, after }) => (
          <li key={date} className="calendar-change">
            {t('preview.change', { day: named(date), before: dayWords(before), after: dayWords(after) })}
          </li>
        ))}
      </ul>
    </>
  )
}
