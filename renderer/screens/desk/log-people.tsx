import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { LogDraft } from './log-draft.ts'
import { LogText } from './log-field.tsx'
import type { LogAdd } from './use-log-add.ts'

/** Who asked; only a need has to say. */
export const LogPeople = ({
  draft,
  onDraft,
  lack,
}: {
  readonly draft: LogDraft
  readonly onDraft: (change: Partial<LogDraft>) => void
  readonly lack: LogAdd['lack']
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const { kind } = draft
  return (
    <>
      <LogText
        label={t('name')}
        hint={kind === 'need' ? '' : t(kind === 'explained' ? 'optionalNoted' : 'optional')}
        value={draft.name}
        longest={60}
        field="name"
        lack={lack}
        onText={(name) => onDraft({ name })}
      />
      <LogText
        label={t('phone')}
        hint={kind === 'need' ? '' : t('optional')}
        value={draft.phone}
        longest={30}
        field="phone"
        lack={lack}
        onText={(phone) => onDraft({ phone })}
      />
      {kind === 'need' && (
        <LogText
          wide
          label={t('address')}
          hint={t('addressHint')}
          value={draft.need.address}
          longest={200}
          onText={(address) => onDraft({ need: { ...draft.need, address } })}
        />
      )}
    </>
  )
}
