import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import type { LogDraft } from './log-draft.ts'
import type { LogAdd } from './use-log-add.ts'

/** What will be recorded, what ends with it, and the one key that does it. */
export const LogBar = ({
  draft,
  adding,
  written,
  onPrimary,
}: {
  readonly draft: LogDraft
  readonly adding: LogAdd
  /** What is good to know, below. */
  readonly written: string
  readonly onPrimary: () => void
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const { ending, busy } = adding
  return (
    <BottomBar
      actions={
        <ActionButton
          kind="primary"
          keyName="primary"
          label={ending === null ? t('bar.save') : t('bar.saveAndEnd', { number: ending })}
          busyLabel={busy ? t('bar.saving') : null}
          onPress={onPrimary}
        />
      }
    >
      <BottomWords
        outcome={t(`bar.outcome.${draft.kind}`)}
        written={written}
        {...(ending === null ? {} : { counts: t(`bar.ends.${draft.kind}`, { number: ending }) })}
      />
    </BottomBar>
  )
}
