import { useLayoutEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { Key } from './key.tsx'
import type { KeyName } from './keys.ts'
import { classes } from './classes.ts'

interface ActionButtonProps {
  readonly label: string
  readonly keyName?: KeyName
  readonly kind?: 'primary' | 'secondary' | 'open'
  readonly disabled?: boolean
  /** What the button says while its command is under way; it keeps its width and does not react. */
  readonly busyLabel?: string | null
  readonly onPress: () => void
  readonly describedBy?: string
}

/**
 * An action with its key. `primary` is the one filled button of a screen (40 px, bottom right); `open` is a secondary
 * button whose panel is shown.
 */
export const ActionButton = ({
  label,
  keyName,
  kind = 'secondary',
  disabled = false,
  busyLabel = null,
  onPress,
  describedBy,
}: ActionButtonProps): ReactElement => {
  const button = useRef<HTMLButtonElement>(null)
  const restWidth = useRef(0)
  const busy = busyLabel !== null
  useLayoutEffect(() => {
    const element = button.current
    if (element === null) return
    if (busy) element.style.minWidth = `${restWidth.current}px`
    else {
      element.style.minWidth = ''
      restWidth.current = element.offsetWidth
    }
  }, [busy, label])
  return (
    <button
      ref={button}
      type="button"
      className={classes('ui-button', `ui-button-${kind}`, busy && 'ui-button-busy')}
      disabled={disabled && !busy}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      onClick={() => {
        if (!busy) onPress()
      }}
    >
      <span>{busyLabel ?? label}</span>
      {keyName !== undefined && !busy && (
        <Key
          name={keyName}
          tone={kind === 'primary' && !disabled ? 'on-primary' : disabled ? 'off' : 'plain'}
        />
      )}
    </button>
  )
}

/** A word that acts: 显示, 展开, 增减. */
export const TextButton = ({
  label,
  onPress,
  describes,
}: {
  readonly label: string
  readonly onPress: () => void
  /** For readers who hear it without its row. */
  readonly describes?: string
}): ReactElement => (
  <button
    type="button"
    className="ui-text-button"
    aria-label={describes === undefined ? undefined : `${label} ${describes}`}
    onClick={onPress}
  >
    {label}
  </button>
)
