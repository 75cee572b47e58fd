import type { ReactNode } from 'react'
import { paperDateWithWeekday, usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

/** The last day still in time, as nobody can misread it: 最迟 with the weekday, 含当日. */
export const Latest = ({
  date,
  provisional,
  because = '',
  said = false,
}: {
  readonly date: string
  /** The count reached a year whose calendar is not known yet. */
  readonly provisional: boolean
  /** Why it is provisional, where the paper knows it more closely. */
  readonly because?: string
  /** The label beside it already says that it is the last day. */
  readonly said?: boolean
}): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <div className="due">
        {!said && <span>{text('acceptance.latest')}</span>}
        <strong>{paperDateWithWeekday(text, date)}</strong>
        {provisional && <strong>{text('acceptance.provisional')}</strong>}
        <span>{text('latest.inclusive')}</span>
      </div>
      {provisional && (
        <div>
          <Sentence>
            {because === ''
              ? text('latest.provisional')
              : text('acceptance.provisionalBecause', { reason: because })}
          </Sentence>
        </div>
      )}
    </>
  )
}
