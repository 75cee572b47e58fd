import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RefObject } from 'react'
import type { QuickEntry } from '#shared/contract/quick.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../ui/hall.tsx'
import { EMPTY_LINE, isEmptyLine, recordOf, sameToday, stepOf, warningOf } from './quick-line.ts'
import type { LineStep, LineWarning, QuickTyped } from './quick-line.ts'
import type { QuickState } from './use-quick.ts'

type Field = Exclude<LineStep, 'save'>

export interface LineState {
  readonly typed: QuickTyped
  /** The entry that is being put right; null for the next person. */
  readonly correcting: QuickEntry | null
  readonly warning: LineWarning | null
  readonly same: QuickEntry | null
  readonly failure: Failure | null
  readonly busy: boolean
  readonly fields: Readonly<Record<Field, RefObject<HTMLInputElement | null>>>
  readonly change: (change: Partial<QuickTyped>) => void
  /** The number was left: from now on also half a number is doubted. */
  readonly leaveNumber: () => void
  /** Enter: on to what is missing, or saved. */
  readonly enter: () => void
  /** ↑ the one before, ↓ back again; only from an empty line or while correcting. */
  readonly older: () => void
  readonly newer: () => void
  readonly correct: (entry: QuickEntry) => void
  /** A refused line comes back into the fields. */
  readonly takeBack: (id: string) => void
  /** Empties the line; false when there was nothing to empty. */
  readonly clear: () => boolean
  readonly fill: (change: Partial<QuickTyped>) => void
}

/** The one line that is typed in. */
export const useLine = (matterCode: string, quick: QuickState): LineState => {
  const today = useToday()
  const reveal = useCommand('cases.reveal')
  const correction = useCommand('quick.correct')
  const [typed, setTyped] = useState<QuickTyped>(EMPTY_LINE)
  const [left, setLeft] = useState(false)
  const [correcting, setCorrecting] = useState<QuickEntry | null>(null)
  const fields = {
    name: useRef<HTMLInputElement>(null),
    number: useRef<HTMLInputElement>(null),
    remark: useRef<HTMLInputElement>(null),
  }
  /** Half a person, laid aside while somebody else is put right. */
  const parked = useRef<QuickTyped>(EMPTY_LINE)
  const park = (): void => {
    if (correcting === null && !isEmptyLine(typed)) parked.current = typed
  }
  /** What the correction began with: left as it was, there is nothing to save. */
  const before = useRef<QuickTyped>(EMPTY_LINE)

  /**
   * Draws the change and moves the focus before the next key can arrive: what a quick hand or a card reader types after
   * Enter must land in the field it was meant for.
   */
  const focusAfter = (field: Field, change: () => void): void => {
    flushSync(change)
    fields[field].current?.focus()
    fields[field].current?.select()
  }
  /** The next person, or whoever was half typed when something else was put right. */
  const empty = (): void =>
    focusAfter('name', () => {
      setTyped(parked.current)
      parked.current = EMPTY_LINE
      setLeft(false)
      setCorrecting(null)
      correction.clear()
      reveal.clear()
    })
  const correct = (entry: QuickEntry): void => {
    void (async () => {
      const known = quick.numberOf(entry.caseId)
      const asked =
        known === undefined && entry.documentMasked !== ''
          ? await reveal.run({ caseId: entry.caseId, whose: 'applicant', field: 'documentNumber' })
          : null
      if (known === undefined && entry.documentMasked !== '' && asked?.ok !== true) return
      before.current = {
        name: entry.name,
        documentType: entry.documentType,
        documentNumber: known ?? (asked?.ok === true ? asked.value.value : ''),
        numberRemark: entry.numberRemark,
      }
      park()
      focusAfter('name', () => {
        setTyped(before.current)
        setLeft(true)
        setCorrecting(entry)
      })
    })()
  }
  const takeBack = (id: string): void => {
    const refused = quick.waiting.find((one) => one.id === id && one.failure !== null)
    if (refused === undefined) return
    park()
    focusAfter('name', () => {
      quick.takeBack(id)
      setTyped(refused.typed)
      setLeft(true)
      setCorrecting(null)
    })
  }
  const save = (): void => {
    const whole = recordOf(typed, today)
    if (correcting === null) {
      quick.register(matterCode, whole)
      empty()
      return
    }
    if (JSON.stringify(whole) === JSON.stringify(before.current)) {
      empty()
      return
    }
    void correction.run({ caseId: correcting.caseId, ...whole, phone: '' }).then((reply) => {
      if (reply?.ok !== true) return
      quick.corrected(reply.value, whole)
      empty()
    })
  }
  const place = correcting === null ? -1 : quick.entries.findIndex((one) => one.caseId === correcting.caseId)
  return {
    typed,
    correcting,
    warning: warningOf(typed, left, today),
    same: sameToday(typed, quick.entries, quick.numberOf, correcting?.caseId ?? null),
    failure: correction.failure ?? reveal.failure,
    busy: correction.busy,
    fields,
    change: (change) => {
      correction.clear()
      setTyped((old) => ({ ...old, ...change }))
    },
    leaveNumber: () => setLeft(true),
    enter: () => {
      const step = stepOf(typed, today)
      if (step === 'save') save()
      else focusAfter(step, () => setLeft(step !== 'name'))
    },
    older: () => {
      const refused = quick.waiting.find((one) => one.failure !== null)
      if (correcting === null && !isEmptyLine(typed)) return
      if (correcting === null && refused !== undefined) takeBack(refused.id)
      else {
        const entry = quick.entries[place + 1]
        if (entry !== undefined) correct(entry)
      }
    },
    newer: () => {
      if (correcting === null) return
      const entry = quick.entries[place - 1]
      if (entry === undefined) empty()
      else correct(entry)
    },
    correct,
    takeBack,
    clear: () => {
      if (correcting === null && isEmptyLine(typed)) return false
      empty()
      return true
    },
    fill: (change) =>
      focusAfter((change.name ?? typed.name).trim() === '' ? 'name' : 'number', () => {
        setTyped((old) => ({ ...old, ...change }))
        setLeft(true)
      }),
  }
}
