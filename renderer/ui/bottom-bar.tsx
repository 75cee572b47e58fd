import type { ReactElement, ReactNode } from 'react'

/**
 * What happens next, and the one key that does it: 64 px at the foot of a screen. Its edge never moves.
 * `children` are the outcome and what will be written; `actions` end with the one filled button.
 */
export const BottomBar = ({
  children,
  actions,
}: {
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement => (
  <footer className="ui-bottom-bar">
    <div className="ui-bottom-words">{children}</div>
    {actions !== undefined && <div className="ui-bottom-actions">{actions}</div>}
  </footer>
)

/** The two lines of words of a bottom bar. */
export const BottomWords = ({
  outcome,
  counts,
  written,
}: {
  readonly outcome: string
  readonly counts?: string
  readonly written?: ReactNode
}): ReactElement => (
  <div className="ui-outcome" role="status">
    <div className="ui-outcome-line">
      <b className="ui-outcome-word">{outcome}</b>
      {counts !== undefined && <span className="ui-outcome-counts">{counts}</span>}
    </div>
    {written !== undefined && <div className="ui-outcome-written">{written}</div>}
  </div>
)

/** 40 px of keys that work here, and on the right what is good to know. */
export const HintBar = ({
  children,
  aside,
}: {
  readonly children: ReactNode
  readonly aside?: ReactNode
}): ReactElement => (
  <footer className="ui-hint-bar">
    <div className="ui-hints">{children}</div>
    <div className="ui-hint-aside">{aside}</div>
  </footer>
)

/** One hint: its key caps and what they do. */
export const Hint = ({ keys, text }: { readonly keys: ReactNode; readonly text: string }): ReactElement => (
  <span className="ui-hint">
    {keys}
    <span>{text}</span>
  </span>
)
