import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { KioskWindowAction, KioskWindowState } from '#shared/contract/kiosk-window.ts'
import { TextButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'

/** 取号机窗口: the public cannot leave it; whoever stands at the desk lets it go and puts it back. */
export const KioskWindow = (): ReactElement => {
  const { t } = useTranslation('kioskSettings')
  const [state, setState] = useState<KioskWindowState | null>(null)
  const ask = (action: KioskWindowAction): void => void window.yichuangtong.kioskWindow(action).then(setState)
  useEffect(() => {
    ask('state')
    // It may be closed while this page is open; nothing tells a page of other windows.
    const timer = setInterval(() => ask('state'), 2000)
    return () => clearInterval(timer)
  }, [])
  return (
    <fieldset className="settings-section">
      <legend>{t('sections.window')}</legend>
      <FormField group label={t('fields.window')} hint={t('fields.windowHint')}>
        {() => (
          <p className="kiosk-line" aria-live="polite">
            <span>{state === null ? '' : t(`window.${state}`)}</span>
            {(state === 'whole' || state === 'ordinary') && (
              <TextButton label={t('window.release')} onPress={() => ask('release')} />
            )}
            {(state === 'none' || state === 'released') && (
              <TextButton
                label={t(state === 'none' ? 'window.open' : 'window.place')}
                onPress={() => ask('place')}
              />
            )}
          </p>
        )}
      </FormField>
    </fieldset>
  )
}
