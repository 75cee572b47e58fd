import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportTarget } from '#shared/contract/export.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import { useSizeWords } from '../../../ui/export/byte-size.ts'
import { useMomentWords } from '../../../ui/export/moment-words.ts'
import { useToday } from '../../../ui/hall.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface TargetFactsProps {
  readonly target: ExportTarget
  readonly mayEdit: boolean
  readonly onRemove: () => void
}

/** How the place stands now, and what an administrator may do with it beside changing it. */
export const TargetFacts = ({ target, mayEdit, onRemove }: TargetFactsProps): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const size = useSizeWords()
  const moment = useMomentWords()
  const dates = useDateWords(useToday())
  const { reach, freeBytes, packages, olderOpen, lastGood, consent } = target
  const facts: readonly (readonly [string, string])[] = [
    [t('facts.reach'), t(`exports:reach.${reach}`)],
    // Where nothing is reached, nothing can be counted either.
    ...(freeBytes === null
      ? []
      : ([
          [t('facts.free'), size(freeBytes)],
          [t('facts.packages'), t('facts.count', { count: packages })],
        ] as const)),
    [
      t('facts.lastGood'),
      lastGood === null
        ? t('exports:tab.neverGood')
        : t('facts.lastGoodText', { when: moment(lastGood.at), size: size(lastGood.bytes) }),
    ],
    ...(olderOpen === 0
      ? []
      : ([[t('facts.olderOpen'), t('facts.olderOpenText', { count: olderOpen })]] as const)),
    ...(consent === null
      ? []
      : ([
          [t('facts.consent'), t('fields.consentGiven', { name: consent.by, at: dates.moment(consent.at) })],
        ] as const)),
  ]
  return (
    <>
      <h3>{t('facts.title')}</h3>
      <dl className="settings-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayEdit && target.form === 'container' && <ShowPassword targetId={target.id} />}
      {mayEdit && <Remove target={target} onRemove={onRemove} />}
    </>
  )
}

const ShowPassword = ({ targetId }: { readonly targetId: string }): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const words = useAreaFailure('exportSettings')
  const asking = useCommand('export.target.password')
  const [password, setPassword] = useState<string | null>(null)
  const show = async (): Promise<void> => {
    const reply = await asking.run({ targetId })
    if (reply?.ok === true) setPassword(reply.value.password)
  }
  return (
    <div className="export-act">
      <ActionButton
        label={t(password === null ? 'showPassword' : 'hidePassword')}
        busyLabel={asking.busy ? t('showPasswordBusy') : null}
        onPress={() => (password === null ? void show() : setPassword(null))}
      />
      <p role="status">
        {password !== null && (
          <>
            <code className="export-password">{password}</code>
            <small>{t('passwordShown')}</small>
          </>
        )}
        {asking.failure !== null && <span className="ui-field-error">{words(asking.failure).title}</span>}
      </p>
    </div>
  )
}

const Remove = ({
  target,
  onRemove,
}: {
  readonly target: ExportTarget
  readonly onRemove: () => void
}): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const words = useAreaFailure('exportSettings')
  const removing = useCommand('export.target.remove')
  const [asked, setAsked] = useState(false)
  // At 不移除, so that a second press of Enter removes nothing.
  const box = useKeptFocus(asked, 'last')
  const { clear } = removing
  useEffect(() => {
    if (!asked) clear()
  }, [asked, clear])
  if (target.builtIn) return <p className="settings-note export-act">{t('builtInHow')}</p>
  const remove = async (): Promise<void> => {
    const reply = await removing.run({ targetId: target.id })
    if (reply?.ok === true) onRemove()
  }
  return (
    <div ref={box} className="export-act">
      {asked ? (
        <>
          <p role="status" className="export-ask">
            {removing.failure === null ? t('removeAsk') : words(removing.failure).title}
          </p>
          <ActionButton
            label={t('removeYes')}
            busyLabel={removing.busy ? t('removeBusy') : null}
            onPress={() => void remove()}
          />
          <ActionButton label={t('removeNo')} onPress={() => setAsked(false)} />
        </>
      ) : (
        <ActionButton label={t('remove')} onPress={() => setAsked(true)} />
      )}
    </div>
  )
}
