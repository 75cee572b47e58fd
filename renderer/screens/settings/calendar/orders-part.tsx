import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { useDateWords } from '../../../ui/dates.ts'
import type { FailureWords } from '../../../ui/failure-words.ts'
import { EmptyLine } from '../../../ui/loading.tsx'
import { RowTable } from '../../../ui/row-table.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { usePages } from '../../../ui/use-pages.ts'
import { ListRange } from '../list-range.tsx'
import type { CalendarState } from './calendar-state.ts'
import { checkOrder, emptyOrder } from './order-form.ts'
import type { OrderForm } from './order-form.ts'
import { OrderFields } from './order-fields.tsx'
import { OrderSide } from './order-side.tsx'
import type { CalendarLook, WantedChange } from './use-calendar-look.ts'
import type { DoneWords } from './use-calendar-words.ts'

const ROW = 38

const COLUMNS = [
  { name: 'days' },
  { name: 'kind' },
  { name: 'reason' },
  { name: 'orderedBy' },
  { name: 'enteredBy' },
] as const

interface OrdersPartProps {
  readonly state: CalendarState
  readonly look: CalendarLook
  /** What is being entered; null when nothing is. */
  readonly form: OrderForm | null
  readonly onForm: (form: OrderForm | null) => void
  readonly mayEdit: boolean
  readonly isAdmin: boolean
  readonly done: DoneWords | null
}

/** 停办公 and extra working days by order: entered and taken back, always over what it would move. */
export const OrdersPart = (props: OrdersPartProps): ReactElement => {
  const { state, look, form, onForm, mayEdit, isAdmin, done } = props
  const { t } = useTranslation('calendar')
  const words = useAreaFailure('calendar')
  const { named, moment } = useDateWords(state.today)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<FailureWords | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const rows = state.arrangements.toReversed()
  const pages = usePages(rows, ({ id }) => id, ROW)
  const chosen = form === null ? pages.current : null
  const checked = form === null ? null : checkOrder(form, state.today, isAdmin)
  const wrong = tried && checked !== null && !checked.ok ? checked.wrong : {}

  const see = async (change: WantedChange): Promise<void> => {
    const failure = await look.look(change)
    setRefused(failure === null ? null : words(failure))
  }
  const begin = (): void => {
    onForm(emptyOrder(state.today))
    setTried(false)
    setRefused(null)
  }
  const leave = (): void => {
    onForm(null)
    setRefused(null)
  }
  const lookAt = (): void => {
    setTried(true)
    if (checked?.ok === true) void see({ what: 'order', order: checked.input })
    else
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const withdraw = (): void => {
    if (chosen !== null) void see({ what: 'withdraw', id: chosen.id, order: chosen })
  }
  useKeys({
    primary: mayEdit ? (form === null ? begin : lookAt) : null,
    ...(mayEdit && form === null && chosen !== null ? { caseAction9: withdraw } : {}),
    ...(look.busy ? { escape: look.cancel } : form === null ? {} : { escape: leave }),
  })

  return (
    <>
      <div ref={box} className="settings-split">
        <div ref={pages.listRef} className="settings-list">
          <RowTable
            label={t('parts.orders', { count: rows.length })}
            className="calendar-orders-grid"
            columns={COLUMNS.map((column) => ({ ...column, label: t(`orders.columns.${column.name}`) }))}
            rows={pages.shown}
            rowKey={({ id }) => id}
            cells={(row) => [
              row.from === row.to
                ? named(row.from)
                : t('orders.days', { from: named(row.from), to: named(row.to) }),
              t(row.working ? 'orders.kinds.opened' : 'orders.kinds.closed'),
              <span key="reason" title={row.reason}>
                {row.reason}
              </span>,
              <span key="orderedBy" className="quiet" title={row.orderedBy}>
                {row.orderedBy}
              </span>,
              <span key="enteredBy" className="quiet">
                {t('orders.entered', { name: row.enteredBy, at: moment(row.enteredAt) })}
              </span>,
            ]}
            current={pages.currentIndex}
            onCurrent={(index) => {
              leave()
              pages.setCurrent(index)
            }}
            onMove={(move) => {
              leave()
              pages.move(move)
            }}
            totalRows={rows.length}
            focusFirst
          />
          {rows.length === 0 && <EmptyLine title={t('orders.empty.what')} text={t('orders.empty.how')} />}
          <ListRange pages={pages} total={rows.length} />
        </div>
        <aside className="settings-side">
          {form === null ? (
            <OrderSide order={chosen} today={state.today} />
          ) : (
            <>
              <h2>{t('orders.adding')}</h2>
              <OrderFields
                form={form}
                wrong={wrong}
                today={state.today}
                isAdmin={isAdmin}
                onChange={onForm}
              />
            </>
          )}
          <p className="settings-note settings-after">{t('orders.weekends')}</p>
        </aside>
      </div>
      <BottomBar
        actions={
          mayEdit &&
          (form === null ? (
            <>
              {chosen !== null && (
                <ActionButton
                  label={t('orders.withdraw')}
                  keyName="caseAction9"
                  busyLabel={look.busy ? t('looking') : null}
                  onPress={withdraw}
                />
              )}
              <ActionButton kind="primary" label={t('orders.add')} keyName="primary" onPress={begin} />
            </>
          ) : (
            <>
              <ActionButton label={t('cancel')} keyName="escape" onPress={look.busy ? look.cancel : leave} />
              <ActionButton
                kind="primary"
                label={t('orders.look')}
                keyName="primary"
                busyLabel={look.busy ? t('looking') : null}
                onPress={lookAt}
              />
            </>
          ))
        }
      >
        {refused !== null ? (
          <div role="alert">
            <BottomWords outcome={refused.title} written={refused.text} />
          </div>
        ) : form !== null ? (
          <BottomWords outcome={t('orders.formOutcome')} written={t('orders.formWritten')} />
        ) : (
          <BottomWords
            outcome={
              done?.outcome ??
              (rows.length === 0 ? t('orders.summaryNone') : t('orders.summary', { count: rows.length }))
            }
            {...(done === null ? {} : { counts: done.counts })}
            written={
              mayEdit ? t(rows.length === 0 ? 'orders.how' : 'orders.chooseHow') : t('settings:readOnly.lead')
            }
          />
        )}
      </BottomBar>
    </>
  )
}
