import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { BoardScope } from '#shared/contract/board.ts'
import { useQuery } from '../../api/use-query.ts'
import { Choice } from '../../ui/choice.tsx'
import { useHall } from '../../ui/hall.tsx'
import { Pick } from '../../ui/pick.tsx'

interface ScopeChoiceProps {
  readonly scope: BoardScope
  readonly onChoose: (scope: BoardScope) => void
}

/** Whose cases: 全部窗口, 本窗口 where one sits at one, 本人; and for whoever answers for the shift, anybody's. */
export const ScopeChoice = ({ scope, onChoose }: ScopeChoiceProps): ReactElement => {
  const { t } = useTranslation('cases')
  const { signedIn } = useHall()
  const own = signedIn.counter === null ? (['all', 'self'] as const) : (['all', 'counter', 'self'] as const)
  const looksAround = signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  return (
    <>
      {looksAround && <OthersPick scope={scope} onChoose={onChoose} />}
      <Choice
        label={t('scope.label')}
        chosen={typeof scope === 'string' ? scope : null}
        onChoose={onChoose}
        options={own.map((value) => ({ value, label: t(`scope.${value}`) }))}
      />
    </>
  )
}

interface Other {
  readonly value: string
  readonly scope: BoardScope
  readonly label: string
}

const OthersPick = ({ scope, onChoose }: ScopeChoiceProps): ReactElement => {
  const { t } = useTranslation('cases')
  const known = useQuery('cases.scopes', {}, ['cases', 'settings']).value
  const other = (chosen: BoardScope, label: string): Other => ({
    value: JSON.stringify(chosen),
    scope: chosen,
    label,
  })
  const others = [
    ...(known?.counters ?? []).map(({ id, number, name }) =>
      other({ counterId: id }, t('scope.counterNamed', { number, name })),
    ),
    ...(known?.staff ?? []).map(({ id, name, active }) =>
      other({ staffId: id }, active ? name : t('scope.gone', { name })),
    ),
  ]
  return (
    <Pick
      label={t('scope.others')}
      className="cases-others"
      unchosen={t('scope.others')}
      chosen={typeof scope === 'string' ? null : JSON.stringify(scope)}
      options={others}
      onChoose={(value) => {
        const found = others.find((one) => one.value === value)
        if (found !== undefined) onChoose(found.scope)
      }}
    />
  )
}
