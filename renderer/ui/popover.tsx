import { useEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { useKeys } from './use-keys.ts'
import './popover.css'

/**
 * A small panel beside the word that opened it. It takes the focus, locks nothing, closes with Esc or a press
 * elsewhere, and gives the focus back. What opened it stands beside it in a `popover-anchor` and closes it itself.
 */
export const Popover = ({
  label,
  align = 'start',
  above = false,
  onClose,
  children,
}: {
  readonly label: string
  readonly align?: 'start' | 'end'
  /** Opens upwards, at the foot of a screen. */
  readonly above?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement => {
  const panel = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useKeys({ escape: onClose })
  useEffect(() => {
    const before = document.activeElement
    // A field to write in where it comes first; else what is chosen already, else the first thing there is.
    const chosen = panel.current?.querySelector<HTMLElement>('[aria-checked="true"]')
    const first = panel.current?.querySelector<HTMLElement>('input, button, select')
    const writes = first instanceof HTMLInputElement && first.type === 'text'
    ;((writes ? first : (chosen ?? first)) ?? panel.current)?.focus()
    const elsewhere = (event: PointerEvent): void => {
      const anchor = panel.current?.closest('.popover-anchor') ?? panel.current
      if (event.target instanceof Node && anchor?.contains(event.target) === false) close.current()
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus()
    }
  }, [])
  return (
    <div
      ref={panel}
      className={classes('popover', `popover-${align}`, above && 'popover-above')}
      role="group"
      aria-label={label}
      tabIndex={-1}
    >
      {children}
    </div>
  )
}
