import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { BottomBar, BottomWords } from '../../../ui/bottom-bar.tsx'
import { ActionButton } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import type { FailureWords } from '../../../ui/failure-words.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import type { CalendarState } from './calendar-state.ts'
import type { CalendarLook } from './use-calendar-look.ts'

interface ChooseYearProps {
  readonly look: CalendarLook
  readonly choice: NonNullable<CalendarLook['choice']>
  readonly loaded: CalendarState['years']
}

/** A phone's calendar holds several years: one is loaded at a time, because each has its own notice. */
export const ChooseYear = ({ look, choice, loaded }: ChooseYearProps): ReactElement => {
  const { t } = useTranslation('calendar')
  const words = useAreaFailure('calendar')
  const { years, text } = choice
  // What is missing is meant; of a file of known years, the last.
  const offered = years.find((year) => loaded.every((known) => known.year !== year)) ?? years.at(-1)
  const [year, setYear] = useState(String(offered ?? ''))
  const [refused, setRefused] = useState<FailureWords | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  const go = async (): Promise<void> => {
    const failure = await look.look({ what: 'year', text, year: Number(year) })
    setRefused(failure === null ? null : words(failure))
  }
  useKeys({ primary: () => void go(), escape: look.cancel })
  return (
    <>
      <div ref={box} className="calendar-choice">
        <b>{t('choose.label')}</b>
        <Choice
          label={t('choose.label')}
          chosen={year}
          onChoose={setYear}
          onEnter={() => void go()}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </div>
      <BottomBar
        actions={
          <>
            <ActionButton label={t('cancel')} keyName="escape" onPress={look.cancel} />
            <ActionButton
              kind="primary"
              label={t('choose.look')}
              keyName="primary"
              busyLabel={look.busy ? t('looking') : null}
              onPress={() => void go()}
            />
          </>
        }
      >
        {refused === null ? (
          <BottomWords outcome={t('choose.outcome', { count: years.length })} written={t('choose.written')} />
        ) : (
          <div role="alert">
            <BottomWords outcome={refused.title} written={refused.text} />
          </div>
        )}
      </BottomBar>
    </>
  )
}
