import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import type { Pages } from '../../ui/use-pages.ts'
import type { Check, Wrong } from './layout-form.ts'
import type { SaveState } from './save-bar.tsx'

const ROW = 38

interface RowDraftArgs<Row, Form, Input> {
  readonly rows: readonly Row[]
  readonly toForm: (row: Row | null) => Form
  readonly same: (a: Form, b: Form) => boolean
  readonly check: (form: Form) => Check<Form, Input>
  /** What the backend refused, at its field. */
  readonly refused: Wrong<Form>
  /** Answers how the row that was saved is known in the list, null when nothing was saved. */
  readonly send: (input: Input) => Promise<((row: Row) => boolean) | null>
  readonly clear: () => void
  readonly mayEdit: boolean
  /** False where the rows are given and none is added. */
  readonly mayAdd?: boolean
}

export interface RowDraft<Row, Form> {
  readonly pages: Pages<Row>
  readonly box: RefObject<HTMLDivElement | null>
  readonly form: Form
  readonly wrong: Wrong<Form>
  readonly state: SaveState
  readonly changed: boolean
  /** Another row was chosen; a draft stays with its row and is left. */
  readonly leave: () => void
  readonly change: (change: Partial<Form>) => void
  readonly add: () => void
  readonly save: () => void
  readonly undo: () => void
}

/** A list whose current row is edited beside it: the draft, what is wrong in it, and where the focus goes after. */
export const useRowDraft = <
  Row extends { readonly id: string },
  Form extends { readonly id: string | null },
  Input,
>(
  args: RowDraftArgs<Row, Form, Input>,
): RowDraft<Row, Form> => {
  const { rows, toForm, same, check, send, clear, mayEdit, mayAdd = true } = args
  const pages = usePages(rows, (row) => row.id, ROW)
  const box = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Form | null>(null)
  // Counted: whoever tries once more without having mended it is led there once more.
  const [tries, setTries] = useState(0)
  const [saved, setSaved] = useState(false)
  const [fresh, setFresh] = useState<((row: Row) => boolean) | null>(null)
  const chosen = pages.current
  const original = toForm(draft?.id === null ? null : chosen)
  const form = draft !== null && (draft.id === null || draft.id === chosen?.id) ? draft : original
  const changed = draft !== null && form === draft && (form.id === null || !same(draft, original))
  const checked = check(form)
  const wrong: Wrong<Form> = tries > 0 && !checked.ok ? checked.wrong : args.refused
  const isWrong = Object.keys(wrong).length > 0

  // Something new becomes the current row as soon as the list brings it; its fields are gone, so the row has the focus.
  const arrived = fresh === null ? -1 : rows.findIndex(fresh)
  useEffect(() => {
    if (arrived === -1) return
    setFresh(null)
    pages.goTo(arrived)
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        box.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus()
    })
  }, [arrived, pages])
  // Refused by the backend or by the check: the first such field is where to go on.
  const attempt = useRef(false)
  useEffect(() => {
    if (!attempt.current || !isWrong) return
    attempt.current = false
    const field = box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    field?.focus()
    // With what is said below it.
    field?.closest('.ui-field')?.scrollIntoView({ block: 'nearest' })
  })

  const drop = (): void => {
    setDraft(null)
    setTries(0)
    clear()
  }
  const leave = (): void => {
    drop()
    setSaved(false)
  }
  const save = (): void => {
    if (!changed) return
    setTries(tries + 1)
    attempt.current = true
    if (!checked.ok) return
    void send(checked.input).then((isSaved) => {
      if (isSaved === null) return
      attempt.current = false
      if (form.id === null) setFresh(() => isSaved)
      setDraft(null)
      setTries(0)
      setSaved(true)
    })
  }
  const add = (): void => {
    leave()
    setDraft(toForm(null))
    requestAnimationFrame(() =>
      box.current
        ?.querySelector<HTMLElement>('.settings-side :is(input, button, select, textarea):enabled')
        ?.focus(),
    )
  }
  useKeys({ primary: mayEdit ? save : null, ...(mayAdd ? { caseAction7: mayEdit ? add : null } : {}) })

  return {
    pages,
    box,
    form,
    wrong,
    state: changed ? (isWrong ? 'wrong' : 'unsaved') : saved ? 'saved' : 'unchanged',
    changed,
    leave,
    change: (part) => {
      // Whoever types on is not led away any more.
      attempt.current = false
      setSaved(false)
      clear()
      setDraft({ ...form, ...part })
    },
    add,
    save,
    undo: drop,
  }
}
