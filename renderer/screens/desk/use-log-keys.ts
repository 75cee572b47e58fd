import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useKeys } from '../../ui/use-keys.ts'
import type { LogDraft } from './log-draft.ts'
import type { LogAdd } from './use-log-add.ts'

/**
 * The keys of a page of the log. It lies over the desk: the keys of what is beneath are swallowed, those of the queue
 * are not. The focus goes back to where it was when the page closes.
 */
export const useLogKeys = (
  page: RefObject<HTMLElement | null>,
  parts: {
    readonly draft: LogDraft
    readonly onDraft: (change: Partial<LogDraft>) => void
    readonly adding: LogAdd
    readonly onClose: () => void
    readonly onNextKind: (() => void) | null
  },
): (() => void) => {
  const { draft, onDraft, adding, onClose, onNextKind } = parts
  const primary = (): void => {
    void adding.run().then((field) => {
      if (field !== null) page.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
    })
  }
  useKeys({
    primary,
    escape: onClose,
    nextTab: onNextKind,
    caseAction7: draft.kind === 'consultation' ? null : () => onDraft({ paper: !draft.paper }),
    caseAction8: adding.mayEnd ? () => onDraft({ ends: !draft.ends }) : null,
    find: null,
    otherResults: null,
    dayByDay: null,
  })
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    page.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    const from = before.current
    return () => {
      // What is beneath is drawn again only after this page is gone.
      requestAnimationFrame(() => {
        if (from instanceof HTMLElement && from.isConnected && document.activeElement === document.body)
          from.focus()
      })
    }
  }, [page])
  return primary
}
