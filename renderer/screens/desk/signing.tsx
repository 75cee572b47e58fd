import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { TextButton } from '../../ui/button.tsx'
import { useFailureWords } from '../../ui/failure-words.ts'
import { KeyCap } from '../../ui/key.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { awaitsSignature } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { SignatureChoice } from './signature-choice.tsx'
import { signatureOf, wantsWords } from './signature-words.ts'
import type { SignatureKind } from './signature-words.ts'

interface SigningProps {
  readonly outcome: Outcome
  readonly onSigned: (kind: SignatureKind) => void
}

/** 签收 of the paper that has just been handed over: one digit, while the next person is already coming. */
export const Signing = ({ outcome, onSigned }: SigningProps): ReactElement | null => {
  const { t } = useTranslation('deskBar')
  const { caseId, documentId } = outcome.written
  if (outcome.signed !== null)
    return (
      <p className="idle-foot-line idle-foot-paper">
        <span>{t('signature.label')}</span>
        <span role="status">{t(`signature.done.${outcome.signed}`)}</span>
      </p>
    )
  if (caseId === null || documentId === null || !awaitsSignature(outcome)) return null
  return <SignatureLine caseId={caseId} documentId={documentId} onSigned={onSigned} />
}

const SignatureLine = ({
  caseId,
  documentId,
  onSigned,
}: {
  readonly caseId: string
  readonly documentId: string
  readonly onSigned: (kind: SignatureKind) => void
}): ReactElement => {
  const { t } = useTranslation('deskBar')
  const failureWords = useFailureWords()
  const acknowledge = useCommand('cases.acknowledge')
  const [asking, setAsking] = useState<'witnessed' | 'refused' | null>(null)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asking !== null) field.current?.focus()
  }, [asking])
  const save = async (kind: SignatureKind, words: string): Promise<void> => {
    const signature = signatureOf(kind, words)
    if (signature === null) {
      field.current?.focus()
      return
    }
    const reply = await acknowledge.run({ caseId, documentId, signature })
    if (reply?.ok === true) onSigned(kind)
  }
  const choose = (kind: SignatureKind): void => {
    if (wantsWords(kind)) setAsking(kind)
    else void save(kind, '')
  }
  useKeys({
    sign1: () => choose('signed'),
    sign2: () => choose('fingerprint'),
    sign3: () => choose('witnessed'),
    sign4: () => choose('refused'),
    ...(asking === null ? {} : { escape: () => setAsking(null) }),
  })
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || asking === null) return
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
    event.preventDefault()
    void save(asking, said)
  }
  return (
    <p className="idle-foot-line idle-foot-paper">
      <span>{t('signature.label')}</span>
      <SignatureChoice chosen={asking} onChoose={choose} />
      {asking === null ? (
        <KeyCap cap={t('signature.keys')} />
      ) : (
        <>
          <input
            ref={field}
            className="visit-input idle-said"
            maxLength={asking === 'witnessed' ? 60 : 200}
            value={said}
            aria-label={t(`signature.words.${asking}`)}
            placeholder={t(`signature.words.${asking}`)}
            onChange={(event) => setSaid(event.target.value)}
            onKeyDown={press}
          />
          <TextButton
            label={acknowledge.busy ? t('signature.busy') : t('signature.save')}
            onPress={() => void save(asking, said)}
          />
        </>
      )}
      {acknowledge.failure !== null && (
        <span role="alert" className="strip-error ui-clip">
          {failureWords(acknowledge.failure, 'cases.acknowledge').title}
        </span>
      )}
    </p>
  )
}
