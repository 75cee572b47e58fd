import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import { Choice } from '../../ui/choice.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { Key } from '../../ui/key.tsx'
import { TextButton } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.ts'

export const OTHER_RESULTS = ['consulted', 'redirected', 'declined', 'left'] as const
export type OtherResult = (typeof OTHER_RESULTS)[number]

export interface OtherWords {
  /** The reason of 不予受理, or the note of the others. */
  readonly text: string
  readonly rightPlace: string
}

/** 不予受理 needs its reason (R-007), 转其他岗位 where to (R-006); the others need nothing. */
export const otherComplete = (result: OtherResult, words: OtherWords): boolean =>
  (result !== 'declined' && result !== 'redirected') || words.text.trim() !== ''

interface OtherResultsProps {
  readonly result: OtherResult
  readonly words: OtherWords
  readonly incomplete: boolean
  readonly onResult: (result: OtherResult) => void
  readonly onWords: (words: OtherWords) => void
  readonly onClose: () => void
}

/** Every way a visit can end without acceptance or notice. The bottom bar does what is chosen here. */
export const OtherResults = (props: OtherResultsProps): ReactElement => {
  const { result, words, incomplete, onResult, onWords, onClose } = props
  const { t } = useTranslation('desk')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // A digit chooses too; the focus goes with the choice.
    panel.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }, [result])
  useEffect(() => {
    if (incomplete) panel.current?.querySelector('input')?.focus()
  }, [incomplete])
  useKeys({ escape: onClose })
  const press = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return
    const chosen = OTHER_RESULTS[(digitPressed(event.nativeEvent) ?? 0) - 1]
    if (chosen === undefined) return
    event.preventDefault()
    onResult(chosen)
  }
  const missing = result === 'declined' ? t('other.reasonNeeded') : t('other.placeNeeded')
  return (
    <section ref={panel} className="other" aria-label={t('other.title')} onKeyDown={press}>
      <div className="other-line">
        <b>{t('other.title')}</b>
        <Choice
          label={t('other.choose')}
          options={OTHER_RESULTS.map((one, index) => ({
            value: one,
            label: `${index + 1} ${t(`other.kinds.${one}`)}`,
          }))}
          chosen={result}
          onChoose={onResult}
          onEnter={() => panel.current?.querySelector('input')?.focus()}
        />
        <span className="other-close">
          <TextButton label={t('strip.cancel')} onPress={onClose} />
          <Key name="escape" />
        </span>
      </div>
      <div className="other-line">
        <label className="strip-label" htmlFor="other-text">
          {result === 'declined' ? t('other.reason') : t(`other.note.${result}`)}
        </label>
        <Input
          id="other-text"
          className="other-field"
          maxLength={200}
          value={words.text}
          status={incomplete ? 'error' : ''}
          aria-invalid={incomplete}
          placeholder={result === 'declined' ? t('other.reasonPlaceholder') : undefined}
          onChange={(event) => onWords({ ...words, text: event.target.value })}
        />
        {incomplete && (
          <span role="alert" className="strip-error">
            {missing}
          </span>
        )}
        {result === 'declined' && (
          <>
            <label className="strip-label" htmlFor="other-place">
              {t('other.rightPlace')}
            </label>
            <Input
              id="other-place"
              className="other-field"
              maxLength={200}
              value={words.rightPlace}
              placeholder={t('other.rightPlacePlaceholder')}
              onChange={(event) => onWords({ ...words, rightPlace: event.target.value })}
            />
          </>
        )}
      </div>
    </section>
  )
}
