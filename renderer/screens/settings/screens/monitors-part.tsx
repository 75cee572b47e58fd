import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import { useScreens } from '../../../api/use-screens.ts'
import { ActionButton, TextButton } from '../../../ui/button.tsx'
import { Pick } from '../../../ui/pick.tsx'

/** Between a use and its word in the drop-down. */
const wordOf = (use: MonitorUse | null): string =>
  use === null ? 'usual' : use.kind === 'counter' ? `counter ${use.counter}` : use.kind

const fromWord = (word: string): MonitorUse | null => {
  if (word === 'usual') return null
  if (word === 'hall' || word === 'kiosk' || word === 'nothing') return { kind: word }
  return { kind: 'counter', counter: Number(word.slice('counter '.length)) }
}

/** 哪台显示器显示什么; takes effect at once, because a screen is chosen by looking at it. */
export const MonitorsPart = ({
  counters,
  mayEdit,
}: {
  readonly counters: readonly number[]
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('hallScreens')
  const { monitors, assign, name } = useScreens()
  const label = (use: MonitorUse | null): string =>
    use === null
      ? t('monitors.uses.usual')
      : use.kind === 'counter'
        ? t('monitors.uses.counter', { number: use.counter })
        : t(`monitors.uses.${use.kind}`)
  const choices = (use: MonitorUse | null): readonly (MonitorUse | null)[] => {
    // A counter that was taken away stays in the list while a monitor is still given to it.
    const numbers = use?.kind === 'counter' ? [...new Set([...counters, use.counter])] : counters
    return [
      null,
      { kind: 'hall' },
      ...numbers.map((counter) => ({ kind: 'counter' as const, counter })),
      { kind: 'kiosk' },
      { kind: 'nothing' },
    ]
  }
  const rows = monitors ?? []
  return (
    <section className="settings-section screens-monitors" aria-label={t('monitors.title')}>
      <div className="screens-head">
        <h2>{t('monitors.title')}</h2>
        <ActionButton label={t('monitors.name')} onPress={name} />
        <span className="settings-note">{t('monitors.nameHow')}</span>
      </div>
      <p className="settings-note">{t('monitors.how')}</p>
      <table className="screens-table">
        <thead>
          <tr>
            {(['place', 'monitor', 'use', 'now'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`monitors.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((monitor) => (
            <tr key={monitor.key}>
              <td>
                <b>{monitor.present ? monitor.place : ''}</b>
              </td>
              <td>
                <MonitorName monitor={monitor} />
              </td>
              <td>
                {monitor.staff ? (
                  <span className="settings-note">{t('monitors.staff')}</span>
                ) : mayEdit ? (
                  <Pick
                    label={`${t('monitors.columns.use')} ${monitor.place}`}
                    options={choices(monitor.use).map((use) => ({ value: wordOf(use), label: label(use) }))}
                    chosen={wordOf(monitor.use)}
                    onChoose={(word) => assign(monitor.key, fromWord(word))}
                  />
                ) : (
                  label(monitor.use)
                )}
              </td>
              <td>
                {monitor.present ? (
                  !monitor.staff && label(monitor.shows)
                ) : mayEdit ? (
                  <TextButton
                    label={t('monitors.forget')}
                    describes={monitor.label}
                    onPress={() => assign(monitor.key, null)}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 1 && <p className="settings-note">{t('monitors.alone')}</p>}
    </section>
  )
}

const MonitorName = ({ monitor }: { readonly monitor: MonitorView }): ReactElement => {
  const { t } = useTranslation('hallScreens')
  const { label, width, height, present } = monitor
  return (
    <>
      {label === '' ? t('monitors.unnamed') : label}
      <small>{t('monitors.size', { width, height })}</small>
      {!present && <small>{t('monitors.gone')}</small>}
    </>
  )
}
