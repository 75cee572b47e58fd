import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { ActionButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { KeyCap } from '../../ui/key.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { Popover } from '../../ui/popover.tsx'
import type { ListedAction, PageAction } from './allowed-actions.ts'

interface MoreActionsProps {
  readonly actions: readonly ListedAction[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onChoose: (action: PageAction) => void
}

/** There are nine digits; what stands further down is reached by arrows, from the end with ↑. */
const DIGITS = 9
/** More than this stand in two columns, so that the list fits above its button. */
const ONE_COLUMN = 8

/** What is done now and then, in one list above its button: arrows, digits or the pointer. */
export const MoreActions = ({ actions, open, onOpen, onChoose }: MoreActionsProps): ReactElement | null => {
  const { t } = useTranslation('case')
  const list = useRef<HTMLDivElement>(null)
  if (actions.length === 0) return null
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    const digit = digitPressed(event)
    const meant = digit === null ? undefined : actions[digit - 1]
    if (by !== undefined) buttons[(at + by + buttons.length) % buttons.length]?.focus()
    else if (event.code === 'Home') buttons[0]?.focus()
    else if (event.code === 'End') buttons.at(-1)?.focus()
    else if (meant?.first === null) onChoose(meant.action)
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
          <div
            ref={list}
            className={classes('case-more', actions.length > ONE_COLUMN && 'case-more-two')}
            style={
              actions.length > ONE_COLUMN
                ? { gridTemplateRows: `repeat(${Math.ceil(actions.length / 2)}, auto)` }
                : undefined
            }
            role="menu"
            aria-label={t('bar.moreLabel')}
            onKeyDown={press}
          >
            {actions.map(({ action, first }, index) => (
              <button
                key={action}
                type="button"
                role="menuitem"
                disabled={first !== null}
                onClick={() => onChoose(action)}
              >
                <span>{t(`bar.action.${action}`)}</span>
                {first !== null && <small>{t(`${action}.${first}First`)}</small>}
                {index < DIGITS && <KeyCap cap={String(index + 1)} tone={first === null ? 'plain' : 'off'} />}
              </button>
            ))}
          </div>
        </Popover>
      )}
    </span>
  )
}
