import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useHall, useToday } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { fillEmpty, rowState, seriesKey, settledBy } from './numbers-form.ts'
import type { Typed } from './numbers-form.ts'
import { SeriesTable } from './series-table.tsx'
import './numbers.css'

type Open = NonNullable<OutputOf<'restore.state'>['open']>

/** 编号核对: after a restore, how far each series goes on paper, so that no number is given out twice. */
export const NumbersScreen = (): ReactElement => {
  const { t } = useTranslation('numbers')
  const { signedIn } = useHall()
  const state = useQuery('restore.state', {}, ['session', 'settings'])
  const [done, setDone] = useState<OutputOf<'restore.settle'> | null>(null)
  const maySettle = signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  const open = state.value?.open ?? null
  return (
    <section className="numbers" aria-label={t('title')}>
      <PageHead title={t('title')} />
      {open !== null && maySettle && done === null ? (
        <Settle open={open} onDone={setDone} />
      ) : (
        <>
          <div className="numbers-body">
            {state.value === null ? (
              <LoadingRows rows={6} />
            ) : open === null || done !== null ? (
              <EmptyLine title={t('settled.what')} text={t('settled.how')} />
            ) : (
              <EmptyLine title={t('notAllowed.what')} text={t('notAllowed.how')} />
            )}
          </div>
          <BottomBar>
            <BottomWords
              outcome={done === null ? t('nothing') : t('done', { ...done })}
              written={done === null ? '' : t('doneHow')}
            />
          </BottomBar>
        </>
      )}
    </section>
  )
}

const Settle = ({
  open,
  onDone,
}: {
  readonly open: Open
  readonly onDone: (done: OutputOf<'restore.settle'>) => void
}): ReactElement => {
  const { t } = useTranslation('numbers')
  const words = useDateWords(useToday())
  const failureWords = useAreaFailure('numbers')
  const found = useQuery('restore.series', {}, ['session', 'settings'])
  const settling = useCommand('restore.settle')
  const [typed, setTyped] = useState<Typed>({})
  const series = found.value?.series ?? []
  const said = settledBy(series, typed)
  const states = series.map((row) => rowState(row, typed[seriesKey(row)] ?? ''))
  const empty = states.filter(({ kind }) => kind === 'empty').length
  const wrong = states.filter(({ kind }) => kind === 'wrong').length
  const days = found.value?.days ?? 1

  const fill = (by: (row: (typeof series)[number]) => number) => () => setTyped(fillEmpty(series, typed, by))
  const nothingNew = empty > 0 ? fill((row) => row.last) : null
  const passOver = empty > 0 ? fill((row) => row.last + row.safe) : null
  const settle = (): void => {
    if (said === null) return
    void settling.run({ restoreId: open.restoreId, series: said }).then((reply) => {
      if (reply?.ok === true) onDone(reply.value)
      // Midnight or a new category has come between: what is asked now is asked of everything there is.
      else found.refetch()
    })
  }
  useKeys({ primary: said === null ? null : settle, caseAction7: nothingNew, caseAction8: passOver })
  const failure = settling.failure === null ? null : failureWords(settling.failure)
  return (
    <>
      <div className="numbers-body">
        <p className="numbers-sentence">
          {t('sentence', { at: words.moment(open.snapshotAt), name: open.packageName })}
        </p>
        <p className="numbers-sentence">{t('how', { count: days })}</p>
        {found.value === null ? (
          <LoadingRows rows={8} />
        ) : (
          <SeriesTable
            series={series}
            typed={typed}
            disabled={settling.busy}
            onType={(key, text) => setTyped({ ...typed, [key]: text })}
          />
        )}
      </div>
      <BottomBar
        actions={
          <>
            <ActionButton
              label={t('nothingNew')}
              keyName="caseAction7"
              disabled={nothingNew === null}
              onPress={nothingNew ?? (() => undefined)}
            />
            <ActionButton
              label={t('passOver', { count: days })}
              keyName="caseAction8"
              disabled={passOver === null}
              onPress={passOver ?? (() => undefined)}
            />
            <ActionButton
              kind="primary"
              label={t('settle')}
              keyName="primary"
              disabled={said === null}
              busyLabel={settling.busy ? t('settling') : null}
              onPress={settle}
            />
          </>
        }
      >
        {failure !== null ? (
          <div role="alert">
            <BottomWords outcome={failure.title} written={failure.text} />
          </div>
        ) : (
          <BottomWords
            outcome={
              wrong > 0
                ? t('standing.wrong', { count: wrong })
                : empty > 0
                  ? t('standing.empty', { count: empty })
                  : t('standing.ready')
            }
            written={t('written')}
          />
        )}
      </BottomBar>
    </>
  )
}
