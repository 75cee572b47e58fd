import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { classes } from '../../ui/classes.ts'
import { digitPressed } from '../../ui/keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { useWholeRows } from '../../ui/use-whole-rows.ts'
import { ChecklistRow } from './checklist-row.tsx'
import { moveOfKey } from './line-cursor.ts'
import { MARK_STATES } from './strip-draft.ts'
import type { MarkState } from './strip-draft.ts'
import type { Checklist as ChecklistState } from './use-checklist.ts'
import './checklist.css'

interface ChecklistProps {
  readonly view: IntakeView
  readonly checklist: ChecklistState
  /** Space: how the material of the current line should look. */
  readonly onSample: () => void
}

/** The materials, one per line. Digits mark the current line while the focus is here, from either row of keys. */
export const Checklist = ({ view, checklist, onSample }: ChecklistProps): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const narrow = useNarrow()
  const place = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useWholeRows(place, body)
  const { current, focus } = checklist
  const legend = legendOf(view.lines)
  const extra = legend.length - 4

  const turn = useRef(focus.turn)
  useLayoutEffect(() => {
    const asked = turn.current !== focus.turn
    turn.current = focus.turn
    if (focus.place !== 'list') return
    // An answer can take the current line away: the focus stays on the question that is being answered.
    const held = document.activeElement
    if (!asked && held !== document.body && body.current?.contains(held) === false) return
    const row = body.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [focus, current?.key])

  const press = (event: KeyboardEvent): void => {
    const digit = digitPressed(event.nativeEvent)
    const move = event.altKey || event.metaKey ? null : moveOfKey(event.code)
    if (digit !== null && digit <= MARK_STATES.length) checklist.press(digit)
    // With Ctrl also over what was found in order last time, which a supervisor may agree to demand after all.
    else if (move !== null) checklist.move(move, event.ctrlKey)
    else if (event.ctrlKey || event.altKey) return
    else if (event.code === 'Space') onSample()
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') checklist.enterStrip()
    else if (event.code === 'Delete' || event.code === 'Backspace') checklist.unmark()
    else return
    event.preventDefault()
  }

  return (
    <div
      className={classes('checklist', extra > 0 && `checklist-extra-${extra}`)}
      role="grid"
      aria-label={t('label')}
      aria-rowcount={view.lines.length + 1}
    >
      <div className="ui-table-head checklist-grid" role="row">
        <span role="columnheader">{t('columns.position')}</span>
        <span role="columnheader">{t('columns.material')}</span>
        <span role="columnheader">{t('columns.owner')}</span>
        {narrow ? (
          <span role="columnheader">{t('columns.formCopies')}</span>
        ) : (
          <>
            <span role="columnheader">{t('columns.form')}</span>
            <span role="columnheader" className="checklist-copies">
              {t('columns.copies')}
            </span>
            <span role="columnheader">{t('columns.standard')}</span>
          </>
        )}
        <span role="columnheader" className="checklist-check-head">
          {t('columns.check')}
          {narrow ? (
            <Range body={body} total={view.lines.length} />
          ) : (
            <span className="checklist-legend" aria-hidden="true">
              {legend.map((state) => (
                <span key={state}>{`${MARK_STATES.indexOf(state) + 1} ${t(`state.${state}`)}`}</span>
              ))}
            </span>
          )}
        </span>
      </div>
      <div ref={place} className="checklist-place" role="presentation">
        <div ref={body} className="checklist-body" role="rowgroup" onKeyDown={press}>
          {view.lines.map((line) => (
            <ChecklistRow
              key={line.key}
              line={line}
              narrow={narrow}
              isCurrent={line.key === current?.key}
              isAsked={checklist.asked.includes(line.key)}
              isReachable={checklist.reachable.includes(line.key)}
              purpose={view.purpose}
              shownState={
                line.key === current?.key ? (checklist.draft?.state ?? line.mark?.state ?? null) : null
              }
              onSelect={() => checklist.select(line.key)}
              onPress={checklist.press}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** 1–4, and 5 容缺 and 6 沿用 where some line allows them. */
const legendOf = (lines: IntakeView['lines']): readonly MarkState[] =>
  MARK_STATES.filter((state) => {
    if (state === 'deferred') return lines.some((line) => line.deferrable || line.mark?.state === state)
    if (state === 'reused') return lines.some((line) => line.reusable !== null || line.mark?.state === state)
    return true
  })

/** 第 4–11 项，共 12 项: which lines are in sight, when not all are. */
const Range = ({
  body,
  total,
}: {
  readonly body: { readonly current: HTMLElement | null }
  readonly total: number
}): ReactElement | null => {
  const { t } = useTranslation('deskChecklist')
  const [range, setRange] = useState<readonly [number, number]>([1, total])
  useEffect(() => {
    const list = body.current
    if (list === null) return
    const look = (): void => {
      const rows = [...list.children] as HTMLElement[]
      const top = list.scrollTop
      const bottom = top + list.clientHeight
      const seen = rows.flatMap((row, index) => {
        const from = row.offsetTop - list.offsetTop
        return from >= top - 4 && from + row.offsetHeight <= bottom + 4 ? [index + 1] : []
      })
      setRange([seen[0] ?? 1, seen.at(-1) ?? total])
    }
    look()
    list.addEventListener('scroll', look)
    const sizes = new ResizeObserver(look)
    sizes.observe(list)
    return () => {
      list.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [body, total])
  const [from, to] = range
  return <span className={classes('checklist-range')}>{t('range', { from, to, total })}</span>
}
