import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { PICTURE_TYPES } from '../read-picture.ts'
import { readLogo } from './ticket-picture.ts'

/** The hall's picture: chosen, changed or taken away, each saved at once, for it belongs to the printers too. */
export const LogoField = ({
  has,
  onChosen,
}: {
  readonly has: boolean
  /** A picture is there now, and is meant to be printed. */
  readonly onChosen: () => void
}): ReactElement => {
  const { t } = useTranslation('ticketDesign')
  const words = useAreaFailure('ticketDesign')
  const saving = useCommand('settings.saveTicketLogo')
  const input = useRef<HTMLInputElement>(null)
  const [unread, setUnread] = useState(false)
  const take = async (file: File): Promise<void> => {
    setUnread(false)
    const logo = await readLogo(file)
    if (logo === null) setUnread(true)
    else if ((await saving.run({ logo }))?.ok === true) onChosen()
  }
  const failure = saving.failure === null ? undefined : words(saving.failure).title
  return (
    <FormField
      group
      label={t('logo.label')}
      hint={t('logo.hint')}
      error={unread ? t('logo.unreadable') : failure}
    >
      {() => (
        <div className="design-buttons">
          <ActionButton
            label={t(has ? 'logo.change' : 'logo.choose')}
            busyLabel={saving.busy ? t('logo.busy') : null}
            onPress={() => input.current?.click()}
          />
          {has && (
            <ActionButton
              label={t('logo.remove')}
              onPress={() => {
                setUnread(false)
                void saving.run({ logo: null })
              }}
            />
          )}
          <input
            ref={input}
            type="file"
            accept={PICTURE_TYPES.join(',')}
            hidden
            aria-label={t('logo.choose')}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined) void take(file)
            }}
          />
        </div>
      )}
    </FormField>
  )
}
