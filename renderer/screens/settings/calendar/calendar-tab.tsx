import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useQuery } from '../../../api/use-query.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Key } from '../../../ui/key.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import type { CalendarState } from './calendar-state.ts'
import { ChooseYear } from './choose-year.tsx'
import type { OrderForm } from './order-form.ts'
import { OrdersPart } from './orders-part.tsx'
import { PreviewView } from './preview-view.tsx'
import { useCalendarLook } from './use-calendar-look.ts'
import { useDoneWords, useRecountWords } from './use-calendar-words.ts'
import { YearsPart } from './years-part.tsx'
import './calendar.css'

type Part = 'years' | 'orders'

/** 工作日历: which years are loaded by which notice, and which days are closed or worked by order. */
export const CalendarTab = ({
  mayEdit,
  isAdmin,
}: {
  readonly mayEdit: boolean
  readonly isAdmin: boolean
}): ReactElement => {
  const state = useQuery('settings.calendar', {}, ['settings', 'cases']).value
  const [part, setPart] = useState<Part>('years')
  /** The version before what was written here last; what became of it is said until something else is begun. */
  const [writtenAfter, setWrittenAfter] = useState<number | null>(null)
  /** What is being entered stays while somebody looks at what it would move. */
  const [order, setOrder] = useState<OrderForm | null>(null)
  const look = useCalendarLook()
  const doneWords = useDoneWords()
  if (state === null) return <LoadingRows rows={8} />
  if (look.choice !== null) return <ChooseYear look={look} choice={look.choice} loaded={state.years} />
  if (look.seen !== null)
    return (
      <PreviewView
        look={look}
        seen={look.seen}
        today={state.today}
        onWritten={(after) => {
          setWrittenAfter(after)
          setOrder(null)
        }}
      />
    )
  const done = writtenAfter !== null && state.version > writtenAfter ? doneWords(state) : null
  return (
    <>
      <PartHead part={part} state={state} onChoose={setPart} />
      {part === 'years' ? (
        <YearsPart state={state} look={look} mayEdit={mayEdit} done={done} />
      ) : (
        <OrdersPart
          state={state}
          look={look}
          form={order}
          onForm={setOrder}
          mayEdit={mayEdit}
          isAdmin={isAdmin}
          done={done}
        />
      )}
    </>
  )
}

/** Which part is shown, and how far a recount has come. */
const PartHead = ({
  part,
  state,
  onChoose,
}: {
  readonly part: Part
  readonly state: CalendarState
  readonly onChoose: (part: Part) => void
}): ReactElement => {
  const { t } = useTranslation('calendar')
  const recountWords = useRecountWords()
  useKeys({ caseAction8: () => onChoose(part === 'years' ? 'orders' : 'years') })
  return (
    <div className="settings-layout-head">
      <Choice<Part>
        label={t('label')}
        chosen={part}
        onChoose={onChoose}
        options={[
          { value: 'years', label: t('parts.years', { count: state.years.length }) },
          { value: 'orders', label: t('parts.orders', { count: state.arrangements.length }) },
        ]}
      />
      <Key name="caseAction8" />
      {state.recount !== null && (
        <p className="calendar-recount" role="status">
          {recountWords(state.recount)}
        </p>
      )}
    </div>
  )
}
