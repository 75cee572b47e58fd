import type { ReactNode } from 'react'
import { paperDateWithWeekday, usePaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

/** The last day still in time, as nobody can misread it: 最迟 with the weekday, 含当日. */
export const Latest = ({
  date,
  provisional,
  because = '',
  large = false,
  said = false,
}: {
  readonly date: string
  /** The count reached a year whose calendar is not known yet. */
  readonly provisional: boolean
  /** Why it is provisional, where the paper knows it more closely. */
  readonly because?: string
  /** Set at the size of the one date that counts: with 暂定 beside it the rest finds no room and stands below. */
  readonly large?: boolean
  /** The label beside it already says that it is the last day. */
  readonly said?: boolean
}): ReactNode => {
  const text = usePaperText()
  const inclusive = text('latest.inclusive')
  const below = large && provisional
  const reason =
    because === '' ? text('latest.provisional') : text('acceptance.provisionalBecause', { reason: because })
  return (
    <>
      <div className="due">
        {!said && <span>{text('acceptance.latest')}</span>}
        <strong>{paperDateWithWeekday(text, date)}</strong>
        {provisional && <strong>{text('acceptance.provisional')}</strong>}
        {!below && <span>{inclusive}</span>}
      </div>
      {provisional && (
        <div>
          <Sentence>{below ? `${inclusive}${reason}` : reason}</Sentence>
        </div>
      )}
    </>
  )
}
