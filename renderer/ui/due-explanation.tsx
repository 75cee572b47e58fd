import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import type { NamedPause } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { TextButton } from './button.tsx'
import { dayByDay } from './calendar-weeks.ts'
import type { LeftOut } from './calendar-weeks.ts'
import { classes } from './classes.ts'
import { DayCalendar } from './day-calendar.tsx'
import { useDateWords } from './dates.ts'
import type { DateWords } from './dates.ts'
import { endOrdinal, explanationRows } from './explanation-rows.ts'
import type { ExplanationRow } from './explanation-rows.ts'
import { Key } from './key.tsx'
import { useKeys } from './use-keys.ts'
import './due.css'

interface DueExplanationProps {
  readonly due: CaseDue
  readonly sources: { readonly basis: readonly string[]; readonly calendars: readonly string[] }
  readonly today: string
  /** The stretches that were left out, each with its procedure. */
  readonly pauses?: readonly NamedPause[]
  /** 暂停 now: then there is no date, only the days that are used. */
  readonly standing?: { readonly procedure: string; readonly since: string } | null
  /** Prints 期限计算说明; absent where there is no case to print it for. */
  readonly onPrint?: (() => void) | null
  readonly onClose: () => void
}

const NO_PAUSES: readonly NamedPause[] = []

/** 23 工作日, 即办 … of a limit. */
export const limitWords = (t: TFunction, count: Pick<LimitCount, 'value' | 'unit'>): string =>
  t(`staff:due.unit.${count.unit}`, { value: count.value })

/**
 * Why the date is what it is: the calendar at the left, the sentences at the right. Opens upwards from the bottom
 * bar, takes the focus, locks nothing, closes with Esc.
 */
export const DueExplanation = ({
  due,
  sources,
  today,
  pauses = NO_PAUSES,
  standing = null,
  onPrint = null,
  onClose,
}: DueExplanationProps): ReactElement => {
  const { t } = useTranslation('staff')
  const words = useDateWords(today)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useKeys({ escape: onClose, ...(onPrint === null ? {} : { reprint: onPrint }) })
  const decides = due[due.basis]
  const leftOut: LeftOut = {
    pauses,
    standing: standing === null ? null : { since: standing.since, today },
  }
  const last =
    leftOut.standing?.today ??
    dayByDay(due, leftOut)
      .weeks.flat()
      .findLast((cell) => cell.ends.length > 0)?.date
  return (
    <section ref={panel} className="due-panel" tabIndex={-1} aria-label={t('due.title')}>
      <div className="due-days">
        <h2>
          {t('due.title')}
          <span>
            {t('due.span', {
              from: words.short(decides?.startDate ?? due.due),
              to: words.short(last ?? due.due),
            })}
          </span>
        </h2>
        <DayCalendar due={due} leftOut={leftOut} />
      </div>
      <div className="due-words">
        <h2>
          {t('due.dueDate')}
          <span>{standing === null ? words.named(due.due) : t('due.standing')}</span>
          <span className="due-close">
            {onPrint !== null && (
              <>
                <TextButton label={t('due.print')} onPress={onPrint} />
                <Key name="reprint" />
              </>
            )}
            <TextButton label={t('due.collapse')} onPress={onClose} />
            <Key name="escape" />
          </span>
        </h2>
        <dl>
          {explanationRows(due, leftOut).map((row, at) => {
            const [term, text] = rowWords(row, t, words)
            return (
              <div key={at} className={classes(row.kind === 'limit' && row.decides && 'due-decides')}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            )
          })}
        </dl>
        <dl className="due-sources">
          {sources.basis.length > 0 && (
            <div>
              <dt>{t('due.basis')}</dt>
              <dd>{sources.basis.join(t('due.join'))}</dd>
            </div>
          )}
          {sources.calendars.length > 0 && (
            <div>
              <dt>{t('due.calendars')}</dt>
              <dd>{sources.calendars.join(t('due.join'))}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  )
}

const rowWords = (row: ExplanationRow, t: TFunction, words: DateWords): readonly [string, string] => {
  switch (row.kind) {
    case 'start':
      return [t('staff:due.start'), t('staff:due.startText', { date: words.short(row.date) })]
    case 'worked':
      return [
        words.named(row.date),
        t(row.local ? 'staff:due.localOpen' : 'staff:due.counted', {
          name: row.name ?? t('staff:due.day.makeUp'),
          ordinal: row.ordinal ?? '',
        }),
      ]
    case 'off':
      return [
        row.from === row.to ? words.named(row.from) : spanWords(row.from, row.to, t, words),
        t(row.local ? 'staff:due.localClosed' : 'staff:due.offNamed', { name: row.name ?? '' }),
      ]
    case 'paused':
      return [
        row.from === row.to ? words.named(row.from) : spanWords(row.from, row.to, t, words),
        t('staff:due.pausedText', {
          procedure: row.procedure,
          length: t(`staff:due.unit.${row.unit}`, { value: row.value }),
        }),
      ]
    case 'standing':
      return [
        t('staff:due.day.paused'),
        t('staff:due.standingText', { date: words.named(row.from), procedure: row.procedure }),
      ]
    case 'weekends':
      return [t('staff:due.otherWeekends'), t('staff:due.notCounted')]
    case 'every-day':
      return [t('staff:due.everyDay'), t('staff:due.everyDayText')]
    case 'limit': {
      const ordinal = endOrdinal(row.count)
      const key = `staff:due.${ordinal === null ? 'reachedOn' : 'reached'}${row.earlier ? 'Earlier' : ''}`
      return [
        t(`staff:due.${row.basis}`, { limit: limitWords(t, row.count) }),
        t(key, { date: words.named(alarmDay(row.count)), ordinal }),
      ]
    }
    case 'rolled':
      return [
        t('staff:due.rolledLabel'),
        t('staff:due.rolled', { raw: words.named(row.raw), date: words.named(row.date) }),
      ]
    case 'provisional':
      return [t('staff:due.provisional'), t('staff:due.provisionalText', { year: row.year })]
  }
}

/** 10月1日至7日, across months 9月29日至10月3日. */
const spanWords = (from: string, to: string, t: TFunction, words: DateWords): string =>
  from.slice(0, 7) === to.slice(0, 7)
    ? t('staff:due.spanShort', { from: words.short(from), day: Number(to.slice(8)) })
    : t('staff:due.span', { from: words.short(from), to: words.short(to) })
