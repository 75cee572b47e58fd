import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { HallScreenSettings } from '#shared/contract/hall-screens.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { TextButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Pick } from '../../../ui/pick.tsx'

interface GuideFieldsProps {
  readonly settings: HallScreenSettings
  readonly matters: OutputOf<'hallScreens.get'>['matters']
  readonly readOnly: boolean
  readonly onChange: (settings: HallScreenSettings) => void
}

const WAITS = [30, 60, 120, 300]
const MOST = 20

/** Which matters take turns on the hall's screen while nobody is called, and after how long. */
export const GuideFields = ({ settings, matters, readOnly, onChange }: GuideFieldsProps): ReactElement => {
  const { t } = useTranslation('hallScreens')
  const { guides, guideAfter } = settings
  const nameOf = (code: string): string => matters.find((matter) => matter.code === code)?.name ?? code
  const free = matters.filter(({ code }) => !guides.includes(code))
  const waits = WAITS.includes(guideAfter) ? WAITS : [...WAITS, guideAfter].toSorted((a, b) => a - b)
  return (
    <fieldset className="settings-section screens-guides">
      <legend>{t('guide.title')}</legend>
      <FormField group label={t('guide.choose')} hint={guides.length === 0 ? t('guide.none') : undefined}>
        {() => (
          <>
            <ul>
              {guides.map((code) => (
                <li key={code}>
                  {nameOf(code)}
                  {!readOnly && (
                    <TextButton
                      label={t('guide.remove')}
                      describes={nameOf(code)}
                      onPress={() => onChange({ ...settings, guides: guides.filter((one) => one !== code) })}
                    />
                  )}
                </li>
              ))}
            </ul>
            {!readOnly &&
              (guides.length < MOST ? (
                <Pick
                  label={t('guide.add')}
                  unchosen={t('guide.add')}
                  chosen={null}
                  options={free.map(({ code, name }) => ({ value: code, label: name }))}
                  onChoose={(code) => onChange({ ...settings, guides: [...guides, code] })}
                />
              ) : (
                <p className="settings-note">{t('guide.most')}</p>
              ))}
          </>
        )}
      </FormField>
      <FormField group label={t('guide.after')}>
        {() =>
          readOnly ? (
            <p className="settings-plain">{t('guide.seconds', { seconds: guideAfter })}</p>
          ) : (
            <Pick
              label={t('guide.after')}
              options={waits.map((seconds) => ({
                value: String(seconds),
                label: t('guide.seconds', { seconds }),
              }))}
              chosen={String(guideAfter)}
              onChoose={(seconds) => onChange({ ...settings, guideAfter: Number(seconds) })}
            />
          )
        }
      </FormField>
    </fieldset>
  )
}
