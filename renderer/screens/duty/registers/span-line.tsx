import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useToday } from '../../../ui/hall.tsx'
import { choiceOf, isSpan, spanOf } from './day-span.ts'
import type { DayChoice } from './day-span.ts'

interface SpanLineProps {
  readonly span: DaySpan
  readonly offered: readonly DayChoice[]
  readonly onChoose: (span: DaySpan) => void
  /** What else narrows the list. */
  readonly children?: ReactNode
}

/** Which days are listed: a quick choice, or two dates. */
export const SpanLine = ({ span, offered, onChoose, children }: SpanLineProps): ReactElement => {
  const { t } = useTranslation('registers')
  const today = useToday()
  const fits = isSpan(span)
  return (
    <section className="duty-part registers-span" aria-label={t('span.label')}>
      <Choice<DayChoice>
        label={t('span.quick')}
        chosen={choiceOf(span, today, offered)}
        onChoose={(choice) => onChoose(spanOf(choice, today))}
        options={offered.map((choice) => ({ value: choice, label: t(`span.${choice}`) }))}
      />
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`span.${end}`)}
          <input
            type="date"
            value={span[end]}
            max="9999-12-31"
            aria-invalid={!fits}
            onChange={(event) => onChoose({ ...span, [end]: event.target.value })}
          />
        </label>
      ))}
      {children}
      {!fits && <span role="alert">{t('span.bad')}</span>}
    </section>
  )
}
