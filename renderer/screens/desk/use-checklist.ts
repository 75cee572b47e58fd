import { useCallback, useMemo, useRef, useState } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { firstLine, isAsked, mayBeGap, moveCursor } from './line-cursor.ts'
import type { CursorMove } from './line-cursor.ts'
import { draftFor, draftOf, markOf, needsTyping, STATES } from './strip-draft.ts'
import type { RecordWords, StripDraft } from './strip-draft.ts'

export interface Checklist {
  readonly current: ChecklistLine | null
  readonly asked: readonly string[]
  /** What the strip shows for the current line. */
  readonly draft: StripDraft | null
  /** The strip was confirmed while something needed was empty. */
  readonly incomplete: boolean
  /** Where the focus belongs after the last key; counts up so that the same place can be asked for again. */
  readonly focus: { readonly place: 'list' | 'strip' | null; readonly turn: number }
  readonly select: (key: string) => void
  readonly move: (move: CursorMove) => void
  /** Keys 1–4. */
  readonly press: (digit: number) => void
  readonly unmark: () => void
  readonly enterStrip: () => void
  readonly edit: (draft: StripDraft) => void
  readonly confirm: () => void
  readonly cancel: () => void
  readonly focusList: () => void
}

/** The cursor, the marks and the strip of the checklist. */
export const useChecklist = (
  view: IntakeView,
  change: (change: IntakeChange) => void,
  words: RecordWords,
): Checklist => {
  const returning = view.returning !== null
  // What was open when it was first seen stays open, so that a slip of the finger can be put right.
  const seenOpen = useRef(new Set<string>())
  for (const line of view.lines) if (isAsked(line, returning)) seenOpen.current.add(line.key)
  const asked = useMemo(
    () =>
      view.lines
        .filter((line) => !line.noLongerApplies && seenOpen.current.has(line.key))
        .map((line) => line.key),
    [view.lines],
  )
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [typed, setTyped] = useState<{ readonly key: string; readonly draft: StripDraft } | null>(null)
  const [incomplete, setIncomplete] = useState(false)
  const [focus, setFocus] = useState<Checklist['focus']>({ place: null, turn: 0 })

  const currentKey =
    chosenKey !== null && asked.includes(chosenKey)
      ? chosenKey
      : firstLine(view.lines.filter((line) => asked.includes(line.key)))
  const current = view.lines.find((line) => line.key === currentKey) ?? null
  const draft = typed !== null && typed.key === currentKey ? typed.draft : draftOf(current?.mark ?? null)

  const go = useCallback((place: 'list' | 'strip') => setFocus(({ turn }) => ({ place, turn: turn + 1 })), [])
  const save = (line: ChecklistLine, mark: Mark | null): void => {
    if (JSON.stringify(mark) !== JSON.stringify(line.mark)) change({ what: 'mark', line: line.key, mark })
  }
  /** A draft left behind is kept when it says everything needed, and given up when it does not. */
  const leave = (): void => {
    const left = typed === null ? null : markOf(typed.draft)
    const line = view.lines.find((one) => one.key === typed?.key)
    if (left !== null && line !== undefined) save(line, left)
    setTyped(null)
    setIncomplete(false)
  }
  const next = (): void => {
    setChosenKey(moveCursor(asked, currentKey, 'down'))
    go('list')
  }

  return {
    current,
    asked,
    draft,
    incomplete,
    focus,
    select: (key) => {
      if (key === currentKey) return
      leave()
      setChosenKey(key)
    },
    move: (by) => {
      leave()
      setChosenKey(moveCursor(asked, currentKey, by))
      go('list')
    },
    press: (digit) => {
      const state = STATES[digit - 1]
      if (state === undefined || current === null) return
      if ((state === 'missing' || state === 'defective') && !mayBeGap(current, returning)) return
      setIncomplete(false)
      if (state === 'complete') {
        setTyped(null)
        save(current, { state })
        next()
        return
      }
      const begun = draftFor(current, state, words)
      if (needsTyping(state)) {
        setTyped({ key: current.key, draft: begun })
        go('strip')
        return
      }
      setTyped(null)
      save(current, markOf(begun))
      next()
    },
    unmark: () => {
      if (current === null) return
      setTyped(null)
      save(current, null)
    },
    enterStrip: () => {
      if (draft === null) next()
      else go('strip')
    },
    edit: (edited) => {
      if (current === null) return
      setIncomplete(false)
      setTyped({ key: current.key, draft: edited })
    },
    confirm: () => {
      if (current === null || draft === null) return
      const mark = markOf(draft)
      if (mark === null) {
        setIncomplete(true)
        go('strip')
        return
      }
      save(current, mark)
      setTyped(null)
      next()
    },
    cancel: () => {
      setTyped(null)
      setIncomplete(false)
      go('list')
    },
    focusList: () => go('list'),
  }
}
