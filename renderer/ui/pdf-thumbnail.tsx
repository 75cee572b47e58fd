import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { PdfPage } from './pdf-page.tsx'
import { usePdf } from './use-pdf.ts'
import './pdf.css'

interface PdfThumbnailProps {
  readonly documentId: string
  readonly name: string
  readonly render: 'waiting' | 'rendered' | 'failed'
}

const WIDTH = 102

/** The head of a document's first page. One without a PDF yet is visible as such. */
export const PdfThumbnail = ({ documentId, name, render }: PdfThumbnailProps): ReactElement => {
  const { t } = useTranslation('pdf')
  return (
    <span className="pdf-thumbnail">
      {render === 'rendered' ? (
        <FirstPage documentId={documentId} name={name} />
      ) : (
        <span className="pdf-thumbnail-word">{t(render)}</span>
      )}
    </span>
  )
}

const FirstPage = ({
  documentId,
  name,
}: Pick<PdfThumbnailProps, 'documentId' | 'name'>): ReactElement | null => {
  const { t } = useTranslation('pdf')
  const state = usePdf(documentId)
  if (state.step === 'loading') return null
  if (state.step === 'failed')
    return <span className="pdf-thumbnail-word">{t([`failure.${state.code}`, 'failure.other'])}</span>
  return (
    <PdfPage
      pdf={state.pdf}
      page={1}
      width={WIDTH}
      height={Number.MAX_SAFE_INTEGER}
      label={t('thumbnail', { name })}
    />
  )
}
