import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { classes } from '../../ui/classes.ts'
import { Popover } from '../../ui/popover.tsx'
import type { TabItem } from '../../ui/tabs.tsx'

interface MoreTabsProps {
  readonly items: readonly TabItem<BoardTab>[]
  readonly chosen: BoardTab
  readonly onChoose: (tab: BoardTab) => void
}

/** 更多: the lists that have no place of their own now. One that is chosen is named in its place, so that nothing moves. */
export const MoreTabs = ({ items, chosen, onChoose }: MoreTabsProps): ReactElement => {
  const { t } = useTranslation('cases')
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const here = items.find(({ name }) => name === chosen)
  const count = here?.count ?? items.reduce((sum, item) => sum + (item.count ?? 0), 0)
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (by === undefined) return
    event.preventDefault()
    const all = [...event.currentTarget.querySelectorAll('button')]
    const at = all.findIndex((one) => one === document.activeElement)
    all[(at + by + all.length) % all.length]?.focus()
  }
  return (
    <div className="popover-anchor cases-more">
      <button
        ref={button}
        type="button"
        className={classes('ui-tab', here !== undefined && 'cases-more-here')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {here === undefined ? t('tabs.more') : t('tabs.moreOf', { name: here.label })}
        {(count > 0 || here !== undefined) && <b>{count}</b>}
      </button>
      {open && (
        <Popover label={t('tabs.more')} align="end" onClose={close}>
          <div role="menu" aria-label={t('tabs.more')} className="cases-more-list" onKeyDown={step}>
            {items.map((item) => (
              <button
                key={item.name}
                type="button"
                role="menuitem"
                aria-current={item.name === chosen || undefined}
                onClick={() => {
                  onChoose(item.name)
                  close()
                }}
              >
                <span>{item.label}</span>
                <b>{item.count}</b>
              </button>
            ))}
          </div>
        </Popover>
      )}
    </div>
  )
}
