import { useCallback, useMemo, useRef, useState } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { firstLine, moveCursor } from './line-cursor.ts'
import type { CursorMove } from './line-cursor.ts'
import { isAsked, isReachable, needsDemand, statesOf } from './line-states.ts'
import {
  demandProblem,
  draftFor,
  draftOf,
  markOf,
  MARK_STATES,
  needsTyping,
  NO_DEMAND,
} from './strip-draft.ts'
import type { DemandWords, MarkState, RecordWords, StripDraft } from './strip-draft.ts'

/** What the strip or the demand was confirmed without. */
export type Incomplete = 'words' | 'reason' | 'supervisor' | null

export interface Demand {
  readonly line: string
  readonly mark: Mark
  readonly reason: string
  readonly approver: { readonly login: string; readonly password: string } | null
}

export interface Checklist {
  readonly current: ChecklistLine | null
  readonly asked: readonly string[]
  /** Lines the cursor can stand on besides, off the way of the arrows. */
  readonly reachable: readonly string[]
  /** What the strip shows for the current line. */
  readonly draft: StripDraft | null
  /** Set while the draft asks for something that was not told: its cause, and who agrees. */
  readonly demand: DemandWords | null
  readonly incomplete: Incomplete
  /** A finding is being written that is not on record yet: the visit does not end over it. */
  readonly writing: boolean
  /** Where the focus belongs after the last key; counts up so that the same place can be asked for again. */
  readonly focus: { readonly place: 'list' | 'strip' | null; readonly turn: number }
  readonly select: (key: string) => void
  readonly move: (move: CursorMove, everyLine?: boolean) => void
  /** Keys 1–6. */
  readonly press: (digit: number) => void
  readonly unmark: () => void
  readonly enterStrip: () => void
  readonly edit: (draft: StripDraft) => void
  readonly editDemand: (words: DemandWords) => void
  readonly confirm: () => void
  readonly cancel: () => void
  readonly focusList: () => void
}

interface ChecklistArgs {
  readonly view: IntakeView
  readonly change: (change: IntakeChange) => void
  /** True when the demand was recorded; else why not is said where the page says it. */
  readonly demand: (demand: Demand) => Promise<boolean>
  readonly words: RecordWords
}

interface Typed {
  readonly key: string
  readonly draft: StripDraft
  readonly demand: DemandWords | null
}

/** The cursor, the marks and the strip of the checklist. */
export const useChecklist = ({ view, change, demand, words }: ChecklistArgs): Checklist => {
  const { purpose } = view
  // What was open when it was first seen stays open, so that a slip of the finger can be put right.
  const seenOpen = useRef(new Set<string>())
  for (const line of view.lines) if (isAsked(line, purpose)) seenOpen.current.add(line.key)
  const { asked, reachable } = useMemo(() => {
    const keys = (kept: (line: ChecklistLine) => boolean): string[] =>
      view.lines.filter(kept).map((line) => line.key)
    const isOpen = (line: ChecklistLine): boolean => !line.noLongerApplies && seenOpen.current.has(line.key)
    return { asked: keys(isOpen), reachable: keys((line) => isOpen(line) || isReachable(line, purpose)) }
  }, [view.lines, purpose])
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [incomplete, setIncomplete] = useState<Incomplete>(null)
  const [focus, setFocus] = useState<Checklist['focus']>({ place: null, turn: 0 })
  const demanding = useRef(false)

  const currentKey =
    chosenKey !== null && reachable.includes(chosenKey)
      ? chosenKey
      : firstLine(view.lines.filter((line) => asked.includes(line.key)))
  const current = view.lines.find((line) => line.key === currentKey) ?? null
  const mine = typed !== null && typed.key === currentKey ? typed : null
  const draft = mine?.draft ?? draftOf(current?.mark ?? null)
  const writing = mine !== null && !isSame(markOf(mine.draft), current?.mark ?? null)

  const go = useCallback((place: 'list' | 'strip') => setFocus(({ turn }) => ({ place, turn: turn + 1 })), [])
  const save = (line: ChecklistLine, mark: Mark | null): void => {
    if (!isSame(mark, line.mark)) change({ what: 'mark', line: line.key, mark })
  }
  /** A draft left behind is kept when it says everything needed, and given up when it does not. */
  const leave = (): void => {
    const left = typed === null || typed.demand !== null ? null : markOf(typed.draft)
    const line = view.lines.find((one) => one.key === typed?.key)
    if (left !== null && line !== undefined) save(line, left)
    setTyped(null)
    setIncomplete(null)
  }
  const next = (): void => {
    setChosenKey(moveCursor(asked, currentKey, 'down'))
    go('list')
  }
  const begin = (line: ChecklistLine, begun: StripDraft): void => {
    setTyped({ key: line.key, draft: begun, demand: needsDemand(line, begun.state) ? NO_DEMAND : null })
    go('strip')
  }
  const demandNow = async (line: ChecklistLine, mark: Mark, said: DemandWords): Promise<void> => {
    if (demanding.current || (line.demand !== 'new-fact' && line.demand !== 'knowable')) return
    const problem = demandProblem(line.demand, said)
    setIncomplete(problem)
    if (problem !== null) return
    const approver = line.demand === 'knowable' ? { login: said.login.trim(), password: said.password } : null
    demanding.current = true
    try {
      if (await demand({ line: line.key, mark, reason: said.reason.trim(), approver })) {
        setTyped(null)
        next()
      }
    } finally {
      demanding.current = false
    }
  }

  return {
    current,
    asked,
    reachable,
    draft,
    demand: mine?.demand ?? null,
    incomplete,
    writing,
    focus,
    select: (key) => {
      if (key === currentKey) return
      leave()
      setChosenKey(key)
    },
    move: (by, everyLine = false) => {
      leave()
      setChosenKey(moveCursor(everyLine ? reachable : asked, currentKey, by))
      go('list')
    },
    press: (digit) => {
      const state: MarkState | undefined = MARK_STATES[digit - 1]
      if (state === undefined || current === null || !statesOf(current, purpose).includes(state)) return
      setIncomplete(null)
      if (state === 'complete' || state === 'reused') {
        const mark = state === 'complete' ? ({ state } as const) : reusedMark(current)
        if (mark === null) return
        setTyped(null)
        save(current, mark)
        next()
        return
      }
      const begun = draftFor(current, state, words)
      if (needsTyping(state) || needsDemand(current, state)) {
        begin(current, begun)
        return
      }
      setTyped(null)
      save(current, markOf(begun))
      next()
    },
    unmark: () => {
      if (current === null || !asked.includes(current.key)) return
      setTyped(null)
      save(current, null)
    },
    enterStrip: () => {
      if (draft === null || current === null || !asked.includes(current.key)) next()
      else if (mine === null && needsDemand(current, draft.state)) begin(current, draft)
      else go('strip')
    },
    edit: (edited) => {
      if (current === null) return
      setIncomplete(null)
      const causes = mine?.demand ?? (needsDemand(current, edited.state) ? NO_DEMAND : null)
      setTyped({ key: current.key, draft: edited, demand: causes })
    },
    editDemand: (said) => {
      if (mine === null) return
      setIncomplete(null)
      setTyped({ ...mine, demand: said })
    },
    confirm: () => {
      if (current === null || draft === null) return
      const mark = markOf(draft)
      if (mark === null) {
        setIncomplete('words')
        go('strip')
      } else if (mine?.demand != null) void demandNow(current, mark, mine.demand)
      else {
        save(current, mark)
        setTyped(null)
        next()
      }
    },
    cancel: () => {
      setTyped(null)
      setIncomplete(null)
      go('list')
    },
    focusList: () => go('list'),
  }
}

const isSame = (one: Mark | null, other: Mark | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** 沿用 names the case and the day on which the paper was handed in. */
const reusedMark = ({ reusable }: ChecklistLine): Mark | null =>
  reusable === null
    ? null
    : {
        state: 'reused',
        caseId: reusable.caseId,
        caseNumber: reusable.caseNumber,
        handedInOn: reusable.handedInOn,
      }
