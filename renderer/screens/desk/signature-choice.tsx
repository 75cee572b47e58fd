import { useTranslation } from 'react-i18next'
import type { ReactElement, Ref } from 'react'
import { SIGNATURE_KINDS } from '#shared/domain/document/signature.ts'
import { classes } from '../../ui/classes.ts'
import type { SignatureKind } from './signature-words.ts'

interface SignatureChoiceProps {
  readonly chosen: SignatureKind | null
  readonly onChoose: (kind: SignatureKind) => void
  readonly ref?: Ref<HTMLSpanElement>
}

/** The four ways to sign, each with its digit. */
export const SignatureChoice = ({ chosen, onChoose, ref }: SignatureChoiceProps): ReactElement => {
  const { t } = useTranslation('deskBar')
  return (
    <span ref={ref} className="strip-choices" role="radiogroup" aria-label={t('signature.label')}>
      {SIGNATURE_KINDS.map((kind, index) => (
        <button
          key={kind}
          type="button"
          role="radio"
          aria-checked={kind === chosen}
          className={classes('strip-choice', kind === chosen && 'strip-choice-on')}
          onClick={() => onChoose(kind)}
        >
          {`${index + 1} ${t(`signature.${kind}`)}`}
        </button>
      ))}
    </span>
  )
}
