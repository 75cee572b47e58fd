import type { ReactElement, ReactNode } from 'react'

/**
 * One line at the place it concerns: what happened (bold), what is safe and what to do.
 * `trouble` is red and announced at once, `warning` amber.
 */
export const NoticeLine = ({
  tone,
  title,
  text,
  action,
}: {
  readonly tone: 'trouble' | 'warning' | 'plain'
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
}): ReactElement => (
  <div className={`ui-notice ui-notice-${tone}`} role={tone === 'trouble' ? 'alert' : 'status'}>
    <p>
      <b>{title}</b>
      {text !== undefined && text !== '' && <span>{text}</span>}
    </p>
    {action}
  </div>
)
