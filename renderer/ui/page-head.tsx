import type { ReactElement, ReactNode } from 'react'
import { TextButton } from './button.tsx'

interface PageHeadProps {
  readonly title: string
  /** The list this page was opened from. */
  readonly parent?: { readonly label: string; readonly onPress: () => void }
  /** Right of the title: tags, a short citation. */
  readonly children?: ReactNode
  /** At the right edge. */
  readonly aside?: ReactNode
}

/** 48 px: what this page is about. */
export const PageHead = ({ title, parent, children, aside }: PageHeadProps): ReactElement => (
  <header className="ui-page-head">
    {parent !== undefined && (
      <span className="ui-page-parent">
        <TextButton label={parent.label} onPress={parent.onPress} />
        <i aria-hidden="true" />
      </span>
    )}
    <h1>{title}</h1>
    {children}
    {aside !== undefined && <div className="ui-page-aside">{aside}</div>}
  </header>
)
