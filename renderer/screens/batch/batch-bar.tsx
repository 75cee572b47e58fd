import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ArchiveBatch } from '#shared/contract/archive.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { blockedBecause } from './batch-stage-steps.ts'
import type { NumberSummary } from './number-summary.ts'
import type { BatchWork } from './use-batch.ts'

const ON_WORDS = { collecting: 'toSorting', sorting: 'toNumbering', numbering: 'lock' } as const
const BUSY_WORDS = {
  sorting: 'busySorting',
  numbering: 'busyNumbering',
  locked: 'busyLock',
  collecting: 'busySorting',
} as const
const BACK_WORDS = { sorting: 'backToCollecting', numbering: 'backToSorting' } as const

interface BatchBarProps {
  readonly batch: ArchiveBatch
  readonly summary: NumberSummary
  readonly work: BatchWork
  readonly mayAct: boolean
  readonly onOn: () => void
  readonly onBack: () => void
  readonly onCatalogue: () => void
}

/** What the next step will write: before locking, the numbers it will give for good. */
export const BatchBar = (props: BatchBarProps): ReactElement => {
  const { batch, work, mayAct } = props
  const { t } = useTranslation('archive')
  const words = useStageWords(batch, props.summary)
  return (
    <BottomBar actions={<Actions {...props} />}>
      {work.failure !== null ? (
        <div role="alert">
          <BottomWords outcome={work.failure.title} written={work.failure.text} />
        </div>
      ) : (
        <BottomWords
          outcome={words.outcome}
          written={mayAct || batch.stage === 'locked' ? words.written : t('bar.readOnly')}
        />
      )}
    </BottomBar>
  )
}

const useStageWords = (
  batch: ArchiveBatch,
  summary: NumberSummary,
): { readonly outcome: string; readonly written: string } => {
  const { t } = useTranslation('archive')
  const count = batch.items.length
  const numbers = summary.terms
    .map(({ term, from, to }) => t(from === to ? 'bar.rangeOne' : 'bar.range', { term, from, to }))
    .join(t('bar.rangeJoin'))
  switch (batch.stage) {
    case 'collecting':
    case 'sorting':
      return { outcome: t(`bar.${batch.stage}`, { count }), written: t(`bar.${batch.stage}How`) }
    case 'numbering':
      return {
        outcome:
          summary.waiting > 0
            ? t('bar.numberingWaiting', { count: summary.numbered, waiting: summary.waiting })
            : t('bar.numbering', { count: summary.numbered }),
        written: summary.numbered === 0 ? t('bar.nothingToNumber') : t('bar.numberingHow', { numbers }),
      }
    case 'locked':
      return {
        outcome: t('bar.locked', { count: summary.numbered }),
        written: t('bar.lockedHow', { numbers }),
      }
  }
}

const Actions = ({
  batch,
  summary,
  work,
  mayAct,
  onOn,
  onBack,
  onCatalogue,
}: BatchBarProps): ReactElement | null => {
  const { t } = useTranslation('archive')
  const { stage } = batch
  if (stage === 'locked') {
    const ready = batch.catalogue?.render === 'rendered'
    return (
      <>
        {!ready && <span className="ui-bottom-reason">{t('bar.catalogueWaiting')}</span>}
        <ActionButton
          kind="primary"
          label={t('bar.openCatalogue')}
          keyName="primary"
          disabled={!ready}
          onPress={onCatalogue}
        />
      </>
    )
  }
  if (!mayAct) return null
  const blocked = blockedBecause({ stage, fonds: batch.fonds, items: batch.items.length }, summary)
  return (
    <>
      {blocked !== null && <span className="ui-bottom-reason">{t(`bar.${blocked}`)}</span>}
      {stage !== 'collecting' && (
        <ActionButton label={t(`bar.${BACK_WORDS[stage]}`)} keyName="back" onPress={onBack} />
      )}
      <ActionButton
        kind="primary"
        label={t(`bar.${ON_WORDS[stage]}`)}
        keyName="primary"
        disabled={blocked !== null}
        busyLabel={work.going === null ? null : t(`bar.${BUSY_WORDS[work.going]}`)}
        onPress={onOn}
      />
    </>
  )
}
