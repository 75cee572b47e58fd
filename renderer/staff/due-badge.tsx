import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { useQuery } from '../api/use-query.ts'
import { useBoardView } from '../ui/board-view.tsx'
import { classes } from '../ui/classes.ts'
import { useNavigate } from '../ui/navigate.tsx'
import { listOfAlert } from './alert-lines.ts'

/**
 * What is due today and what is late, of the cases this person looks at; beside it what another clock asks for today
 * (异议、最迟告知、环节). One press is the list.
 */
export const DueBadge = (): ReactElement => {
  const { t } = useTranslation('staff')
  const navigate = useNavigate()
  const { view, setView } = useBoardView()
  const { scope } = view
  const due = useQuery('cases.due', { scope }, ['cases', 'settings']).value
  const own = due?.own ?? []
  const [first] = own
  // A number is said once it is known; a 0 is grey, whatever it counts.
  const segment = (tab: BoardTab, label: string, count: number | null, late = false): ReactElement => (
    <button
      type="button"
      className={classes(late && (count ?? 0) > 0 && 'shell-badge-late', count === 0 && 'shell-badge-none')}
      onClick={() => {
        setView({ tab, scope })
        navigate({ screen: 'cases' })
      }}
    >
      {label} <b>{count}</b>
    </button>
  )
  return (
    <div className="shell-badge" role="group" aria-label={t('badge.label')}>
      {scope !== 'all' && (
        <span className="shell-badge-scope">
          {t(typeof scope === 'string' ? `badge.scope.${scope}` : 'badge.scope.others')}
        </span>
      )}
      {segment('today', t('badge.today'), due?.today ?? null)}
      {segment('overdue', t('badge.overdue'), due?.overdue ?? null, true)}
      {first !== undefined &&
        segment(
          listOfAlert({ kind: first.kind, class: 'today' }),
          own.length === 1 ? t(`badge.own.${first.kind}`) : t('badge.others'),
          own.reduce((sum, { count }) => sum + count, 0),
        )}
    </div>
  )
}
