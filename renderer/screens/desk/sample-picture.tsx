import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import { useQuery } from '../../api/use-query.ts'
import { TextButton } from '../../ui/button.tsx'
import { useFailureWords } from '../../ui/failure-words.ts'
import { Key } from '../../ui/key.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useObjectUrl } from '../../ui/use-object-url.ts'

interface SamplePictureProps {
  readonly matterCode: string
  readonly line: ChecklistLine
  readonly onClose: () => void
}

/** A line is one material of one person; the picture is the material's. */
const materialKey = (lineKey: string): string => lineKey.split('@')[0] ?? lineKey

/** 样张: how the material should look, beside the list. The focus stays in the list; Esc or Space closes it. */
export const SamplePicture = ({ matterCode, line, onClose }: SamplePictureProps): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const failureWords = useFailureWords()
  const sample = useQuery(
    'matters.sample',
    line.hasSample ? { matterCode, materialKey: materialKey(line.key) } : null,
    ['settings'],
  )
  const shown = useObjectUrl(sample.value)
  useKeys({ escape: onClose })
  return (
    <aside className="sample" aria-label={t('sample.title', { name: line.name })}>
      <p className="sample-head">
        <b className="ui-clip">{t('sample.title', { name: line.name })}</b>
        <span className="other-close">
          <TextButton label={t('sample.close')} onPress={onClose} />
          <Key name="escape" />
        </span>
      </p>
      {!line.hasSample ? (
        <p className="strip-text">{t('sample.none')}</p>
      ) : sample.failure !== null ? (
        <p className="strip-error">{failureWords(sample.failure, 'matters.sample').title}</p>
      ) : (
        shown !== null && <img src={shown} alt={t('sample.title', { name: line.name })} />
      )}
    </aside>
  )
}
