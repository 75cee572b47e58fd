import type { QueuePart } from '#shared/contract/hall-report.ts'
import type { QueueFigures } from '#shared/domain/report/queue-figures.ts'
import { shareOf } from '#shared/domain/report/queue-figures.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import type { QueueBreakdown } from '#shared/domain/report/queue-statistics.ts'

/** Breakdowns whose parts follow each other in time; their times are drawn as lines. */
export const IN_TIME: ReadonlySet<QueueBreakdown> = new Set(['day', 'hour'])

export const COUNT_COLUMNS = [
  'issued',
  'called',
  'served',
  'finished',
  'consulted',
  'accepted',
  'notified',
  'otherwise',
  'missed',
  'missedForGood',
  'rejoined',
  'transferred',
  'returned',
  'voided',
  'carriedOver',
  'open',
] as const

export const TIME_COLUMNS = [
  'waits',
  'goal',
  'waitHalf',
  'waitMost',
  'waitMax',
  'serviceHalf',
  'serviceMost',
  'serving',
  'held',
  'present',
  'busy',
] as const
export type TimeColumn = (typeof TIME_COLUMNS)[number]

/** An answer, if it is about these days: figures of other days never stand under chosen dates. */
export const ofSpan = <Answer extends DaySpan>(
  answer: Answer | null,
  { from, to }: DaySpan,
): Answer | null => (answer?.from === from && answer.to === to ? answer : null)

export const minutesOf = (milliseconds: number): number => Math.round(milliseconds / 60_000)

/** 83%; a share that is not all is never shown as all, nor one that is not nothing as nothing. */
export const percentText = (share: number | null): string | null => {
  if (share === null) return null
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return '99%'
  return percent === 0 && share > 0 ? '1%' : `${percent}%`
}

/** A figure of the time columns as it is shown; null where there is none. */
export const timeFigure = (figures: QueueFigures, column: TimeColumn): string | null => {
  const minutes = (value: number | undefined | null): string | null =>
    value == null ? null : String(minutesOf(value))
  switch (column) {
    case 'waits':
      return String(figures.waits)
    case 'goal':
      return percentText(shareOf(figures.withinGoal, figures.waits))
    case 'waitHalf':
      return minutes(figures.wait?.half)
    case 'waitMost':
      return minutes(figures.wait?.most)
    case 'waitMax':
      return minutes(figures.wait?.max)
    case 'serviceHalf':
      return minutes(figures.service?.half)
    case 'serviceMost':
      return minutes(figures.service?.most)
    case 'serving':
      return minutes(figures.serving)
    case 'held':
      return minutes(figures.held)
    case 'present':
      return minutes(figures.present)
    case 'busy':
      return figures.present === null ? null : percentText(shareOf(figures.busy, figures.present))
  }
}

/** The part of which something is largest; undefined when nothing is there at all. */
export const largest = (
  parts: readonly QueuePart[],
  valueOf: (part: QueuePart) => number,
): QueuePart | undefined =>
  parts.reduce<QueuePart | undefined>(
    (most, part) => (valueOf(part) > (most === undefined ? 0 : valueOf(most)) ? part : most),
    undefined,
  )
