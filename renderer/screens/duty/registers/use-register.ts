import { useEffect } from 'react'
import type { RegisterRow } from '#shared/contract/register.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../ui/hall.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { movePlace, placeAt, START } from '../../../ui/paging.ts'
import type { Place, RowMove } from '../../../ui/paging.ts'
import { isSpan } from './day-span.ts'

/** What the register shows: its days and one matter, or every one (null). */
export interface RegisterView extends DaySpan {
  readonly matterCode: string | null
}

export interface RegisterList {
  readonly view: RegisterView
  readonly fits: boolean
  readonly rows: readonly RegisterRow[] | null
  readonly total: number
  readonly matters: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly place: Place
  readonly current: RegisterRow | null
  readonly choose: (change: Partial<RegisterView>) => void
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
}

/** One page of the register; days, matter and line are found again after a case was looked at. */
export const useRegister = (perPage: number): RegisterList => {
  const today = useToday()
  const [view, setView] = useKept<RegisterView>('register view', { from: today, to: today, matterCode: null })
  const [wanted, setWanted] = useKept<Place>('register place', START)
  const { from, to } = view
  const fits = isSpan(view)
  const page = placeAt(wanted.current, Number.MAX_SAFE_INTEGER, Math.max(perPage, 1))
  const found = useQuery(
    'register.rows',
    perPage === 0 || !fits ? null : { ...view, offset: page.offset, limit: perPage },
    ['cases', 'settings'],
  )
  const matters = useQuery('register.matters', fits ? { from, to } : null, ['cases', 'settings'])
  const known = found.value !== null && perPage > 0
  const total = found.value?.total ?? 0
  const place = known ? placeAt(wanted.current, total, perPage) : wanted
  // Other days may have fewer lines; the cursor must not stay behind the last of them.
  useEffect(() => {
    if (known && place.current !== wanted.current) setWanted(place)
  }, [known, place, wanted, setWanted])
  const rows = found.value?.rows ?? null
  return {
    view,
    fits,
    rows,
    total,
    matters: matters.value?.matters ?? [],
    place,
    current: rows?.[place.current - place.offset] ?? null,
    choose: (change) => {
      setView({ ...view, ...change })
      setWanted(START)
    },
    move: (move) => setWanted(movePlace(place, move, total, perPage)),
    setCurrent: (index) => setWanted({ offset: place.offset, current: place.offset + index }),
  }
}
