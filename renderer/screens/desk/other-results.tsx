import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { Choice } from '../../ui/choice.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { Key } from '../../ui/key.tsx'
import { TextButton } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { otherProblem, otherResults } from './endings.ts'
import type { OtherResult, OtherWords } from './endings.ts'
import { OutsideFields, RedirectFields } from './redirect-fields.tsx'
import type { Overview } from './ticket-actions.ts'

interface OtherResultsProps {
  readonly view: IntakeView
  readonly overview: Overview | null
  readonly result: OtherResult
  readonly words: OtherWords
  /** The key was pressed while something was empty. */
  readonly asked: boolean
  readonly onResult: (result: OtherResult) => void
  readonly onWords: (words: OtherWords) => void
  readonly onClose: () => void
}

/** Every way a visit can end without acceptance or notice. The bottom bar does what is chosen here. */
export const OtherResults = (props: OtherResultsProps): ReactElement => {
  const { view, result, words, asked, onResult, onClose } = props
  const { t } = useTranslation('deskBar')
  const panel = useRef<HTMLElement>(null)
  const problem = asked ? otherProblem(result, words, view) : null
  const results = otherResults(view)
  useEffect(() => {
    // A digit chooses too; the focus goes with the choice.
    panel.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }, [result])
  useEffect(() => {
    if (problem !== null) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  useKeys({ escape: onClose })
  const press = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const chosen = results[(digitPressed(event.nativeEvent) ?? 0) - 1]
    if (chosen === undefined) return
    event.preventDefault()
    onResult(chosen)
  }
  return (
    <section ref={panel} className="other" aria-label={t('other.title')} onKeyDown={press}>
      <div className="other-line">
        <b>{t('other.title')}</b>
        <Choice
          label={t('other.choose')}
          options={results.map((one, index) => ({
            value: one,
            label: `${index + 1} ${t(kindKey(one, view))}`,
          }))}
          chosen={result}
          onChoose={onResult}
          onEnter={() => panel.current?.querySelector<HTMLElement>('input, select')?.focus()}
        />
        <span className="other-close">
          <TextButton label={t('other.close')} onPress={onClose} />
          <Key name="escape" />
        </span>
      </div>
      <div className="other-line">
        <ResultFields {...props} problem={problem} />
        {problem !== null && (
          <span role="alert" className="strip-error">
            {t(`other.needed.${problem}`)}
          </span>
        )}
      </div>
      {result === 'redirected' && words.counterId === null && (
        <OutsideFields words={words} onWords={props.onWords} />
      )}
    </section>
  )
}

/** 离开 of what lies here to be examined means: put it down. */
export const kindKey = (result: OtherResult, { purpose }: IntakeView): string =>
  result === 'left' && purpose === 'examine' ? 'other.putDown' : `other.kinds.${result}`

const ResultFields = (
  props: OtherResultsProps & { readonly problem: ReturnType<typeof otherProblem> },
): ReactElement => {
  const { view, result, words, problem, onWords } = props
  const { t } = useTranslation('deskBar')
  if (result === 'redirected') return <RedirectFields {...props} />
  if (result === 'received' || result === 'accepted')
    return <span className="strip-text ui-clip">{t(`other.aside.${result}`)}</span>
  const declined = result === 'declined'
  return (
    <>
      <label className="strip-label" htmlFor="other-text">
        {declined ? t('other.reason') : t(`other.note.${result}`)}
      </label>
      <Input
        id="other-text"
        className="other-field"
        maxLength={200}
        value={words.text}
        status={problem === 'reason' ? 'error' : ''}
        aria-invalid={problem === 'reason'}
        placeholder={declined ? t('other.reasonPlaceholder', { matter: view.matter.name }) : undefined}
        onChange={(event) => onWords({ ...words, text: event.target.value })}
      />
      {declined && (
        <>
          <label className="strip-label" htmlFor="other-place">
            {t('other.rightPlace')}
          </label>
          <Input
            id="other-place"
            className="other-field"
            maxLength={200}
            value={words.place}
            placeholder={t('other.rightPlacePlaceholder')}
            onChange={(event) => onWords({ ...words, place: event.target.value })}
          />
        </>
      )}
    </>
  )
}
