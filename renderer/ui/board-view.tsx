import { createContext, useContext } from 'react'
import type { BoardScope } from '#shared/contract/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'

/** Which list of the board is looked at, and whose cases: kept while its clerk is elsewhere, gone with the sign-in. */
export interface BoardView {
  readonly tab: BoardTab
  readonly scope: BoardScope
}

export const FIRST_VIEW: BoardView = { tab: 'open', scope: 'all' }

interface BoardViewing {
  readonly view: BoardView
  readonly setView: (view: BoardView) => void
}

const BoardViewContext = createContext<BoardViewing>({ view: FIRST_VIEW, setView: () => undefined })

export const BoardViewProvider = BoardViewContext.Provider

/** The badge in the top bar counts what the board shows, so both read one value. */
export const useBoardView = (): BoardViewing => useContext(BoardViewContext)
