import type { ReactElement } from 'react'
import { KEYS, keyCap } from './keys.ts'
import type { KeyName } from './keys.ts'
import { classes } from './classes.ts'

interface KeyProps {
  readonly name: KeyName
  /** On the one filled button the box is drawn in white. */
  readonly tone?: 'plain' | 'on-primary' | 'off'
}

/** 键帽: the key of an action, beside the action. Read aloud as part of the button's name. */
export const Key = ({ name, tone = 'plain' }: KeyProps): ReactElement => (
  <KeyCap cap={keyCap(KEYS[name])} tone={tone} />
)

/** A key that is not in the table because it means different things in different lists: ↑, Enter, a digit. */
export const KeyCap = ({
  cap,
  tone = 'plain',
}: {
  readonly cap: string
  readonly tone?: 'plain' | 'on-primary' | 'off'
}): ReactElement => <kbd className={classes('ui-key', tone !== 'plain' && `ui-key-${tone}`)}>{cap}</kbd>
