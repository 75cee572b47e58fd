import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { useToday } from '../../ui/hall.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useBox } from '../../ui/use-box.ts'
import { rowsThatFit } from '../../ui/paging.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { BoardList } from './board-list.tsx'
import { NextWorkingDay } from './board-words.tsx'
import { FindHead } from './find/find-head.tsx'
import { FoundList } from './find/found-list.tsx'
import { useFound } from './find/use-found.ts'
import { ScopeChoice } from './scope-choice.tsx'
import { useBoard } from './use-board.ts'
import './cases.css'

/** Height of a row of the board, fixed so that nothing moves while pages turn. */
const BOARD_ROW = 39

/** The focus falls to the window, where the list that is shown next takes it. */
const letFocusGo = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** 办件: what is due first comes first; or whatever is looked for, in place of it. */
export const CasesScreen = (): ReactElement => {
  const { t } = useTranslation('cases')
  const [listRef, box] = useBox()
  const perPage = box === null ? 0 : rowsThatFit(box.height - 33, BOARD_ROW)
  const board = useBoard(perPage)
  const found = useFound(perPage)
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const [lineFocus, setLineFocus] = useState(0)
  const [savedOpen, setSavedOpen] = useState(false)
  const hallDay = useToday()
  const today = board.snapshot?.today ?? hallDay
  const { settled } = found.on ? found : board
  const open = (row: Pick<CaseRow, 'id'>): void => navigate({ screen: 'case', caseId: row.id })
  // Enter typed faster than the answer comes leads into the list once it is there.
  const toListLater = useRef(false)
  const toList = (): void => {
    if (!settled) {
      toListLater.current = true
      return
    }
    toListLater.current = false
    document.querySelector<HTMLElement>('.cases-list [aria-selected="true"]')?.focus()
  }
  useEffect(() => {
    if (settled && toListLater.current) toList()
  })
  const type = (text: string): void => {
    toListLater.current = false
    found.type(text)
  }
  const openLine = (): void => {
    found.showLine(true)
    setLineFocus((times) => times + 1)
  }
  useKeys({
    find: () => {
      search.current?.focus()
      search.current?.select()
    },
    filter: openLine,
    savedFilters: () => setSavedOpen(true),
    ...(found.on
      ? {
          escape: () => {
            letFocusGo()
            found.leave()
          },
        }
      : {}),
  })

  return (
    <section className="cases" aria-label={t('title')}>
      <PageHead
        title={t('title')}
        aside={
          !found.on && (
            <>
              {board.snapshot !== null && (
                <NextWorkingDay today={today} day={board.snapshot.nextWorkingDay} />
              )}
              <ScopeChoice scope={board.scope} onChoose={board.chooseScope} />
            </>
          )
        }
      >
        <FindHead
          ref={search}
          found={found}
          onText={type}
          onLeave={toList}
          onLine={openLine}
          savedOpen={savedOpen}
          onSaved={setSavedOpen}
        />
      </PageHead>
      {found.on ? (
        <FoundList
          found={found}
          today={today}
          listRef={listRef}
          perPage={perPage}
          lineFocus={lineFocus}
          onOpen={open}
          onToList={toList}
        />
      ) : (
        <BoardList board={board} today={today} listRef={listRef} perPage={perPage} onOpen={open} />
      )}
    </section>
  )
}
