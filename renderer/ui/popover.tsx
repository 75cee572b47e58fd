import { useEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useKeys } from './use-keys.ts'
import './popover.css'

/**
 * A small panel beside the word that opened it. It takes the focus, locks nothing, closes with Esc or a press
 * elsewhere, and gives the focus back.
 */
export const Popover = ({
  label,
  align = 'start',
  onClose,
  children,
}: {
  readonly label: string
  readonly align?: 'start' | 'end'
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
    const first = panel.current?.querySelector<HTMLElement>('input, button, select')
    ;(first ?? panel.current)?.focus()
    const elsewhere = (event: PointerEvent): void => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === false) close.current()
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus()
    }
  }, [])
  return (
    <div ref={panel} className={`popover popover-${align}`} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}
