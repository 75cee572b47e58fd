import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import type { KeyboardEvent, ReactElement } from 'react'
import { SIGNATURE_KINDS } from '#shared/domain/document/signature.ts'
import { KeyCap } from '../../ui/key.tsx'
import { digitPressed } from '../../ui/keys.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { SignatureChoice } from './signature-choice.tsx'
import { signatureOf, wantsWords } from './signature-words.ts'
import type { SignatureKind } from './signature-words.ts'

export interface FinishWords {
  readonly receiver: string
  readonly kind: SignatureKind
  /** The witness, or the remark of a refusal. */
  readonly said: string
}

/** What still keeps the result from being handed over. */
export const finishProblem = (words: FinishWords): 'receiver' | 'witnessed' | 'refused' | null => {
  if (words.receiver.trim() === '') return 'receiver'
  return wantsWords(words.kind) && signatureOf(words.kind, words.said) === null ? words.kind : null
}

interface FinishStripProps {
  readonly words: FinishWords
  /** The key was pressed while something was empty. */
  readonly asked: boolean
  readonly onWords: (words: FinishWords) => void
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** 当场办结: who takes the result along and how that is signed; in the place of the strip. */
export const FinishStrip = ({
  words,
  asked,
  onWords,
  onConfirm,
  onClose,
}: FinishStripProps): ReactElement => {
  const { t } = useTranslation('deskBar')
  const strip = useRef<HTMLDivElement>(null)
  const said = useRef<InputRef>(null)
  const problem = asked ? finishProblem(words) : null
  useKeys({ escape: onClose })
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useEffect(() => {
    // Nearly always the right name and a signature: the digits and Enter are at hand at once.
    strip.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }, [])
  useEffect(() => {
    if (problem !== null) strip.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  const choose = (kind: SignatureKind): void => {
    onWords({ ...words, kind })
    if (wantsWords(kind)) requestAnimationFrame(() => said.current?.focus())
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    const digit = event.target instanceof HTMLInputElement ? null : digitPressed(event.nativeEvent)
    const kind = digit === null ? undefined : SIGNATURE_KINDS[digit - 1]
    if (kind !== undefined) choose(kind)
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') onConfirm()
    else return
    event.preventDefault()
  }
  return (
    <div ref={strip} className="strip" role="group" aria-label={t('finish.title')} onKeyDown={press}>
      <b>{t('finish.title')}</b>
      <label className="strip-label" htmlFor="finish-receiver">
        {t('finish.receiver')}
      </label>
      <Input
        id="finish-receiver"
        className="strip-short"
        maxLength={60}
        value={words.receiver}
        status={problem === 'receiver' ? 'error' : ''}
        aria-invalid={problem === 'receiver'}
        onChange={(event) => onWords({ ...words, receiver: event.target.value })}
      />
      <span className="strip-label">{t('signature.label')}</span>
      <SignatureChoice chosen={words.kind} onChoose={choose} />
      {wantsWords(words.kind) && (
        <Input
          ref={said}
          className="strip-short"
          maxLength={words.kind === 'witnessed' ? 60 : 200}
          value={words.said}
          status={problem === words.kind ? 'error' : ''}
          aria-invalid={problem === words.kind}
          aria-label={t(`signature.words.${words.kind}`)}
          placeholder={t(`signature.words.${words.kind}`)}
          onChange={(event) => onWords({ ...words, said: event.target.value })}
        />
      )}
      <span className="strip-keys">
        <button type="button" className="strip-key strip-key-cancel" onClick={onClose}>
          <KeyCap cap="Esc" /> {t('finish.cancel')}
        </button>
      </span>
    </div>
  )
}
