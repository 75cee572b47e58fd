import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { EmptyLine } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { usePages } from '../../../ui/use-pages.ts'
import { ListRange } from '../list-range.tsx'
import { MOVED_COLUMNS, useMovedCells } from './moved-cells.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { changeKind, needsLateReason } from './preview-words.ts'
import type { Added, CalendarLook } from './use-calendar-look.ts'

const ROW = 38

interface PreviewViewProps {
  readonly look: CalendarLook
  readonly seen: NonNullable<CalendarLook['seen']>
  readonly today: string
  /** The version before it was written. */
  readonly onWritten: (after: number) => void
}

/** What a change would do: which cases move from when to when, which days, and the one key that writes it. */
export const PreviewView = ({ look, seen, today, onWritten }: PreviewViewProps): ReactElement => {
  const { t } = useTranslation('calendar')
  const words = useAreaFailure('calendar')
  const { change, preview } = seen
  const { cases } = preview
  const [added, setAdded] = useState<Added>({ source: preview.year?.source ?? '', lateReason: '' })
  const [tried, setTried] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const pages = usePages(cases.first, ({ caseId }) => caseId, ROW)
  const cells = useMovedCells(today)
  const wrong = {
    source: preview.year !== null && added.source.trim() === '',
    lateReason: needsLateReason(change, today) && added.lateReason.trim() === '',
  }
  const confirm = async (): Promise<void> => {
    setTried(true)
    if (wrong.source || wrong.lateReason) {
      box.current?.querySelector<HTMLElement>('aside textarea')?.focus()
      return
    }
    if (await look.confirm({ source: added.source.trim(), lateReason: added.lateReason.trim() }))
      onWritten(preview.basedOn)
  }
  useKeys({ primary: () => void confirm(), escape: look.cancel })
  const failure = look.failure === null ? null : words(look.failure)
  const kind = changeKind(seen)
  return (
    <>
      <div className="settings-layout-head">
        <h2 className="calendar-title">
          {t('preview.title')} <span>{t(`preview.${kind}`, { year: preview.year?.year })}</span>
        </h2>
        <p className="calendar-recount">{t('preview.unwritten')}</p>
      </div>
      <div ref={box} className="settings-split">
        <div ref={pages.listRef} className="settings-list">
          <RowTable
            label={t('preview.title')}
            className="calendar-moved-grid"
            columns={MOVED_COLUMNS.map((column) => ({
              ...column,
              label: t(`preview.columns.${column.name}`),
            }))}
            rows={pages.shown}
            rowKey={({ caseId }) => caseId}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={cases.first.length}
            focusFirst
          />
          {cases.moved === 0 && <EmptyLine title={t('preview.movedNone')} text={t('preview.movedHow')} />}
          <ListRange pages={pages} total={cases.first.length} />
        </div>
        <aside className="settings-side">
          <PreviewFacts
            seen={seen}
            today={today}
            added={added}
            wrong={tried ? wrong : { source: false, lateReason: false }}
            onAdd={(more) => setAdded({ ...added, ...more })}
          />
        </aside>
      </div>
      <BottomBar
        actions={
          <>
            <ActionButton label={t('cancel')} keyName="escape" onPress={look.cancel} />
            <ActionButton
              kind="primary"
              label={t(
                change.what === 'year'
                  ? 'preview.confirmYear'
                  : change.what === 'order'
                    ? 'preview.confirmOrder'
                    : 'preview.confirmWithdraw',
              )}
              keyName="primary"
              busyLabel={look.confirming ? t('preview.busy') : null}
              onPress={() => void confirm()}
            />
          </>
        }
      >
        {failure === null ? (
          <BottomWords
            outcome={cases.moved === 0 ? t('preview.movedNone') : t('preview.moved', { count: cases.moved })}
            counts={[
              ...(cases.moved > cases.first.length
                ? [t('preview.first', { count: cases.first.length })]
                : []),
              ...(cases.settled > 0 ? [t('preview.settled', { count: cases.settled })] : []),
            ].join(' · ')}
            written={t(cases.moved + cases.settled === 0 ? 'preview.writtenNone' : 'preview.written')}
          />
        ) : (
          <div role="alert">
            <BottomWords outcome={failure.title} written={failure.text} />
          </div>
        )}
      </BottomBar>
    </>
  )
}
