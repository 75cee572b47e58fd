import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { EmptyLine, LoadingRows } from '../../../ui/loading.tsx'
import { useNavigate } from '../../../ui/navigate.tsx'
import { rowsThatFit } from '../../../ui/paging.ts'
import { Pick } from '../../../ui/pick.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useBox } from '../../../ui/use-box.ts'
import { REGISTER_COLUMNS, RegisterWords, useRegisterCells } from './register-cells.tsx'
import { SpanLine } from './span-line.tsx'
import { TakeOutBar } from './take-out-bar.tsx'
import { useRegister } from './use-register.ts'
import type { RegisterList } from './use-register.ts'
import { useTakeOut } from './use-take-out.ts'
import './registers.css'

const HEAD = 33
const ROW = 40
/** Where it is said which part of the list is shown. */
const RANGE_LINE = 24
/** Stands in the list of matters for all of them; no matter has an empty code. */
const EVERY = ''

/** 受理登记簿: every application that was received, whatever became of it. */
export const RegisterTab = (): ReactElement => {
  const { t } = useTranslation('registers')
  const navigate = useNavigate()
  const [listRef, box] = useBox()
  const perPage = box === null ? 0 : rowsThatFit(box.height - HEAD - RANGE_LINE, ROW)
  const list = useRegister(perPage)
  const cells = useRegisterCells()
  const out = useTakeOut('register.workbook', 'register.print')
  const { view, rows, total, place, current } = list
  const mayTake = list.fits && total > 0
  // What was said about the last file is over once somebody goes on.
  const going =
    <Args extends unknown[]>(go: (...args: Args) => void) =>
    (...args: Args): void => {
      out.clear()
      go(...args)
    }
  return (
    <>
      <div className="duty-body">
        <SpanLine
          span={view}
          offered={['today', 'week', 'month', 'last-month']}
          onChoose={going(list.choose)}
        >
          <MatterPick list={list} onChoose={going(list.choose)} />
        </SpanLine>
        <div ref={listRef} className="duty-list">
          <RowTable
            label={t('register.title')}
            className="registers-grid"
            columns={REGISTER_COLUMNS.map((column) => ({ ...column, label: t(`columns.${column.name}`) }))}
            rows={rows ?? []}
            rowKey={(row) => row.caseId}
            cells={cells}
            current={place.current - place.offset}
            onCurrent={going(list.setCurrent)}
            onMove={going(list.move)}
            onOpen={(row) => navigate({ screen: 'case', caseId: row.caseId })}
            totalRows={total}
            focusFirst
          />
          {list.fits && rows === null && <LoadingRows rows={Math.max(perPage, 1)} />}
          {rows?.length === 0 && (
            <EmptyLine title={t('register.empty.what')} text={t('register.empty.how')} />
          )}
          {total > 0 && (
            <p className="duty-range">
              {total > perPage
                ? t('range', { from: place.offset + 1, to: place.offset + (rows?.length ?? 0), total })
                : t('total', { count: total })}
            </p>
          )}
        </div>
      </div>
      <TakeOutBar
        busy={out.busy}
        taken={out.taken}
        onWorkbook={mayTake ? () => out.workbook(view) : null}
        onPrint={mayTake ? () => out.print(view) : null}
      >
        <RegisterWords row={current} />
      </TakeOutBar>
    </>
  )
}

/** One matter of those that were received in these days, each with how often. */
const MatterPick = ({
  list,
  onChoose,
}: {
  readonly list: RegisterList
  readonly onChoose: RegisterList['choose']
}): ReactElement => {
  const { t } = useTranslation('registers')
  const { view, matters } = list
  // A matter that was chosen stays in the list when the days have none of it.
  const missing =
    view.matterCode !== null && !matters.some(({ code }) => code === view.matterCode)
      ? [{ value: view.matterCode, label: t('register.matterNone') }]
      : []
  return (
    <Pick
      label={t('register.matter')}
      className="registers-matter"
      chosen={view.matterCode ?? EVERY}
      onChoose={(code) => onChoose({ matterCode: code === EVERY ? null : code })}
      options={[
        { value: EVERY, label: t('register.every') },
        ...missing,
        ...matters.map(({ code, name, count }) => ({
          value: code,
          label: t('register.matterCount', { name, count }),
        })),
      ]}
    />
  )
}
