import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { DueExplanation } from '../../ui/due-explanation.tsx'

interface DuePanelProps {
  readonly due: CaseDue
  readonly sources: { readonly basis: readonly string[]; readonly calendars: readonly string[] }
  readonly today: string
  readonly onClose: () => void
}

/** Opens upwards from the bottom bar and ends at the edge of a row, so that no row is cut. */
export const DuePanel = (props: DuePanelProps): ReactElement => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const panel = place.current
    const area = panel?.parentElement
    if (panel === null || area === null || area === undefined) return
    const fit = (): void => {
      panel.style.top = ''
      const wanted = panel.scrollHeight
      const head = area.querySelector<HTMLElement>('.ui-table-head')?.offsetHeight ?? 0
      const row = area.querySelector<HTMLElement>('.checklist-body > *')?.offsetHeight ?? 0
      const free = area.clientHeight - wanted - head
      const rows = row === 0 ? 0 : Math.max(0, Math.floor(free / row))
      panel.style.top = free < 0 ? '0' : `${head + rows * row}px`
    }
    fit()
    const sizes = new ResizeObserver(fit)
    sizes.observe(area)
    return () => sizes.disconnect()
  }, [])
  return (
    <div ref={place} className="due-place">
      <DueExplanation {...props} />
    </div>
  )
}
