import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'

/** Grey bars in the final row height, but only after 0.3 s: a quick answer must not flicker. */
export const LoadingRows = ({ rows }: { readonly rows: number }): ReactElement | null => {
  const [late, setLate] = useState(false)
  const { t } = useTranslation()
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className="ui-loading" role="status" aria-label={t('common:loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="ui-loading-row" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}

/** An empty list: what will appear here, and how. No picture. */
export const EmptyLine = ({
  title,
  text,
}: {
  readonly title: string
  readonly text?: ReactNode
}): ReactElement => (
  <p className="ui-empty">
    {title}
    {text !== undefined && <span>{text}</span>}
  </p>
)
