import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { classes } from './classes.ts'

export interface TabItem<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly count: number | null
  /** 逾期: the count is red unless it is 0. */
  readonly overdue?: boolean
}

interface TabsProps<Name extends string> {
  readonly label: string
  readonly items: readonly TabItem<Name>[]
  /** One that is not among the items stands elsewhere; the first of them is then the stop for Tab. */
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** Tabs of a list, 44 px: word and count. Left and right move while focus is on them. */
export const Tabs = <Name extends string>({
  label,
  items,
  chosen,
  onChoose,
}: TabsProps<Name>): ReactElement => {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const stop = items.some((item) => item.name === chosen) ? chosen : items[0]?.name
  const step = (by: number): void => {
    const at = items.findIndex((item) => item.name === stop)
    const next = items[(at + by + items.length) % items.length]
    if (next === undefined) return
    onChoose(next.name)
    list.current?.querySelectorAll('button')[items.indexOf(next)]?.focus()
  }
  return (
    <div
      ref={list}
      className="ui-tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.code === 'ArrowRight') step(1)
        else if (event.code === 'ArrowLeft') step(-1)
        else return
        event.preventDefault()
      }}
    >
      {items.map((item) => (
        <button
          key={item.name}
          type="button"
          role="tab"
          aria-selected={item.name === chosen}
          tabIndex={item.name === stop ? 0 : -1}
          className={classes(
            'ui-tab',
            item.count === 0 && 'ui-tab-none',
            item.overdue && (item.count ?? 0) > 0 && 'ui-tab-overdue',
          )}
          onClick={() => onChoose(item.name)}
        >
          {item.label}
          {item.count !== null && <b>{item.count}</b>}
        </button>
      ))}
    </div>
  )
}
