import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ArchiveBatch } from '#shared/contract/archive.ts'
import { numbersContinue } from './number-summary.ts'
import type { NumberSummary } from './number-summary.ts'
import type { BatchHead } from './use-batch.ts'

interface BatchHeadRowProps {
  readonly batch: ArchiveBatch
  readonly summary: NumberSummary
  readonly editable: boolean
  readonly onSave: (head: BatchHead) => Promise<boolean>
}

const PARTS = ['fonds', 'category', 'organ'] as const

/** The parts every 档号 of the batch shares; Enter or leaving the field saves them. */
export const BatchHeadRow = ({ batch, summary, editable, onSave }: BatchHeadRowProps): ReactElement => {
  const { t } = useTranslation('archive')
  const recorded: BatchHead = { fonds: batch.fonds, category: batch.category, organ: batch.organ }
  const [draft, setDraft] = useState<BatchHead | null>(null)
  const head = draft ?? recorded
  const changed = draft !== null && PARTS.some((part) => draft[part] !== recorded[part])
  const save = (): void => {
    if (!changed) return
    void onSave(head).then((saved) => {
      if (saved) setDraft(null)
    })
  }
  const part = (name: (typeof PARTS)[number], longest: number): ReactElement => (
    <label className={`batch-part batch-part-${name}`}>
      <span>{t(`head.${name}`)}</span>
      <input
        type="text"
        value={head[name]}
        readOnly={!editable}
        maxLength={longest}
        placeholder={name === 'fonds' ? t('head.fondsPlaceholder') : undefined}
        aria-invalid={name === 'fonds' && head.fonds === '' ? true : undefined}
        onChange={(event) => setDraft({ ...head, [name]: event.target.value })}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.code === 'Enter' && !event.ctrlKey) save()
          else if (event.code === 'Escape' && changed) {
            event.stopPropagation()
            setDraft(null)
          }
        }}
      />
    </label>
  )
  return (
    <div className="batch-head">
      {part('fonds', 4)}
      {part('category', 20)}
      <label className="batch-part batch-part-year">
        <span>{t('head.year')}</span>
        <input type="text" value={batch.year} readOnly />
      </label>
      {part('organ', 20)}
      {changed && (
        <span className="batch-unsaved" role="status">
          {t('head.unsaved')}
        </span>
      )}
      {batch.stage !== 'locked' && <LastNumbers batch={batch} summary={summary} />}
    </div>
  )
}

const LastNumbers = ({ batch, summary }: Pick<BatchHeadRowProps, 'batch' | 'summary'>): ReactElement => {
  const { t } = useTranslation('archive')
  return (
    <p className="batch-last">
      {batch.lastNumbers.length === 0 ? (
        <span>{t('head.first')}</span>
      ) : (
        <>
          <span>{t('head.last')}</span>
          {batch.lastNumbers.map(({ term, number }) => (
            <span key={term}>
              {term} {String(number).padStart(4, '0')}
            </span>
          ))}
        </>
      )}
      {summary.numbered > 0 && numbersContinue(summary, batch.lastNumbers) && (
        <span>{t('head.continuous')}</span>
      )}
    </p>
  )
}
