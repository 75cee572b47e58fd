import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportOutcome } from '#shared/contract/export.ts'
import { ActionButton } from '../../../ui/button.tsx'
import type { KeyName } from '../../../ui/keys.ts'
import { useSizeWords } from '../../../ui/export/byte-size.ts'
import { OutcomeProgress } from '../../../ui/export/outcome-progress.tsx'
import { isUnderWay, OUTCOME_TONES } from '../../../ui/export/outcome-state.ts'
import { useTroubleWords } from '../../../ui/export/trouble-words.ts'
import { Tag } from '../../../ui/status-tag.tsx'

/** The head of a SHA-256, enough for two people to compare by voice; the whole is one look away. */
const SHORT_HASH = 12

interface OutcomeBlockProps {
  readonly outcome: ExportOutcome
  /** Null where it cannot be read back again now. */
  readonly onVerify: (() => void) | null
  readonly verifyKey?: KeyName
}

/** What became of one target: what happened, what is safe, what to do; else what lies there and how it was read back. */
export const OutcomeBlock = ({ outcome, onVerify, verifyKey }: OutcomeBlockProps): ReactElement => {
  const { t } = useTranslation('exports')
  const trouble = useTroubleWords()(outcome)
  const { targetName, state, form } = outcome
  return (
    <section className="exports-outcome" aria-label={targetName}>
      <h3>
        <span className="ui-clip" title={targetName}>
          {targetName}
        </span>
        <Tag tone={OUTCOME_TONES[state]}>{t(`state.${state}`)}</Tag>
        <small>{t(`form.${form}`)}</small>
      </h3>
      {isUnderWay(outcome) && state !== 'waiting' && <OutcomeProgress outcome={outcome} />}
      {trouble !== null && (
        <p className={state === 'damaged' ? 'exports-trouble exports-damaged' : 'exports-trouble'}>
          <b>{trouble.what}</b>
          <span>{trouble.safe}</span>
          {trouble.how !== '' && <span>{trouble.how}</span>}
        </p>
      )}
      <OutcomeFacts outcome={outcome} />
      {onVerify !== null && (
        <ActionButton
          label={t('tab.verifyAgain')}
          {...(verifyKey === undefined ? {} : { keyName: verifyKey })}
          onPress={onVerify}
        />
      )}
    </section>
  )
}

const OutcomeFacts = ({ outcome }: { readonly outcome: ExportOutcome }): ReactElement => {
  const { t } = useTranslation('exports')
  const size = useSizeWords()
  const { place, packageName, files, bytes, reusedFiles, manifestHash, missing, cache, removed } = outcome
  const written = manifestHash !== null
  const facts: readonly (readonly [string, string, string?])[] = [
    [t('tab.facts.place'), place],
    ...(written
      ? ([
          [t('tab.facts.package'), packageName],
          [
            t('tab.facts.content'),
            reusedFiles > 0
              ? t('tab.contentReused', { files, size: size(bytes), reused: reusedFiles })
              : t('tab.content', { files, size: size(bytes) }),
          ],
          [
            t('tab.facts.missing'),
            missing === 0 ? t('tab.missingNone') : t('tab.missing', { count: missing }),
          ],
          [t('tab.facts.hash'), manifestHash.slice(0, SHORT_HASH), manifestHash],
        ] as const)
      : []),
    ...(cache === null ? [] : ([[t('tab.facts.read'), t(`cache.${cache}`)]] as const)),
    ...(removed.length === 0 ? [] : ([[t('tab.facts.removed'), removed.join(t('and'))]] as const)),
  ]
  return (
    <dl>
      {facts.map(([label, value, whole]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd title={whole}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
