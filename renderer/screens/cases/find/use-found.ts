import { useEffect, useRef } from 'react'
import { MOST_LISTED } from '#shared/contract/case-list.ts'
import type { FoundRow } from '#shared/contract/case-list.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { fieldsSet, NO_FILTER } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, CaseSort } from '#shared/domain/search/case-filter.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useBoardView } from '../../../ui/board-view.tsx'
import type { BoardView } from '../../../ui/board-view.tsx'
import { useKept } from '../../../ui/kept.tsx'
import { movePlace, placeAt, START } from '../../../ui/paging.ts'
import type { Place, RowMove } from '../../../ui/paging.ts'

/** What is asked, as the workbook of the list asks it too. */
export type Asked = InputOf<'cases.workbook'>

interface KeptList extends Asked {
  /** The list of the board it stands over: who chooses another one there wants to see it. */
  readonly over: BoardView | null
  /** The line of filters is shown. */
  readonly line: boolean
  readonly place: Place
}

const NOTHING: KeptList = {
  over: null,
  text: '',
  filter: NO_FILTER,
  sort: 'received',
  line: false,
  place: START,
}

export interface Found {
  /** Something was typed, something is narrowed, or the filters are being chosen: the board makes room for the list. */
  readonly on: boolean
  readonly asked: Asked
  /** As it stands in the field, with its spaces. */
  readonly typed: string
  readonly line: boolean
  readonly rows: readonly FoundRow[] | null
  readonly total: number
  /** There are more than are counted and turned to. */
  readonly many: boolean
  readonly unindexed: number
  readonly matterName: string | null
  readonly place: Place
  /** What is shown belongs to what was asked; false while the answer is on its way. */
  readonly settled: boolean
  /** False while the backend is away. */
  readonly fresh: boolean
  readonly type: (text: string) => void
  readonly narrow: (filter: CaseFilter) => void
  readonly order: (sort: CaseSort) => void
  /** A saved filter: everything it says, and nothing that was typed. */
  readonly use: (saved: { readonly filter: CaseFilter; readonly sort: CaseSort }) => void
  readonly showLine: (line: boolean) => void
  /** Back to the board; nothing of the question stays. */
  readonly leave: () => void
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
}

/**
 * The one list behind the search field and the filters. It is kept while a case is looked at, with its place, and is
 * gone with the sign-in.
 */
export const useFound = (perPage: number): Found => {
  const { view } = useBoardView()
  const [stored, store] = useKept<KeptList>('found cases', NOTHING)
  const kept = stored.over === view ? stored : NOTHING
  const keep = (next: KeptList): void => store({ ...next, over: view })
  const { over: _over, line, place: wanted, ...asked } = kept
  const text = asked.text.trim()
  const on = text !== '' || line || fieldsSet(asked.filter).length > 0
  const page = placeAt(wanted.current, MOST_LISTED, Math.max(perPage, 1))
  const query = useQuery(
    'cases.find',
    on && perPage > 0 ? { ...asked, text, offset: page.offset, limit: perPage } : null,
    ['cases', 'settings'],
  )
  const { value } = query
  const total = value?.total ?? 0
  const place = value !== null && perPage > 0 ? placeAt(wanted.current, total, perPage) : wanted

  // While a page turns its rows are on their way: the cursor stays with those that are shown.
  const shown = useRef(place)
  if (value === null || value.offset === place.offset) shown.current = place

  // Rows that vanished from the end must not leave the cursor on an empty page.
  useEffect(() => {
    if (value !== null && perPage > 0 && place.current !== wanted.current) keep({ ...kept, place })
  })

  const anew = (next: Partial<KeptList>): void => keep({ ...kept, ...next, place: START })
  return {
    on,
    asked: { ...asked, text },
    typed: asked.text,
    line,
    rows: value?.rows ?? null,
    total,
    many: total >= MOST_LISTED,
    unindexed: value?.unindexed ?? 0,
    matterName: value?.matterName ?? null,
    place: shown.current,
    settled: !query.loading,
    fresh: query.fresh,
    type: (typed) => anew({ text: typed }),
    narrow: (filter) => anew({ filter }),
    order: (sort) => anew({ sort }),
    use: ({ filter, sort }) => anew({ text: '', filter, sort }),
    showLine: (shown) => keep({ ...kept, line: shown }),
    leave: () => store(NOTHING),
    move: (move) => keep({ ...kept, place: movePlace(place, move, total, perPage) }),
    setCurrent: (index) =>
      keep({
        ...kept,
        place: { offset: shown.current.offset, current: shown.current.offset + index },
      }),
  }
}
