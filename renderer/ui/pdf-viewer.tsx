import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCommand } from '../api/use-command.ts'
import { useAreaFailure } from './area-failure.ts'
import { ActionButton } from './button.tsx'
import { KeyCap } from './key.tsx'
import { PdfPage } from './pdf-page.tsx'
import { useBox } from './use-box.ts'
import { useKeys } from './use-keys.ts'
import { usePdf } from './use-pdf.ts'
import './pdf.css'

interface PdfViewerProps {
  readonly documentId: string
  /** Kind and number, as its heading. */
  readonly name: string
  readonly mayReprint: boolean
  readonly onClose: () => void
}

/** A page wider than this is harder to read, not easier. */
const WIDEST_PAGE = 900

/** A stored document in place of the middle of the screen: turn pages, print again, Esc closes. */
export const PdfViewer = ({ documentId, name, mayReprint, onClose }: PdfViewerProps): ReactElement => {
  const { t } = useTranslation('pdf')
  const state = usePdf(documentId)
  const [page, setPage] = useState(1)
  const reprinting = useCommand('documents.reprint')
  const [reprinted, setReprinted] = useState(false)
  const words = useAreaFailure('pdf')
  const root = useRef<HTMLElement>(null)
  const pages = state.step === 'ready' ? state.pdf.numPages : 1
  const turn = (by: number): void => setPage((now) => Math.min(Math.max(now + by, 1), pages))
  const reprint = (): void => {
    setReprinted(false)
    void reprinting.run({ documentId }).then((reply) => setReprinted(reply?.ok === true))
  }
  useKeys({ escape: onClose, ...(mayReprint ? { reprint } : {}) })

  // The focus goes into the preview and, when it closes, back to what opened it.
  useEffect(() => {
    const opener = document.activeElement
    root.current?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  return (
    <section
      ref={root}
      className="pdf-viewer"
      role="dialog"
      aria-label={`${t('viewer')} ${name}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.code === 'PageDown') turn(1)
        else if (event.code === 'PageUp') turn(-1)
        else return
        event.preventDefault()
      }}
    >
      <header className="pdf-head">
        <h2>{name}</h2>
        <span className="pdf-turn">
          <button type="button" className="ui-text-button" disabled={page <= 1} onClick={() => turn(-1)}>
            {t('previous')}
          </button>
          <KeyCap cap={t('keys.previous')} />
          <span role="status" aria-label={t('page', { page, pages })}>
            {t('pageOf', { page, pages })}
          </span>
          <button type="button" className="ui-text-button" disabled={page >= pages} onClick={() => turn(1)}>
            {t('next')}
          </button>
          <KeyCap cap={t('keys.next')} />
        </span>
        <span className="pdf-word" role="status">
          {reprinting.failure !== null ? words(reprinting.failure).title : reprinted ? t('reprinted') : ''}
        </span>
        {mayReprint && (
          <ActionButton
            label={t('reprint')}
            keyName="reprint"
            busyLabel={reprinting.busy ? t('reprintBusy') : null}
            onPress={reprint}
          />
        )}
        <ActionButton label={t('close')} keyName="escape" onPress={onClose} />
      </header>
      {state.step === 'ready' ? (
        <Sheet pdf={state.pdf} page={page} label={`${name} ${t('page', { page, pages })}`} />
      ) : (
        <p className="pdf-note" role="status">
          {state.step === 'loading' ? t('loading') : t([`failure.${state.code}`, 'failure.other'])}
        </p>
      )}
    </section>
  )
}

const Sheet = ({
  pdf,
  page,
  label,
}: {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  readonly label: string
}): ReactElement => {
  const [boxRef, box] = useBox()
  const scroller = useRef<HTMLDivElement>(null)
  // Arrows scroll the page at once.
  useEffect(() => scroller.current?.focus(), [])
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0
  }, [page])
  return (
    <div
      ref={(element) => {
        boxRef(element)
        scroller.current = element
      }}
      className="pdf-sheet"
      tabIndex={0}
    >
      {box !== null && (
        <PdfPage
          pdf={pdf}
          page={page}
          width={Math.min(box.width - 48, WIDEST_PAGE)}
          height={Number.MAX_SAFE_INTEGER}
          label={label}
        />
      )}
    </div>
  )
}
