import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { LOG_CHANNELS } from '#shared/contract/desk-log.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Key } from '../../ui/key.tsx'
import type { KeyName } from '../../ui/keys.ts'
import type { LogDraft } from './log-draft.ts'
import type { LogAdd, LogPlace } from './use-log-add.ts'

interface LogChoicesProps {
  readonly draft: LogDraft
  readonly onDraft: (change: Partial<LogDraft>) => void
}

/** How they asked: at the counter, by telephone, …. */
export const LogChannelField = ({ draft, onDraft }: LogChoicesProps): ReactElement => {
  const { t } = useTranslation('deskLog')
  return (
    <FormField group wide label={t('channelLabel')}>
      {() => (
        <Choice
          label={t('channelLabel')}
          chosen={draft.channel}
          onChoose={(channel) => onDraft({ channel })}
          options={LOG_CHANNELS.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        />
      )}
    </FormField>
  )
}

/** What else happens when it is recorded: paper for the person, and the end of the service. */
export const LogExtras = ({
  draft,
  onDraft,
  adding,
  place,
}: LogChoicesProps & { readonly adding: LogAdd; readonly place: LogPlace }): ReactElement => {
  const { t } = useTranslation('deskLog')
  return (
    <div className="log-extras">
      {draft.kind !== 'consultation' && (
        <Tick
          keyName="caseAction7"
          label={t(`paper.${draft.kind}`)}
          ticked={draft.paper}
          onTick={(paper) => onDraft({ paper })}
        />
      )}
      {adding.mayEnd && (
        <Tick
          keyName="caseAction8"
          label={t('ends', { number: place.serving ?? '' })}
          ticked={draft.ends}
          onTick={(ends) => onDraft({ ends })}
        />
      )}
    </div>
  )
}

const Tick = ({
  keyName,
  label,
  ticked,
  onTick,
}: {
  readonly keyName: KeyName
  readonly label: string
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
}): ReactElement => (
  <label className="log-tick">
    <input type="checkbox" checked={ticked} onChange={() => onTick(!ticked)} />
    {label}
    <Key name={keyName} />
  </label>
)
