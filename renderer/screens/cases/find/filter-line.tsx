import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { fieldsSet, FILTER_FIELDS } from '#shared/domain/search/case-filter.ts'
import { classes } from '../../../ui/classes.ts'
import { KeyCap } from '../../../ui/key.tsx'
import { digitPressed } from '../../../ui/keys.ts'
import { Popover } from '../../../ui/popover.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { FilterPanel } from './filter-panel.tsx'
import type { Found } from './use-found.ts'

const PARTS = [...FILTER_FIELDS, 'sort'] as const
type Part = (typeof PARTS)[number]

/**
 * 筛选条件: what the list can be narrowed to, each with its digit. Arrows go along the line, a digit or Enter opens a
 * field, Esc leaves the line. What is chosen stands as a word above the list.
 */
export const FilterLine = ({
  found,
  settings,
  focused,
  onLeave,
}: {
  readonly found: Found
  readonly settings: Pick<OutputOf<'settings.get'>, 'counters' | 'staff'> | null
  /** Grows with every press of the key that leads here. */
  readonly focused: number
  readonly onLeave: () => void
}): ReactElement => {
  const { t } = useTranslation('find')
  const line = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Part | null>(null)
  const [stop, setStop] = useState<Part>('matter')
  const set = fieldsSet(found.asked.filter)

  const focusOn = (part: Part): void => {
    setStop(part)
    line.current?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus()
  }
  useEffect(() => {
    if (focused > 0) line.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [focused])

  const press = (event: KeyboardEvent): void => {
    if (open !== null || event.ctrlKey || event.altKey || event.metaKey) return
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.code]
    const digit = digitPressed(event.nativeEvent)
    const meant = digit === null ? undefined : PARTS[digit - 1]
    if (by !== undefined) focusOn(PARTS[(PARTS.indexOf(stop) + by + PARTS.length) % PARTS.length] ?? 'matter')
    else if (meant !== undefined) {
      focusOn(meant)
      setOpen(meant)
    } else return
    event.preventDefault()
  }
  // Esc goes one step back: the panel, the line, the list.
  useKeys({ escape: onLeave })
  const close = (): void => {
    const part = open
    setOpen(null)
    if (part !== null) focusOn(part)
  }
  return (
    <div ref={line} className="found-line" role="toolbar" aria-label={t('line')} onKeyDown={press}>
      {PARTS.map((part, index) => (
        <span key={part} className="popover-anchor">
          <button
            type="button"
            data-part={part}
            tabIndex={part === stop ? 0 : -1}
            aria-expanded={open === part}
            className={classes(
              'found-field',
              open === part && 'found-field-open',
              (part === 'sort' ? found.asked.sort !== 'received' : set.includes(part)) && 'found-field-set',
            )}
            onFocus={() => setStop(part)}
            onClick={() => setOpen(open === part ? null : part)}
          >
            <span>{part === 'sort' ? t('sort') : t(`fields.${part}`)}</span>
            <KeyCap cap={String(index + 1)} />
          </button>
          {open === part && (
            <Popover
              label={part === 'sort' ? t('sort') : t(`fields.${part}`)}
              align={index > PARTS.length / 2 ? 'end' : 'start'}
              onClose={close}
            >
              <FilterPanel
                field={part}
                filter={found.asked.filter}
                sort={found.asked.sort}
                settings={settings}
                onFilter={found.narrow}
                onSort={found.order}
                onDone={close}
              />
            </Popover>
          )}
        </span>
      ))}
    </div>
  )
}
