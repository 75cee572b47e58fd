import { useEffect, useState } from 'react'
import { LOG_KINDS } from '#shared/contract/desk-log.ts'
import type { LogEntry, LogKind } from '#shared/contract/desk-log.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { useQuery } from '../../api/use-query.ts'
import { useToday } from '../../ui/hall.tsx'
import { movePlace, placeAt, START } from '../../ui/paging.ts'
import type { Place, RowMove } from '../../ui/paging.ts'
import { isSpan } from './registers/day-span.ts'

export const KIND_CHOICES = ['all', ...LOG_KINDS] as const
export type KindChoice = (typeof KIND_CHOICES)[number]

/** Which days and which kind of entry are listed. */
export interface LogRange extends DaySpan {
  readonly kind: LogKind | null
}

export interface LogList {
  readonly range: LogRange
  readonly rangeFits: boolean
  readonly entries: readonly LogEntry[] | null
  readonly total: number
  readonly place: Place
  readonly current: LogEntry | null
  readonly choose: (change: Partial<LogRange>) => void
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
}

/** One page of the log for the days that are asked for; today first. */
export const useLogList = (perPage: number): LogList => {
  const today = useToday()
  const [range, setRange] = useState<LogRange>({ from: today, to: today, kind: null })
  const [wanted, setWanted] = useState<Place>(START)
  const rangeFits = isSpan(range)
  const page = placeAt(wanted.current, Number.MAX_SAFE_INTEGER, Math.max(perPage, 1))
  const log = useQuery(
    'log.list',
    perPage === 0 || !rangeFits ? null : { ...range, offset: page.offset, limit: perPage },
    ['log', 'settings'],
  )
  const known = log.value !== null && perPage > 0
  const total = log.value?.total ?? 0
  const place = known ? placeAt(wanted.current, total, perPage) : wanted
  // Entries are only ever added; a shorter list of other days must not leave the cursor on an empty page.
  useEffect(() => {
    if (known && place.current !== wanted.current) setWanted(place)
  }, [known, place, wanted])
  const entries = log.value?.entries ?? null
  return {
    range,
    rangeFits,
    entries,
    total,
    place,
    current: entries?.[place.current - place.offset] ?? null,
    choose: (change) => {
      setRange({ ...range, ...change })
      setWanted(START)
    },
    move: (move) => setWanted(movePlace(place, move, total, perPage)),
    setCurrent: (index) => setWanted({ offset: place.offset, current: place.offset + index }),
  }
}
