import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { ArchiveBatch, ArchiveItem } from '#shared/contract/archive.ts'
import { Choice } from '../../ui/choice.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { TERMS } from './number-summary.ts'
import type { Term } from './number-summary.ts'

export const BATCH_COLUMNS = [
  { name: 'order' },
  { name: 'number' },
  { name: 'code' },
  { name: 'title' },
  { name: 'date' },
  { name: 'pages', end: true },
  { name: 'term' },
  { name: 'recordClass' },
] as const

interface BatchCellsInput {
  readonly batch: ArchiveBatch | null
  readonly editable: boolean
  readonly onTerm: (item: ArchiveItem, term: Term) => void
}

/** The cells of one item; only the current line shows its options. */
export const useBatchCells = ({
  batch,
  editable,
  onTerm,
}: BatchCellsInput): ((item: ArchiveItem, isCurrent: boolean) => readonly ReactNode[]) => {
  const { t } = useTranslation('archive')
  return (item, isCurrent) => [
    <span key="order" className="quiet">
      {item.position}
    </span>,
    item.itemNumber === null ? t('noNumber') : <b key="number">{item.itemNumber}</b>,
    <Code key="code" item={item} fondsMissing={batch?.fonds === ''} />,
    <span key="title" title={item.title}>
      {item.title}
    </span>,
    <span key="date" className="quiet">
      {item.date.replaceAll('-', '')}
    </span>,
    <span key="pages" className="quiet">
      {item.pages}
    </span>,
    isCurrent && editable ? (
      <Choice<Term>
        key="term"
        label={t('columns.term')}
        chosen={item.term}
        onChoose={(term) => onTerm(item, term)}
        options={TERMS.map((term, index) => ({ value: term, label: `${index + 1} ${term}` }))}
      />
    ) : item.term === null ? (
      <Tag key="term" tone="provisional">
        {t('termPending')}
      </Tag>
    ) : (
      <span key="term">
        {item.term}
        <span className="batch-term-words">{t(`term.${item.term}`)}</span>
      </span>
    ),
    <span key="class" className="quiet">
      {t(`recordClass.${item.recordClass}`)}
    </span>,
  ]
}

const Code = ({
  item,
  fondsMissing,
}: {
  readonly item: ArchiveItem
  readonly fondsMissing: boolean
}): ReactElement => {
  const { t } = useTranslation('archive')
  const { code, itemNumber, retention } = item
  if (code === null || itemNumber === null)
    return (
      <span className="quiet">
        {retention.kind === 'event' ? t('termEvent', { event: retention.event }) : t('termUnsettled')}
      </span>
    )
  const shared = code.slice(0, code.length - itemNumber.length)
  return (
    <span title={code}>
      {fondsMissing && <span className="batch-fonds-missing">{t('head.fondsPlaceholder')}</span>}
      {shared}
      <b>{itemNumber}</b>
    </span>
  )
}
