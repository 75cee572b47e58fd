import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import { PdfThumbnail } from '../../ui/pdf-thumbnail.tsx'
import { Tag } from '../../ui/status-tag.tsx'

interface DocumentsProps {
  readonly detail: CaseDetail
  readonly onOpen: (document: DocumentView) => void
}

/** 文书 as thumbnails; a press opens the page. */
export const Documents = ({ detail, onOpen }: DocumentsProps): ReactElement => {
  const { t } = useTranslation('case')
  const { documents } = detail
  return (
    <>
      <h2 className="case-section">
        {t('documents.title')}
        {documents.length > 0 && <span>{t('documents.count', { count: documents.length })}</span>}
      </h2>
      {documents.length === 0 && <p className="case-quiet">{t('documents.empty')}</p>}
      <ul className="case-documents">
        {documents.map((document) => {
          const kind = t(`documents.kind.${document.kind}`)
          return (
            <li key={document.id}>
              <button
                type="button"
                className="case-document"
                disabled={document.render !== 'rendered'}
                aria-label={t('documents.open', { kind, number: document.number })}
                onClick={() => onOpen(document)}
              >
                <PdfThumbnail documentId={document.id} name={kind} render={document.render} />
                <span className="case-document-kind">{kind}</span>
                <span className="case-document-number">{document.number}</span>
              </button>
              <span className="case-document-number">
                {document.pages !== null && t('documents.pages', { count: document.pages })}
              </span>
              {document.void && <Tag tone="overdue">{t('documents.void')}</Tag>}
              <span className="case-document-number">
                {document.void
                  ? t('documents.voidReason', { reason: document.voidReason })
                  : document.signature !== null &&
                    t(`documents.signed.${document.signature.kind}`, { ...document.signature })}
              </span>
            </li>
          )
        })}
      </ul>
      {detail.archive !== null && (
        <p className="case-quiet">
          {detail.archive.code === null
            ? t('archive.waiting')
            : t('archive.numbered', { code: detail.archive.code })}
        </p>
      )}
    </>
  )
}
