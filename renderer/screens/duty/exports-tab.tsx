import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useHall } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { RowTable } from '../../ui/row-table.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { usePages } from '../../ui/use-pages.ts'
import { isRunning, mayVerify, progressOf, shortHash } from './export-words.ts'
import { RUN_COLUMNS, useRunCells } from './run-cells.tsx'
import { useExports } from './use-exports.ts'

const ROW = 40

/** 导出与核验: one package at a time; done only when it was read back. */
export const ExportsTab = (): ReactElement => {
  const { t } = useTranslation('duty')
  const { signedIn } = useHall()
  const work = useExports()
  const [consent, setConsent] = useState(false)
  const runs = work.runs ?? []
  const pages = usePages(runs, (run) => run.id, ROW)
  const cells = useRunCells()
  const mayAct = signedIn.roles.some((role) => role !== 'window')
  const running = runs.find(isRunning) ?? null
  const chosen = pages.current
  const blocked = running !== null ? 'alreadyRunning' : consent ? null : 'consentFirst'
  const start = (): void => {
    if (blocked !== null) return
    // Agreed for this one package; the next is agreed to anew.
    void work.start().then((started) => {
      if (started) setConsent(false)
    })
    pages.goTo(0)
  }
  const verifiable = chosen !== null && mayVerify(chosen) && running === null
  useKeys({
    primary: mayAct ? start : null,
    caseAction7: mayAct && verifiable ? () => void work.verify(chosen) : null,
  })

  return (
    <>
      <div className="duty-body">
        <section className="duty-part" aria-label={t('exports.title')}>
          <p className="duty-sentence">{t('exports.sentence')}</p>
          {mayAct && (
            <label className="duty-consent">
              <input
                type="checkbox"
                checked={consent}
                disabled={running !== null}
                onChange={(event) => setConsent(event.target.checked)}
              />
              {t('exports.consent')}
            </label>
          )}
          {running !== null && (
            <Progress
              run={running}
              cancelBusy={work.busy === 'cancel'}
              onCancel={mayAct ? () => void work.cancel(running) : null}
            />
          )}
        </section>
        <div ref={pages.listRef} className="duty-list">
          <RowTable
            label={t('exports.runs')}
            className="duty-runs-grid"
            columns={RUN_COLUMNS.map((column) => ({ ...column, label: t(`exports.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={(run) => run.id}
            cells={cells}
            current={pages.currentIndex}
            onCurrent={pages.setCurrent}
            onMove={pages.move}
            totalRows={runs.length}
          />
          {work.runs === null && <LoadingRows rows={4} />}
          {work.runs?.length === 0 && (
            <EmptyLine title={t('exports.empty.what')} text={t('exports.empty.how')} />
          )}
          {runs.length > pages.perPage && (
            <p className="duty-range">
              {t('range', {
                from: pages.offset + 1,
                to: pages.offset + pages.shown.length,
                total: runs.length,
              })}
            </p>
          )}
        </div>
      </div>
      <BottomBar
        actions={
          mayAct && (
            <>
              {blocked !== null && <span className="ui-bottom-reason">{t(`exports.${blocked}`)}</span>}
              {verifiable && (
                <ActionButton
                  label={t('exports.verify')}
                  keyName="caseAction7"
                  busyLabel={work.busy === 'verify' ? t('exports.busyVerify') : null}
                  onPress={() => void work.verify(chosen)}
                />
              )}
              <ActionButton
                kind="primary"
                label={t('exports.start')}
                keyName="primary"
                disabled={blocked !== null}
                busyLabel={work.busy === 'start' ? t('exports.busyStart') : null}
                onPress={start}
              />
            </>
          )
        }
      >
        {work.failure !== null ? (
          <div role="alert">
            <BottomWords outcome={work.failure.title} written={work.failure.text} />
          </div>
        ) : (
          <RunWords run={chosen} mayAct={mayAct} />
        )}
      </BottomBar>
    </>
  )
}

const Progress = ({
  run,
  cancelBusy,
  onCancel,
}: {
  readonly run: ExportRun
  readonly cancelBusy: boolean
  readonly onCancel: (() => void) | null
}): ReactElement => {
  const { t } = useTranslation('duty')
  const part = progressOf(run)
  const words = t(part === null ? 'exports.progressOpen' : 'exports.progress', {
    step: t(`exports.step.${run.step}`),
    done: run.doneFiles,
    total: run.totalFiles,
  })
  return (
    <div className="duty-progress">
      <span
        className="duty-bar"
        role="progressbar"
        aria-label={t(`exports.state.${run.state}`)}
        aria-valuetext={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(part * 100)}
      >
        <i style={{ width: `${(part ?? 0) * 100}%` }} />
      </span>
      <span>{words}</span>
      {onCancel !== null && (
        <ActionButton
          label={t('exports.cancel')}
          busyLabel={cancelBusy ? t('exports.busyCancel') : null}
          onPress={onCancel}
        />
      )}
    </div>
  )
}

/** What became of the chosen run; what is safe and what to do. */
const RunWords = ({
  run,
  mayAct,
}: {
  readonly run: ExportRun | null
  readonly mayAct: boolean
}): ReactElement => {
  const { t } = useTranslation('duty')
  if (run === null)
    return <BottomWords outcome={t('exports.none')} written={mayAct ? '' : t('exports.notAllowed')} />
  const place = t('exports.result.place', { place: run.place })
  const missing =
    run.missingDocuments > 0 ? [t('exports.result.missing', { count: run.missingDocuments })] : []
  const lines = (...parts: readonly string[]): string => parts.join(t('staff:due.join'))
  switch (run.state) {
    case 'running':
    case 'verifying':
      return <BottomWords outcome={t(`exports.result.${run.state}`)} written={place} />
    case 'done':
      return (
        <BottomWords
          outcome={t('exports.result.done', {
            hash: run.manifestHash === null ? t('noValue') : shortHash(run.manifestHash),
          })}
          written={lines(...missing, place)}
        />
      )
    case 'damaged':
      return (
        <div className="duty-damaged">
          <BottomWords
            outcome={t('exports.result.damaged', { file: run.damagedFile ?? t('noValue') })}
            written={lines(t('exports.result.damagedHow'), place)}
          />
        </div>
      )
    case 'cancelled':
      return <BottomWords outcome={t('exports.result.cancelled')} written={t('exports.result.safe')} />
    case 'failed':
      return <BottomWords outcome={t(`exports.problem.${run.problem}`)} written={t('exports.problemHow')} />
  }
}
