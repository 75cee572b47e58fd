import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import type { RowMove } from './paging.ts'
export type { RowMove } from './paging.ts'
import './row-table.css'

export interface RowColumn {
  readonly name: string
  readonly label: string
  /** Numbers and dates that line up at the right. */
  readonly end?: boolean
}

const MOVES: Readonly<Record<string, RowMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
}

interface RowTableProps<Row> {
  readonly label: string
  readonly columns: readonly RowColumn[]
  /** Names the grid of columns in the screen's style sheet. */
  readonly className: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** One node per column, in order. */
  readonly cells: (row: Row, isCurrent: boolean) => readonly ReactNode[]
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onMove: (move: RowMove) => void
  readonly onOpen?: (row: Row) => void
  /** Further keys of this list; answers whether the key was meant for it. */
  readonly onKey?: (event: KeyboardEvent, row: Row) => boolean
  /** Takes the focus when the list is first shown. */
  readonly focusFirst?: boolean
  /** Rows of the whole list, when only a page of it is drawn. */
  readonly totalRows?: number
}

/**
 * A list with one line per thing. The current row keeps its mark when the focus goes elsewhere; it is the only stop
 * for Tab, arrows move, Enter opens.
 */
export const RowTable = <Row,>(props: RowTableProps<Row>): ReactElement => {
  const {
    label,
    columns,
    className,
    rows,
    rowKey,
    cells,
    current,
    onCurrent,
    onOpen,
    focusFirst,
    totalRows,
  } = props
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(focusFirst ?? false)
  const currentRow = rows[current]
  const currentKey = currentRow === undefined ? null : rowKey(currentRow)

  useLayoutEffect(() => {
    const list = body.current
    if (list === null || currentKey === null) return
    const nobodyElse = wantsFocus.current && document.activeElement === document.body
    if (!nobodyElse && !list.contains(document.activeElement)) return
    wantsFocus.current = false
    const row = list.querySelector<HTMLElement>('[aria-selected="true"]')
    if (row !== null && !row.contains(document.activeElement)) row.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [currentKey])

  // When the list empties under the focus, it stays in the list instead of falling to the window.
  useEffect(() => {
    if (currentKey === null && focusFirst === true) wantsFocus.current = true
  }, [currentKey, focusFirst])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (currentRow === undefined || event.ctrlKey || event.metaKey) return
    if (props.onKey?.(event, currentRow) === true) {
      event.preventDefault()
      return
    }
    const move = event.altKey ? undefined : MOVES[event.code]
    if (move !== undefined) {
      event.preventDefault()
      // When the page turns, the row under the focus goes; the focus belongs to the row that comes.
      wantsFocus.current = true
      props.onMove(move)
    } else if (
      event.code === 'Enter' &&
      !event.altKey &&
      event.target === event.currentTarget &&
      onOpen !== undefined
    ) {
      event.preventDefault()
      onOpen(currentRow)
    }
  }

  return (
    <div
      className={classes('row-table', className)}
      role="grid"
      aria-label={label}
      aria-rowcount={(totalRows ?? rows.length) + 1}
      aria-multiselectable={false}
    >
      <div className="ui-table-head row-table-grid" role="row">
        {columns.map((column) => (
          <span
            key={column.name}
            role="columnheader"
            className={classes(`col-${column.name}`, column.end === true && 'row-table-end')}
          >
            {column.label}
          </span>
        ))}
      </div>
      <div ref={body} role="rowgroup" className="row-table-body">
        {rows.map((row, index) => {
          const isCurrent = index === current
          return (
            <div
              key={rowKey(row)}
              id={`${id}-${index}`}
              role="row"
              aria-selected={isCurrent}
              tabIndex={isCurrent ? 0 : -1}
              className="ui-row row-table-grid"
              onFocus={() => {
                if (!isCurrent) onCurrent(index)
              }}
              onDoubleClick={onOpen === undefined ? undefined : () => onOpen(row)}
              onKeyDown={onKeyDown}
            >
              {cells(row, isCurrent).map((cell, at) => {
                const column = columns[at]
                return (
                  <span
                    key={column?.name ?? at}
                    role="gridcell"
                    className={classes(
                      'row-table-cell',
                      column !== undefined && `col-${column.name}`,
                      column?.end === true && 'row-table-end',
                    )}
                  >
                    {cell}
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}
