import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { FoundRow } from '#shared/contract/case-list.ts'
import { useQuery } from '../../../api/use-query.ts'
import { ActionButton, TextButton } from '../../../ui/button.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { NoticeLine } from '../../../ui/notice-line.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { FilterLine } from './filter-line.tsx'
import { useFilterChips } from './filter-words.ts'
import { FOUND_COLUMNS, useFoundCells } from './found-cells.tsx'
import { FilterChips, FoundHints, FoundNotes, FoundNothing, FoundSummary } from './found-words.tsx'
import type { Found } from './use-found.ts'
import { useListWorkbook } from './use-list-workbook.ts'
import './find.css'

interface FoundListProps {
  readonly found: Found
  readonly today: string
  readonly listRef: (element: HTMLElement | null) => void
  readonly perPage: number
  /** Grows with every press of the key that leads into the line of filters. */
  readonly lineFocus: number
  readonly onOpen: (row: FoundRow) => void
  /** Into the list, or out of the line into it. */
  readonly onToList: () => void
}

/** What was found, in place of the board: what was asked above it, the same lines, and the way out as a workbook. */
export const FoundList = (props: FoundListProps): ReactElement => {
  const { found, today, listRef, perPage, lineFocus, onOpen, onToList } = props
  const { t } = useTranslation('find')
  const cells = useFoundCells(today)
  const settings = useQuery('settings.get', {}, ['settings']).value
  const chips = useFilterChips(found.asked.filter, today, { settings, matterName: found.matterName })
  const workbook = useListWorkbook(found.asked)
  const mayTake = found.total > 0
  useKeys(mayTake ? { primary: workbook.take } : {})
  return (
    <>
      <div className="found-head">
        <FoundSummary found={found} />
        <FilterChips found={found} chips={chips} />
        <span className="found-aside">
          <FoundNotes found={found} />
          {mayTake && (
            <ActionButton
              label={t('workbook')}
              keyName="primary"
              busyLabel={workbook.busy ? t('makingWorkbook') : null}
              onPress={workbook.take}
            />
          )}
          <TextButton label={t('back')} onPress={found.leave} />
        </span>
      </div>
      {found.line && (
        <FilterLine
          found={found}
          settings={settings}
          focused={lineFocus}
          onLeave={() => {
            found.showLine(false)
            onToList()
          }}
        />
      )}
      {workbook.said !== null && (
        <div className="found-taken">
          <NoticeLine
            tone={workbook.said.bad ? 'trouble' : 'plain'}
            title={workbook.said.title}
            text={workbook.said.text}
          />
        </div>
      )}
      <div ref={listRef} className="cases-list">
        <RowTable
          label={t('listLabel')}
          className="found-grid"
          columns={FOUND_COLUMNS.map(({ head, ...column }) => ({ ...column, label: t(head) }))}
          rows={found.rows ?? []}
          rowKey={(row) => row.id}
          cells={cells}
          current={found.place.current - found.place.offset}
          onCurrent={found.setCurrent}
          onMove={found.move}
          onOpen={onOpen}
          totalRows={found.total}
          focusFirst
        />
        {found.rows === null && <LoadingRows rows={Math.max(perPage, 1)} />}
        {found.rows?.length === 0 && <FoundNothing found={found} />}
      </div>
      <FoundHints found={found} perPage={perPage} />
    </>
  )
}
