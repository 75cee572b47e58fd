import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { Pages } from '../../ui/use-pages.ts'

/** Which part of a longer list is shown; nothing when all of it is. */
export const ListRange = ({
  pages,
  total,
}: {
  readonly pages: Pick<Pages<unknown>, 'perPage' | 'offset' | 'shown'>
  readonly total: number
}): ReactElement | null => {
  const { t } = useTranslation('settings')
  if (total <= pages.perPage) return null
  return (
    <p className="settings-range">
      {t('range', { from: pages.offset + 1, to: pages.offset + pages.shown.length, total })}
    </p>
  )
}
