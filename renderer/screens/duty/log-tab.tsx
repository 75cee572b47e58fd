import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { rowsThatFit } from '../../ui/paging.ts'
import { RowTable } from '../../ui/row-table.tsx'
import { useBox } from '../../ui/use-box.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { LOG_COLUMNS, useLogCells } from './log-cells.tsx'
import { LogSide } from './log-side.tsx'
import { SpanLine } from './registers/span-line.tsx'
import { KIND_CHOICES, useLogList } from './use-log-list.ts'
import type { KindChoice } from './use-log-list.ts'
import './registers/registers.css'
import './log-list.css'

const HEAD = 33
const ROW = 40
/** Where it is said which part of the list is shown. */
const RANGE_LINE = 24

/** 咨询和需求: what was asked for at the desk and on the telephone without becoming a case (R-110…R-112). */
export const LogTab = (): ReactElement => {
  const { t } = useTranslation('deskLog')
  const [listRef, box] = useBox()
  const perPage = box === null ? 0 : rowsThatFit(box.height - HEAD - RANGE_LINE, ROW)
  const list = useLogList(perPage)
  const cells = useLogCells()
  const { entries, total, place, current, rangeFits } = list
  return (
    <>
      <div className="duty-body">
        <SpanLine span={list.range} offered={['today', 'week', 'month', 'last-month']} onChoose={list.choose}>
          <Choice<KindChoice>
            label={t('list.kindLabel')}
            chosen={list.range.kind ?? 'all'}
            onChoose={(kind) => list.choose({ kind: kind === 'all' ? null : kind })}
            options={KIND_CHOICES.map((kind) => ({
              value: kind,
              label: kind === 'all' ? t('list.all') : t(`kind.${kind}`),
            }))}
          />
        </SpanLine>
        <div className="log-list">
          <div ref={listRef} className="duty-list">
            <RowTable
              label={t('list.label')}
              className="duty-log-grid"
              columns={LOG_COLUMNS.map((column) => ({ ...column, label: t(`list.columns.${column.name}`) }))}
              rows={entries ?? []}
              rowKey={(entry) => entry.id}
              cells={cells}
              current={place.current - place.offset}
              onCurrent={list.setCurrent}
              onMove={list.move}
              totalRows={total}
            />
            {rangeFits && entries === null && <LoadingRows rows={4} />}
            {entries?.length === 0 && <EmptyLine title={t('list.empty.what')} text={t('list.empty.how')} />}
            {total > 0 && (
              <p className="duty-range">
                {total > perPage
                  ? t('list.range', {
                      from: place.offset + 1,
                      to: place.offset + (entries?.length ?? 0),
                      total,
                    })
                  : t('list.total', { count: total })}
              </p>
            )}
          </div>
          <LogSide entry={current} />
        </div>
      </div>
      <LogTabBar current={current} />
    </>
  )
}

const LogTabBar = ({
  current,
}: {
  readonly current: ReturnType<typeof useLogList>['current']
}): ReactElement => {
  const { t } = useTranslation('deskLog')
  const failureWords = useAreaFailure('deskLog')
  const reprint = useCommand('documents.reprint')
  const documentId = current?.documentId ?? null
  const again = documentId === null ? null : () => void reprint.run({ documentId })
  useKeys({ reprint: again })
  const failed = reprint.failure === null ? null : failureWords(reprint.failure)
  return (
    <BottomBar
      actions={
        again !== null && (
          <ActionButton
            label={t('list.reprint')}
            keyName="reprint"
            busyLabel={reprint.busy ? t('list.reprinting') : null}
            onPress={again}
          />
        )
      }
    >
      {failed !== null ? (
        <div role="alert">
          <BottomWords outcome={failed.title} written={failed.text} />
        </div>
      ) : (
        <BottomWords
          outcome={
            current === null
              ? t('list.none')
              : t('list.chosen', {
                  kind: t(`kind.${current.kind}`),
                  channel: t(`channel.${current.channel}`),
                })
          }
          written={t('list.help')}
        />
      )}
    </BottomBar>
  )
}
