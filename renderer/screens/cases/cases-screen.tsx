import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { useToday } from '../../ui/hall.tsx'
import { classes } from '../../ui/classes.ts'
import { LoadingRows } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { TextButton } from '../../ui/button.tsx'
import { useBox } from '../../ui/use-box.ts'
import { rowsThatFit } from '../../ui/paging.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { BoardEmpty, BoardFailure, BoardHints, NextWorkingDay, RecountLine } from './board-words.tsx'
import { boardColumns, useBoardCells } from './board-cells.tsx'
import { BoardSearch } from './board-search.tsx'
import { BoardTabs } from './board-tabs.tsx'
import { dateColumnOf } from './row-date.ts'
import { ScopeChoice } from './scope-choice.tsx'
import { MOST_FOUND, useBoard } from './use-board.ts'
import { useMorningList } from './use-morning-list.ts'
import './cases.css'

/** Height of a row of the board, fixed so that nothing moves while pages turn. */
const BOARD_ROW = 39

/** 办件: what is due first comes first. */
export const CasesScreen = (): ReactElement => {
  const { t } = useTranslation('cases')
  const [listRef, box] = useBox()
  const perPage = box === null ? 0 : rowsThatFit(box.height - 33, BOARD_ROW)
  const board = useBoard(perPage)
  const morning = useMorningList(board.scope)
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const hallDay = useToday()
  const today = board.snapshot?.today ?? hallDay
  const dateColumn = dateColumnOf(board.searching ? null : board.tab)
  const cells = useBoardCells(today, dateColumn)
  const open = (row: CaseRow): void => navigate({ screen: 'case', caseId: row.id })
  const typed = (text: string): void => {
    toListLater.current = false
    board.search(text)
  }
  // Enter typed faster than the answer comes leads into the list once it is there.
  const toListLater = useRef(false)
  const toList = (): void => {
    if (!board.settled) {
      toListLater.current = true
      return
    }
    toListLater.current = false
    document.querySelector<HTMLElement>('.cases-list [aria-selected="true"]')?.focus()
  }
  useEffect(() => {
    if (board.settled && toListLater.current) toList()
  })
  useKeys({
    find: () => {
      search.current?.focus()
      search.current?.select()
    },
    reprint: board.searching ? null : morning.print,
    ...(board.searching ? { escape: () => board.search('') } : {}),
  })

  return (
    <section className="cases" aria-label={t('title')}>
      <PageHead
        title={t('title')}
        aside={
          <>
            {board.snapshot !== null && <NextWorkingDay today={today} day={board.snapshot.nextWorkingDay} />}
            <ScopeChoice scope={board.scope} onChoose={board.chooseScope} />
          </>
        }
      >
        <BoardSearch ref={search} text={board.text} onText={typed} onLeave={toList} />
      </PageHead>
      <div className="cases-tabs">
        {board.searching ? (
          <p className="cases-found" role="status">
            <b>
              {t(board.total >= MOST_FOUND ? 'foundMany' : 'found', {
                text: board.text.trim(),
                count: board.total,
              })}
            </b>
            <TextButton label={t('backToBoard')} onPress={() => board.search('')} />
          </p>
        ) : (
          <BoardTabs snapshot={board.snapshot} chosen={board.tab} onChoose={board.chooseTab} />
        )}
      </div>
      <RecountLine recount={board.searching ? null : (board.snapshot?.recount ?? null)} />
      <BoardFailure board={board.failure} printing={morning.failure} />
      <div ref={listRef} className="cases-list">
        <RowTable
          label={board.searching ? t('searchLabel') : t(`tabs.${board.tab}`)}
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
          onOpen={open}
          totalRows={board.total}
          focusFirst
        />
        {board.rows === null && board.failure === null && <LoadingRows rows={Math.max(perPage, 1)} />}
        {board.rows?.length === 0 && (
          <BoardEmpty tab={board.tab} text={board.searching ? board.text : null} />
        )}
      </div>
      <BoardHints
        searching={board.searching}
        offset={board.place.offset}
        shown={board.rows?.length ?? 0}
        total={board.total}
        perPage={perPage}
        morning={morning}
      />
    </section>
  )
}
