import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { ActionButton } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { Popover } from '../../ui/popover.tsx'
import type { SideAction } from './allowed-actions.ts'

interface MoreActionsProps {
  readonly actions: readonly SideAction[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onChoose: (action: SideAction) => void
}

/** What is done now and then, in one list above its button: arrows, digits or the pointer. One thing needs no list. */
export const MoreActions = ({ actions, open, onOpen, onChoose }: MoreActionsProps): ReactElement | null => {
  const { t } = useTranslation('case')
  const list = useRef<HTMLDivElement>(null)
  const [only, ...others] = actions
  if (only === undefined) return null
  if (others.length === 0)
    return (
      <ActionButton label={t(`bar.action.${only}`)} keyName="caseAction9" onPress={() => onChoose(only)} />
    )
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    const digit = digitPressed(event)
    const meant = digit === null ? undefined : actions[digit - 1]
    if (by !== undefined) buttons[(at + by + buttons.length) % buttons.length]?.focus()
    else if (meant !== undefined) onChoose(meant)
    else return
    event.preventDefault()
  }
  return (
    <span className="popover-anchor">
      <ActionButton
        kind={open ? 'open' : 'secondary'}
        label={t('bar.more')}
        keyName="caseAction9"
        onPress={() => onOpen(!open)}
      />
      {open && (
        <Popover above align="end" label={t('bar.moreLabel')} onClose={() => onOpen(false)}>
          <div ref={list} className="case-more" role="menu" aria-label={t('bar.moreLabel')} onKeyDown={press}>
            {actions.map((action, index) => (
              <button key={action} type="button" role="menuitem" onClick={() => onChoose(action)}>
                <span>{t(`bar.action.${action}`)}</span>
                <KeyCap cap={String(index + 1)} />
              </button>
            ))}
          </div>
        </Popover>
      )}
    </span>
  )
}
