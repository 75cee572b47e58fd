import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { isForward, SPANS } from '#shared/domain/search/case-filter.ts'
import type { Between, Span, WantedDays } from '#shared/domain/search/case-filter.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'
import { ChooseList } from './choose-list.tsx'

const NOT_LIMITED = 'any'

/** Days of one kind of date: a usual span by its digit, or two dates, either of them open. */
export const ChooseDays = ({
  label,
  days,
  onDays,
  onDone,
}: {
  readonly label: string
  readonly days: WantedDays | null
  readonly onDays: (days: WantedDays | null) => void
  readonly onDone: () => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const chosen: Span | typeof NOT_LIMITED | null =
    days === null ? NOT_LIMITED : 'span' in days ? days.span : null
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string }>(
    days !== null && 'from' in days ? { from: days.from ?? '', to: days.to ?? '' } : { from: '', to: '' },
  )
  const between: Between = {
    from: isDateText(typed.from) ? typed.from : null,
    to: isDateText(typed.to) ? typed.to : null,
  }
  const type = (end: 'from' | 'to', text: string): void => {
    const next = { ...typed, [end]: text }
    setTyped(next)
    const from = isDateText(next.from) ? next.from : null
    const to = isDateText(next.to) ? next.to : null
    if (isForward({ from, to })) onDays(from === null && to === null ? null : { from, to })
  }
  return (
    <div className="found-days">
      <ChooseList
        label={label}
        options={[
          ...SPANS.map((span) => ({ value: span, label: t(`spans.${span}`) })),
          { value: NOT_LIMITED, label: t('days.clear') },
        ]}
        chosen={chosen === null ? [] : [chosen]}
        onChoose={(value) => {
          onDays(value === NOT_LIMITED ? null : { span: value })
          onDone()
        }}
      />
      <div className="found-between">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {t(`days.${end}`)}
            <input
              type="date"
              value={typed[end]}
              max="9999-12-31"
              aria-invalid={!isForward(between)}
              onChange={(event) => type(end, event.target.value)}
              onKeyDown={(event) => {
                if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
                event.preventDefault()
                if (isForward(between)) onDone()
              }}
            />
          </label>
        ))}
        {!isForward(between) && <p role="alert">{t('days.bad')}</p>}
      </div>
    </div>
  )
}
