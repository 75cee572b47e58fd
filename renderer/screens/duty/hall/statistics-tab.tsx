import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { QueuePart } from '#shared/contract/hall-report.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { shareOf } from '#shared/domain/report/queue-figures.ts'
import { NOBODY, QUEUE_BREAKDOWNS } from '#shared/domain/report/queue-statistics.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { useQuery } from '../../../api/use-query.ts'
import type { QueryState } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { classes } from '../../../ui/classes.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { useToday } from '../../../ui/hall.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { usePages } from '../../../ui/use-pages.ts'
import { isSpan, spanOf } from '../registers/day-span.ts'
import { SpanLine } from '../registers/span-line.tsx'
import { TakeOutBar } from '../registers/take-out-bar.tsx'
import { useTakeOut } from '../registers/use-take-out.ts'
import '../registers/registers.css'
import { Chart } from './chart.tsx'
import {
  COUNT_COLUMNS,
  IN_TIME,
  largest,
  minutesOf,
  ofSpan,
  percentText,
  TIME_COLUMNS,
  timeFigure,
} from './statistics-view.ts'
import './hall.css'

type Statistics = OutputOf<'hall.statistics'>
const VIEWS = ['counts', 'times'] as const
type View = (typeof VIEWS)[number]
/** A line of the table: a part, or all of them. */
type Line = QueuePart & { readonly all: boolean }

const ROW = 34
const NO_PARTS: readonly QueuePart[] = []
const TOTAL = 'total'

/** 统计: what was taken, called, done and waited, by day, hour, queue, counter and person. */
export const StatisticsTab = (): ReactElement => {
  const { t } = useTranslation('hallReport')
  const today = useToday()
  const [span, setSpan] = useKept<DaySpan>('statistics span', spanOf('week', today))
  const [by, setBy] = useKept<QueueBreakdown>('statistics by', 'day')
  const [view, setView] = useKept<View>('statistics view', 'counts')
  const fits = isSpan(span)
  const asked = useQuery('hall.statistics', fits ? span : null, [])
  const out = useTakeOut('hall.statisticsWorkbook', null, 'hallReport')
  const found = ofSpan(asked.value, span)
  const parts = found?.parts[by] ?? NO_PARTS
  const choose = (next: DaySpan): void => {
    out.clear()
    setSpan(next)
  }
  return (
    <>
      <div className="duty-body hall-statistics">
        <SpanLine span={span} offered={['today', 'week', 'month', 'last-month', 'year']} onChoose={choose}>
          <ActionButton
            label={t('statistics.refresh')}
            disabled={!fits || asked.loading}
            onPress={asked.refetch}
          />
        </SpanLine>
        <div className="hall-choices">
          <Choice<QueueBreakdown>
            label={t('statistics.by')}
            chosen={by}
            onChoose={setBy}
            options={QUEUE_BREAKDOWNS.map((name) => ({
              value: name,
              label: t(`statistics.breakdown.${name}`),
            }))}
          />
          <Choice<View>
            label={t('statistics.view')}
            chosen={view}
            onChoose={setView}
            options={VIEWS.map((name) => ({ value: name, label: t(`statistics.views.${name}`) }))}
          />
        </div>
        {found !== null && parts.length > 0 && <PartChart found={found} by={by} view={view} />}
        <PartTable key={`${by} ${view}`} found={found} by={by} view={view} loading={asked.loading} />
      </div>
      <TakeOutBar
        busy={out.busy}
        taken={out.taken}
        onWorkbook={fits && parts.length > 0 ? () => out.workbook({ ...span, by }) : null}
        onPrint={null}
      >
        <Words found={found} view={view} asked={fits ? asked : null} />
      </TakeOutBar>
    </>
  )
}

interface WordsProps {
  readonly found: Statistics | null
  readonly view: View
  /** null: the days that are chosen cannot be counted. */
  readonly asked: Pick<QueryState<'hall.statistics'>, 'failure' | 'loading'> | null
}

const Words = ({ found, view, asked }: WordsProps): ReactElement => {
  const { t } = useTranslation('hallReport')
  const words = useDateWords(useToday())
  const failureWords = useAreaFailure('hallReport')
  if (asked === null) return <BottomWords outcome={t('statistics.chooseDays')} />
  if (!asked.loading && asked.failure !== null) {
    const { title, text } = failureWords(asked.failure)
    return (
      <div role="alert">
        <BottomWords outcome={title} written={text} />
      </div>
    )
  }
  if (found === null || asked.loading)
    return <BottomWords outcome={t('statistics.counting')} written={t('statistics.countingHow')} />
  const { total, goalMinutes } = found
  const share = percentText(shareOf(total.withinGoal, total.waits))
  return (
    <BottomWords
      outcome={
        share === null
          ? t('statistics.outcomeNone', { issued: total.issued })
          : t('statistics.outcome', {
              issued: total.issued,
              finished: total.finished,
              share,
              goal: goalMinutes,
            })
      }
      written={t(`statistics.how.${view}`, { time: words.time(found.countedAt) })}
    />
  )
}

/** What a part is called; `brief` below a chart. */
const usePartName = (by: QueueBreakdown): ((part: QueuePart, brief?: boolean) => string) => {
  const { t } = useTranslation('hallReport')
  const words = useDateWords(useToday())
  return ({ key, name }, brief = false) => {
    if (key === NOBODY) return t(`statistics.nobody.${by === 'counter' || by === 'staff' ? by : 'other'}`)
    switch (by) {
      case 'day':
        return brief ? `${Number(key.slice(5, 7))}/${Number(key.slice(8))}` : words.named(key)
      case 'hour':
        return t('statistics.hour', { hour: Number(key), next: Number(key) + 1 })
      case 'counter':
        return t('statistics.counter', { number: name })
      case 'category':
      case 'staff':
        return name
      case 'priority':
      case 'channel':
      case 'booking':
        return t(`statistics.name.${key as 'urgent'}`)
    }
  }
}

interface PartsProps {
  readonly found: Statistics
  readonly by: QueueBreakdown
  readonly view: View
}

const PartChart = ({ found, by, view }: PartsProps): ReactElement => {
  const { t } = useTranslation('hallReport')
  const nameOf = usePartName(by)
  const parts = (found.parts[by] ?? NO_PARTS).filter(
    ({ key, figures }) => key !== NOBODY || figures.waits > 0,
  )
  const counts = view === 'counts'
  // Of a counter or a person it is what they did: a number that was taken is nobody's.
  const ofPeople = by === 'counter' || by === 'staff'
  const countOf = ({ figures }: QueuePart): number => (ofPeople ? figures.served : figures.issued)
  // Where nobody's wait was answered there is none, and not one of no minutes.
  const waitOf = ({ figures: { wait } }: QueuePart, which: 'half' | 'most'): number | null =>
    wait === null ? null : minutesOf(wait[which])
  const measured = (part: QueuePart): number => (counts ? countOf(part) : (waitOf(part, 'most') ?? 0))
  const most = largest(parts, measured)
  const what = t(
    `statistics.chart.${counts ? (ofPeople ? 'served' : 'counts') : IN_TIME.has(by) ? 'times' : 'bars'}`,
    {
      by: t(`statistics.breakdown.${by}`),
    },
  )
  const remarkable =
    most === undefined
      ? ''
      : t(counts ? 'statistics.chart.most' : 'statistics.chart.longest', {
          name: nameOf(most),
          value: measured(most),
        })
  return (
    <Chart
      label={remarkable === '' ? what : `${what}${t('join')}${remarkable}`}
      kind={counts || !IN_TIME.has(by) ? 'bars' : 'lines'}
      goal={
        counts
          ? null
          : { value: found.goalMinutes, label: t('statistics.chart.goal', { goal: found.goalMinutes }) }
      }
      parts={parts.map((part) => ({
        key: part.key,
        label: nameOf(part, true),
        value: counts ? countOf(part) : waitOf(part, IN_TIME.has(by) ? 'half' : 'most'),
        most: counts || !IN_TIME.has(by) ? null : waitOf(part, 'most'),
      }))}
    />
  )
}

const PartTable = ({
  found,
  by,
  view,
  loading,
}: Omit<PartsProps, 'found'> & {
  readonly found: Statistics | null
  readonly loading: boolean
}): ReactElement => {
  const { t } = useTranslation('hallReport')
  const nameOf = usePartName(by)
  const lines: readonly Line[] =
    found === null || found.parts[by] === undefined || found.parts[by].length === 0
      ? []
      : [
          { key: TOTAL, name: '', figures: found.total, all: true },
          ...found.parts[by].map((part) => ({ ...part, all: false })),
        ]
  const pages = usePages(lines, (line) => line.key, ROW)
  const columns = view === 'counts' ? COUNT_COLUMNS : TIME_COLUMNS
  const cellsOf = (line: Line): ReactNode[] => [
    line.all ? <b key="name">{t('statistics.total')}</b> : nameOf(line),
    ...(view === 'counts'
      ? COUNT_COLUMNS.map((name) => (
          <span
            key={name}
            className={classes(line.figures[name] === 0 && 'quieter', line.all && 'registers-sum')}
          >
            {line.figures[name]}
          </span>
        ))
      : TIME_COLUMNS.map((name) => {
          const text = timeFigure(line.figures, name)
          return (
            <span key={name} className={classes(line.all && 'registers-sum')}>
              {text ?? <span className="ui-none" />}
            </span>
          )
        })),
  ]
  return (
    <div ref={pages.listRef} className="duty-list">
      <RowTable
        label={t('statistics.title')}
        className={view === 'counts' ? 'hall-counts-grid' : 'hall-times-grid'}
        columns={[
          { name: 'part', label: t('statistics.part') },
          ...columns.map((name) => ({ name, label: t(`statistics.columns.${name}`), end: true })),
        ]}
        rows={pages.shown}
        rowKey={(line) => line.key}
        cells={cellsOf}
        current={pages.currentIndex}
        onCurrent={pages.setCurrent}
        onMove={pages.move}
        totalRows={lines.length}
      />
      {found === null && loading && <LoadingRows rows={4} />}
      {found !== null && lines.length === 0 && (
        <EmptyLine title={t('statistics.empty.what')} text={t('statistics.empty.how')} />
      )}
      {lines.length > pages.perPage && (
        <p className="duty-range">
          {t('registers:lines', {
            from: pages.offset + 1,
            to: pages.offset + pages.shown.length,
            total: lines.length,
          })}
        </p>
      )}
    </div>
  )
}
