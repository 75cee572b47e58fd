import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { classes } from '../../ui/classes.ts'
import { LoadingRows } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { boardColumns, useBoardCells } from './board-cells.tsx'
import { BoardTabs } from './board-tabs.tsx'
import { BoardEmpty, BoardFailure, BoardHints, RecountLine } from './board-words.tsx'
import { dateColumnOf } from './row-date.ts'
import type { Board } from './use-board.ts'
import { useMorningList } from './use-morning-list.ts'
import { useKeys } from '../../ui/use-keys.ts'

interface BoardListProps {
  readonly board: Board
  readonly today: string
  readonly listRef: (element: HTMLElement | null) => void
  readonly perPage: number
  readonly onOpen: (row: CaseRow) => void
}

/** One list of the board: its tabs, its lines, and the morning list on a key. */
export const BoardList = ({ board, today, listRef, perPage, onOpen }: BoardListProps): ReactElement => {
  const { t } = useTranslation('cases')
  const morning = useMorningList(board.scope)
  const dateColumn = dateColumnOf(board.tab)
  const cells = useBoardCells(today, dateColumn)
  useKeys({ reprint: morning.print })
  return (
    <>
      <div className="cases-tabs">
        <BoardTabs snapshot={board.snapshot} chosen={board.tab} onChoose={board.chooseTab} />
      </div>
      <RecountLine recount={board.snapshot?.recount ?? null} />
      <BoardFailure board={board.failure} printing={morning.failure} />
      <div ref={listRef} className="cases-list">
        <RowTable
          label={t(`tabs.${board.tab}`)}
          className={classes('cases-grid', dateColumn !== 'due' && 'cases-grid-own-date')}
          columns={boardColumns(dateColumn).map((column) => ({
            ...column,
            label: t(`columns.${column.head}`),
          }))}
          rows={board.rows ?? []}
          rowKey={(row) => row.id}
          cells={cells}
          current={board.place.current - board.place.offset}
          onCurrent={board.setCurrent}
          onMove={board.move}
          onOpen={onOpen}
          totalRows={board.total}
          focusFirst
        />
        {board.rows === null && board.failure === null && <LoadingRows rows={Math.max(perPage, 1)} />}
        {board.rows?.length === 0 && <BoardEmpty tab={board.tab} />}
      </div>
      <BoardHints
        offset={board.place.offset}
        shown={board.rows?.length ?? 0}
        total={board.total}
        perPage={perPage}
        morning={morning}
      />
    </>
  )
}
