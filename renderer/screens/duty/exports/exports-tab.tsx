import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { isTrouble, mayVerify, mostMissing, runEnd } from '../../../ui/export/outcome-state.ts'
import { useHall } from '../../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { usePages } from '../../../ui/use-pages.ts'
import { ChoosePlaces } from './choose-places.tsx'
import { PlacesGlance } from './places-glance.tsx'
import { RUN_COLUMNS, useRunCells } from './run-cells.tsx'
import { RunSide } from './run-side.tsx'
import { useExports } from './use-exports.ts'
import './exports.css'

const ROW = 40
const NO_RUNS: readonly ExportRun[] = []

/** 导出与核验: where packages go, every run with what became of each place, and 立即导出. */
export const ExportsTab = (): ReactElement => {
  const { t } = useTranslation('exports')
  const { signedIn } = useHall()
  const work = useExports()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const runs = work.runs ?? NO_RUNS
  const pages = usePages(runs, (run) => run.id, ROW)
  const cells = useRunCells()
  const [begun, setBegun] = useState<string | null>(null)
  // What was begun becomes the current row as soon as the list brings it.
  const arrived = runs.findIndex(({ id }) => id === begun)
  useEffect(() => {
    if (arrived === -1) return
    setBegun(null)
    pages.goTo(arrived)
  }, [arrived, pages])
  const { running, places } = work
  const chosen = pages.current
  const keeps = signedIn.roles.some((role) => role !== 'window')
  const enabled = places?.targets.filter((target) => target.enabled) ?? []
  const goesTo = enabled.filter(({ id }) => !left.has(id))
  const mayStart = running === null && goesTo.length > 0
  const start = (): void => {
    if (!mayStart) return
    const everywhere = goesTo.length === enabled.length
    void work.start(everywhere ? [] : goesTo.map(({ id }) => id)).then((runId) => {
      if (runId === null) return
      setLeft(new Set())
      setBegun(runId)
    })
  }
  const verify =
    keeps && chosen !== null && running === null
      ? (targetId: string): void => work.verify(chosen, targetId)
      : null
  const first = chosen?.outcomes.find(mayVerify)
  useKeys({
    primary: start,
    ...(verify === null || first === undefined ? {} : { caseAction7: () => verify(first.targetId) }),
  })

  return (
    <>
      <div className="duty-body">
        {places !== null && <PlacesGlance places={places} />}
        <div className="exports-runs">
          <div ref={pages.listRef} className="duty-list">
            <RowTable
              label={t('tab.runs')}
              className="exports-runs-grid"
              columns={RUN_COLUMNS.map((column) => ({ ...column, label: t(`tab.columns.${column.name}`) }))}
              rows={pages.shown}
              rowKey={(run) => run.id}
              cells={cells}
              current={pages.currentIndex}
              onCurrent={pages.setCurrent}
              onMove={pages.move}
              totalRows={runs.length}
            />
            {work.runs === null && <LoadingRows rows={4} />}
            {work.runs?.length === 0 && <EmptyLine title={t('tab.empty.what')} text={t('tab.empty.how')} />}
            {runs.length > pages.perPage && (
              <p className="duty-range">
                {t('tab.range', {
                  from: pages.offset + 1,
                  to: pages.offset + pages.shown.length,
                  total: runs.length,
                })}
              </p>
            )}
          </div>
          <RunSide run={chosen} onVerify={verify} />
        </div>
      </div>
      <BottomBar
        actions={
          <>
            {running !== null && keeps && (
              <ActionButton label={t('tab.cancel')} onPress={() => work.cancel(running)} />
            )}
            {running === null && enabled.length > 1 && (
              <ChoosePlaces targets={enabled} left={left} onLeave={setLeft} />
            )}
            <ActionButton
              kind="primary"
              label={t('tab.start')}
              keyName="primary"
              disabled={!mayStart}
              busyLabel={work.busy ? t('tab.busyStart') : null}
              onPress={start}
            />
          </>
        }
      >
        {work.failure !== null ? (
          <div role="alert">
            <BottomWords outcome={work.failure.title} written={work.failure.text} />
          </div>
        ) : (
          <ExportsWords
            known={places !== null}
            enabled={enabled.length}
            goesTo={goesTo.map(({ name }) => name)}
            running={running !== null}
            chosen={chosen}
          />
        )}
      </BottomBar>
    </>
  )
}

/** How the chosen run ended, and what the button will do. */
const ExportsWords = ({
  known,
  enabled,
  goesTo,
  running,
  chosen,
}: {
  readonly known: boolean
  readonly enabled: number
  readonly goesTo: readonly string[]
  readonly running: boolean
  readonly chosen: ExportRun | null
}): ReactElement => {
  const { t } = useTranslation('exports')
  if (!known) return <></>
  if (running) return <BottomWords outcome={t('tab.running')} written={t('tab.runningHow')} />
  if (enabled === 0) return <BottomWords outcome={t('tab.noTarget')} written={t('tab.noTargetHow')} />
  if (goesTo.length === 0) return <BottomWords outcome={t('tab.nothingChosen')} />
  const names = t('tab.idle', { names: goesTo.join(t('and')) })
  const end = chosen === null ? null : runEnd(chosen)
  if (chosen === null || end === null) return <BottomWords outcome={names} written={t('tab.idleHow')} />
  const missing = mostMissing(chosen)
  return (
    <BottomWords
      outcome={t(`tab.outcome.${end === 'sound' && missing > 0 ? 'soundMissing' : end}`, {
        missing,
        good: chosen.outcomes.filter(({ state }) => state === 'done').length,
        bad: chosen.outcomes.filter(isTrouble).length,
      })}
      written={`${names}${t('join')}${t('tab.idleHow')}`}
    />
  )
}
