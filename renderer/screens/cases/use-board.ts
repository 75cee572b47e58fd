import { useEffect, useState } from 'react'
import { useQuery } from '../../api/use-query.ts'
import type { BoardTab, CaseRow } from '#shared/contract/case-view.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { movePlace, placeAt, START } from '../../ui/paging.ts'
import type { Place, RowMove } from '../../ui/paging.ts'

export type BoardScope = 'all' | 'counter'

/** Found cases are shown on pages, but no more are asked for than a person would read. */
export const MOST_FOUND = 100

interface Kept {
  readonly tab: BoardTab
  readonly scope: BoardScope
  readonly place: Place
}

/** Where the board was left when a case was opened from it, so that 返回 leads to the same row. Never the search text. */
let kept: Kept = { tab: 'open', scope: 'all', place: START }

export interface Board {
  readonly tab: BoardTab
  readonly scope: BoardScope
  readonly text: string
  readonly searching: boolean
  /** What is shown belongs to what was typed; false while the answer is on its way. */
  readonly settled: boolean
  readonly snapshot: OutputOf<'cases.board'> | null
  readonly rows: readonly CaseRow[] | null
  readonly total: number
  readonly place: Place
  readonly failed: boolean
  readonly chooseTab: (tab: BoardTab) => void
  readonly chooseScope: (scope: BoardScope) => void
  readonly search: (text: string) => void
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
}

export const useBoard = (perPage: number): Board => {
  const [{ tab, scope }, setView] = useState({ tab: kept.tab, scope: kept.scope })
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState<Place>(kept.place)
  const searching = text.trim() !== ''
  const page = placeAt(wanted.current, Number.MAX_SAFE_INTEGER, perPage)

  const board = useQuery(
    'cases.board',
    perPage === 0 ? null : { tab, scope, offset: searching ? 0 : page.offset, limit: perPage },
    ['cases', 'settings'],
  )
  const found = useQuery('cases.find', searching ? { text: text.trim(), limit: MOST_FOUND } : null, ['cases'])

  const total = searching ? (found.value?.rows.length ?? 0) : (board.value?.total ?? 0)
  const known = searching ? found.value !== null : board.value !== null
  const place = known && perPage > 0 ? placeAt(wanted.current, total, perPage) : wanted
  const rows = searching
    ? (found.value?.rows.slice(place.offset, place.offset + perPage) ?? null)
    : (board.value?.rows ?? null)

  // Rows that vanished from the end must not leave the cursor on an empty page.
  useEffect(() => {
    if (known && perPage > 0 && place.current !== wanted.current) setWanted(place)
  }, [known, perPage, place, wanted])

  useEffect(() => {
    if (!searching) kept = { tab, scope, place: wanted }
  }, [searching, tab, scope, wanted])

  return {
    tab,
    scope,
    text,
    searching,
    settled: !(searching ? found : board).loading,
    snapshot: board.value,
    rows,
    total,
    place,
    failed: (searching ? found.failure : board.failure) !== null,
    chooseTab: (next) => {
      setView({ tab: next, scope })
      setText('')
      setWanted(START)
    },
    chooseScope: (next) => {
      setView({ tab, scope: next })
      setWanted(START)
    },
    search: (next) => {
      setText(next)
      setWanted(START)
    },
    move: (move) => setWanted(movePlace(place, move, total, perPage)),
    setCurrent: (index) => setWanted({ offset: place.offset, current: place.offset + index }),
  }
}
