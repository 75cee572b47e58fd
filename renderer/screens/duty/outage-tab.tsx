import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useHall, useToday } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { Tag } from '../../ui/status-tag.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { OutagePrepare } from './outage-prepare.tsx'
import { countOf, preparedSlips, shortage } from './outage-slips.ts'
import type { PreparedSlip } from './outage-slips.ts'
import { OutageVoid } from './outage-void.tsx'
import './outage.css'

const ROW = 40
const USUAL_COUNT = '20'
const COLUMNS = ['number', 'prepared', 'state', 'case', 'settled', 'staff', 'reason'] as const

/** 停机预案: every receipt number that was printed in advance, and what became of it. */
export const OutageTab = (): ReactElement => {
  const { t } = useTranslation('outage')
  const navigate = useNavigate()
  const words = useDateWords(useToday())
  const failureWords = useAreaFailure('outage')
  const { signedIn } = useHall()
  const blocks = useQuery('outage.blocks', {}, ['documents', 'cases'])
  const preparing = useCommand('outage.prepare')
  const voiding = useCommand('outage.void')
  const [count, setCount] = useState(USUAL_COUNT)
  const [reason, setReason] = useState<string | null>(null)
  const slips = preparedSlips(blocks.value?.blocks ?? [])
  const pages = usePages(slips, (slip) => slip.number, ROW)
  const slip = pages.current
  const mayPrepare = signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  const mayEnter = signedIn.roles.some((role) => role !== 'archivist')
  const wanted = countOf(count)
  const blank = blocks.value?.blank ?? null
  const short = blank === null ? null : shortage(blank)
  const open = slip?.state === 'blank'
  const failure = preparing.failure ?? voiding.failure

  const prepare = (): void => {
    if (wanted === null) return
    void preparing.run({ count: wanted }).then((reply) => {
      if (reply?.ok === true) pages.goTo(0)
    })
  }
  const makeVoid = (): void => {
    if (slip === null || reason === null || reason.trim() === '') return
    void voiding.run({ number: slip.number, reason: reason.trim() }).then((reply) => {
      if (reply?.ok === true) setReason(null)
    })
  }
  // The reason's field is gone with its answer; the focus goes back to the row it was about.
  const body = useRef<HTMLDivElement>(null)
  const asking = useRef(false)
  useEffect(() => {
    if (asking.current && reason === null)
      body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
    asking.current = reason !== null
  }, [reason])
  const askVoid = mayPrepare && open ? () => setReason('') : null
  const enter = mayEnter && open ? () => navigate({ screen: 'late-entry', slip: slip.number }) : null
  useKeys({
    primary: reason !== null ? makeVoid : mayPrepare ? prepare : null,
    caseAction7: reason === null ? askVoid : null,
    caseAction8: reason === null ? enter : null,
    ...(reason === null ? {} : { escape: () => setReason(null) }),
  })

  const cells = (row: PreparedSlip): readonly ReactNode[] => [
    row.number,
    <span key="prepared" className="quiet">
      {words.short(words.dateOf(row.preparedAt))}
    </span>,
    <Tag key="state" tone={row.state === 'blank' ? 'selected' : 'plain'}>
      {t(`state.${row.state}`)}
    </Tag>,
    row.caseNumber ?? '',
    <span key="settled" className="quiet">
      {row.settledAt === null ? '' : words.moment(row.settledAt)}
    </span>,
    <span key="staff" className="quiet">
      {row.staffName}
    </span>,
    <span key="reason" className="quiet" title={row.reason}>
      {row.reason}
    </span>,
  ]

  return (
    <>
      <div ref={body} className="duty-body">
        <section className="duty-part" aria-label={t('tab')}>
          <p className="duty-sentence">{t('sentence')}</p>
          <div className="outage-standing">
            {blank !== null && <b>{t('blank', { count: blank })}</b>}
            {short !== null && (
              <span className="ui-warning" role="status">
                {t(short, { count: blank ?? 0 })}
              </span>
            )}
            {mayPrepare && (
              <OutagePrepare
                count={count}
                wrong={wanted === null}
                disabled={preparing.busy}
                onCount={setCount}
              />
            )}
          </div>
        </section>
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('slips')}
            className="outage-grid"
            columns={COLUMNS.map((name) => ({ name, label: t(`columns.${name}`) }))}
            rows={pages.shown}
            rowKey={(row) => row.number}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            onOpen={() => enter?.()}
            totalRows={slips.length}
            focusFirst
          />
          {blocks.value === null && <LoadingRows rows={4} />}
          {blocks.value !== null && slips.length === 0 && (
            <EmptyLine title={t('empty.what')} text={t('empty.how')} />
          )}
          {slips.length > pages.perPage && (
            <p className="duty-range">
              {t('range', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: slips.length,
              })}
            </p>
          )}
        </div>
        {reason !== null && slip !== null && (
          <OutageVoid number={slip.number} reason={reason} onReason={setReason} onSubmit={makeVoid} />
        )}
      </div>
      <BottomBar
        actions={
          reason !== null ? (
            <>
              {reason.trim() === '' && <span className="ui-bottom-reason">{t('void.needed')}</span>}
              <ActionButton label={t('common:cancel')} keyName="escape" onPress={() => setReason(null)} />
              <ActionButton
                kind="primary"
                label={t('void.do')}
                keyName="primary"
                disabled={reason.trim() === ''}
                busyLabel={voiding.busy ? t('void.busy') : null}
                onPress={makeVoid}
              />
            </>
          ) : (
            <>
              {askVoid !== null && (
                <ActionButton label={t('void.open')} keyName="caseAction7" onPress={askVoid} />
              )}
              {enter !== null && <ActionButton label={t('enter')} keyName="caseAction8" onPress={enter} />}
              {mayPrepare && (
                <ActionButton
                  kind="primary"
                  label={t('prepare')}
                  keyName="primary"
                  disabled={wanted === null}
                  busyLabel={preparing.busy ? t('preparing') : null}
                  onPress={prepare}
                />
              )}
            </>
          )
        }
      >
        {failure !== null ? (
          <div role="alert">
            <BottomWords outcome={failureWords(failure).title} written={failureWords(failure).text} />
          </div>
        ) : (
          <BottomWords
            outcome={
              slip === null
                ? t('chosen.none')
                : t(`chosen.${slip.state}`, {
                    number: slip.number,
                    caseNumber: slip.caseNumber ?? '',
                    reason: slip.reason,
                  })
            }
            written={t(mayPrepare ? 'how' : 'notAllowed')}
          />
        )}
      </BottomBar>
    </>
  )
}
