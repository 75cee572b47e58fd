import { useState } from 'react'
import { movePlace, placeAt, rowsPerPage, START } from './paging.ts'
import type { RowMove } from './paging.ts'
import { useBox } from './use-box.ts'

/** Height of the head of a list; it takes its part of the box. */
const HEAD = 33

export interface Pages<Row> {
  readonly listRef: (element: HTMLElement | null) => void
  readonly perPage: number
  readonly offset: number
  /** Rows of this page. */
  readonly shown: readonly Row[]
  readonly current: Row | null
  readonly currentIndex: number
  readonly move: (move: RowMove) => void
  readonly setCurrent: (indexOnPage: number) => void
  readonly goTo: (index: number) => void
}

/** A list that shows as many rows as fit and pages the rest; the current row follows its thing, not its place. */
export const usePages = <Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  rowHeight: number,
): Pages<Row> => {
  const [listRef, box] = useBox()
  const [wanted, setWanted] = useState<{ readonly key: string | null; readonly index: number }>({
    key: null,
    index: START.current,
  })
  const perPage = box === null ? 1 : rowsPerPage(box.height - HEAD, rowHeight, rows.length)
  const found = wanted.key === null ? -1 : rows.findIndex((row) => rowKey(row) === wanted.key)
  const place = placeAt(found === -1 ? wanted.index : found, rows.length, perPage)
  const goTo = (index: number): void => {
    const row = rows[index]
    setWanted({ key: row === undefined ? null : rowKey(row), index })
  }
  return {
    listRef,
    perPage,
    offset: place.offset,
    shown: box === null ? [] : rows.slice(place.offset, place.offset + perPage),
    current: rows[place.current] ?? null,
    currentIndex: place.current - place.offset,
    move: (move) => goTo(movePlace(place, move, rows.length, perPage).current),
    setCurrent: (index) => goTo(place.offset + index),
    goTo,
  }
}
