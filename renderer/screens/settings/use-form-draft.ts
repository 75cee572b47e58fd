import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useKeys } from '../../ui/use-keys.ts'
import type { SaveState } from './save-bar.tsx'

type Checked<Input, Wrong> =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly wrong: Wrong }

interface FormDraftArgs<Form, Input, Wrong> {
  /** What is saved now, as it is typed. */
  readonly saved: Form
  readonly check: (form: Form) => Checked<Input, Wrong>
  /** Answers whether it was saved. */
  readonly send: (input: Input) => Promise<boolean>
  /** Forgets why the last saving was refused. */
  readonly clear: () => void
  readonly mayEdit: boolean
}

export interface FormDraft<Form, Wrong> {
  readonly body: RefObject<HTMLDivElement | null>
  readonly form: Form
  /** Said only after somebody has tried to save; null while nothing is wrong. */
  readonly wrong: Wrong | null
  readonly state: SaveState
  readonly change: (change: Partial<Form>) => void
  readonly save: () => void
  readonly undo: () => void
}

/** One form of 设置 that is saved as a whole: its draft, what is wrong in it, and where the focus goes then. */
export const useFormDraft = <Form extends object, Input, Wrong>({
  saved: original,
  check,
  send,
  clear,
  mayEdit,
}: FormDraftArgs<Form, Input, Wrong>): FormDraft<Form, Wrong> => {
  const [draft, setDraft] = useState<Form | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const form = draft ?? original
  const checked = check(form)
  const wrong = tried && !checked.ok ? checked.wrong : null

  const drop = (): void => {
    setDraft(null)
    setTried(false)
    clear()
  }
  const save = (): void => {
    if (draft === null) return
    setTried(true)
    if (!checked.ok) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void send(checked.input).then((isSaved) => {
      if (!isSaved) return
      drop()
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })
  return {
    body,
    form,
    wrong,
    state: draft === null ? (saved ? 'saved' : 'unchanged') : wrong === null ? 'unsaved' : 'wrong',
    change: (part) => {
      setSaved(false)
      clear()
      setDraft({ ...form, ...part })
    },
    save,
    undo: drop,
  }
}
