import { useEffect } from 'react'
import { useQuery } from '../../api/use-query.ts'
import type { BoardScope } from '#shared/contract/board.ts'
import type { CaseRow } from '#shared/contract/case-view.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useBoardView } from '../../ui/board-view.tsx'
import { useKept } from '../../ui/kept.tsx'
import { movePlace, placeAt, START } from '../../ui/paging.ts'
import type { Place, RowMove } from '../../ui/paging.ts'

/** Where a list was left when a case was opened from it, so that 返回 leads to the same row. */
interface KeptPlace {
  /** Of which list and whose; another one begins at its first row. */
  readonly list: string
  readonly place: Place
}

export interface Board {
  readonly tab: BoardTab
  readonly scope: BoardScope
  /** What is shown belongs to what was asked; false while the answer is on its way. */
  readonly settled: boolean
  readonly snapshot: OutputOf<'cases.board'> | null
  readonly rows: readonly CaseRow[] | null
  readonly total: number
  readonly place: Place
  readonly failure: Failure | null
  readonly chooseTab: (tab: BoardTab) => void
  readonly chooseScope: (scope: BoardScope) => void
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
}

export const useBoard = (perPage: number): Board => {
  const { view, setView } = useBoardView()
  const { tab, scope } = view
  const list = JSON.stringify(view)
  const [kept, keep] = useKept<KeptPlace>('board place', { list, place: START })
  const wanted = kept.list === list ? kept.place : START
  const setWanted = (place: Place): void => keep({ list, place })
  const page = placeAt(wanted.current, Number.MAX_SAFE_INTEGER, perPage)

  const board = useQuery(
    'cases.board',
    perPage === 0 ? null : { tab, scope, offset: page.offset, limit: perPage },
    ['cases', 'settings'],
  )

  const total = board.value?.total ?? 0
  const known = board.value !== null
  const place = known && perPage > 0 ? placeAt(wanted.current, total, perPage) : wanted
  const rows = board.value?.rows ?? null

  // Rows that vanished from the end must not leave the cursor on an empty page.
  useEffect(() => {
    if (known && perPage > 0 && place.current !== wanted.current) setWanted(place)
  })

  return {
    tab,
    scope,
    settled: !board.loading,
    snapshot: board.value,
    rows,
    total,
    place,
    failure: board.failure,
    chooseTab: (next) => setView({ tab: next, scope }),
    chooseScope: (next) => setView({ tab, scope: next }),
    move: (move) => setWanted(movePlace(place, move, total, perPage)),
    setCurrent: (index) => setWanted({ offset: place.offset, current: place.offset + index }),
  }
}
