import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { RecountView } from '#shared/contract/calendar.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { Hint, HintBar } from '../../ui/bottom-bar.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { Key, KeyCap } from '../../ui/key.tsx'
import { EmptyLine } from '../../ui/loading.tsx'
import { useFailureWords } from '../../ui/failure-words.ts'
import { NoticeLine } from '../../ui/notice-line.tsx'
import type { Failure } from '#shared/kernel/result.ts'
import type { MorningList } from './use-morning-list.ts'

/** Before a holiday "tomorrow" is useless: the day that counts is named. */
export const NextWorkingDay = ({
  today,
  day,
}: {
  readonly today: string
  readonly day: { readonly date: string; readonly makeUp: boolean }
}): ReactElement => {
  const { t } = useTranslation('cases')
  const words = useDateWords(today)
  return (
    <span className="cases-next-day">
      {t('nextWorkingDay', { day: words.named(day.date) })}
      {day.makeUp && ` ${t('makeUp')}`}
    </span>
  )
}

/** After a change of the calendar, as long as not every case has been counted anew. */
export const RecountLine = ({ recount }: { readonly recount: RecountView | null }): ReactElement | null => {
  const { t } = useTranslation('cases')
  if (recount === null) return null
  return (
    <NoticeLine
      tone="plain"
      title={recount.left === null ? t('recount.counting') : t('recount.title', { left: recount.left })}
      text={t('recount.text')}
    />
  )
}

/** What will appear here and how. */
export const BoardEmpty = ({ tab }: { readonly tab: BoardTab }): ReactElement => {
  const { t } = useTranslation('cases')
  return <EmptyLine title={t(`empty.${tab}.what`)} text={t(`empty.${tab}.how`)} />
}

/** What could not be read or printed, at the place it concerns; what was there before stays. */
export const BoardFailure = ({
  board,
  printing,
}: {
  readonly board: Failure | null
  readonly printing: Failure | null
}): ReactElement | null => {
  const words = useFailureWords()
  const failure = board ?? printing
  if (failure === null) return null
  return (
    <NoticeLine
      tone="trouble"
      {...words(failure, board === null ? 'cases.printMorningList' : 'cases.board')}
    />
  )
}

interface BoardHintsProps {
  readonly offset: number
  readonly shown: number
  readonly total: number
  readonly perPage: number
  readonly morning: MorningList
}

export const BoardHints = ({ offset, shown, total, perPage, morning }: BoardHintsProps): ReactElement => {
  const { t } = useTranslation('cases')
  const said = morning.busy ? t('morning.busy') : morning.printed ? t('morning.printed') : null
  return (
    <HintBar
      aside={
        <>
          {said === null ? <span className="cases-order">{t('order')}</span> : <b role="status">{said}</b>}
          <span>
            {shown === 0 ? t('rangeNone') : t('range', { from: offset + 1, to: offset + shown, total })}
          </span>
        </>
      }
    >
      {/* In big text these two give way: arrows and Enter are every list's. */}
      <span className="ui-hints cases-hint-list">
        <Hint
          keys={
            <>
              <KeyCap cap={t('keys.up')} />
              <KeyCap cap={t('keys.down')} />
            </>
          }
          text={t('hints.choose')}
        />
        <Hint keys={<KeyCap cap={t('keys.enter')} />} text={t('hints.open')} />
      </span>
      {total > perPage && <Hint keys={<KeyCap cap={t('keys.page')} />} text={t('hints.page')} />}
      <Hint keys={<Key name="nextTab" />} text={t('hints.nextTab')} />
      <Hint keys={<Key name="reprint" />} text={t('hints.morning')} />
    </HintBar>
  )
}
