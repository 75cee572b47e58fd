import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { useDateWords } from '../../../ui/dates.ts'
import { FormField } from '../../../ui/form-field.tsx'
import { useToday } from '../../../ui/hall.tsx'
import { SaveBar } from '../save-bar.tsx'
import { useFormDraft } from '../use-form-draft.ts'
import { checkSchedule } from './schedule-form.ts'

/** When packages are made by themselves, and whether the end of the day is offered. */
export const SchedulePart = ({
  exports,
  mayEdit,
}: {
  readonly exports: OutputOf<'export.targets'>
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('exportSettings')
  const words = useAreaFailure('exportSettings')
  const dates = useDateWords(useToday())
  const saving = useCommand('export.schedule.save')
  const { schedule, nextAt } = exports
  const edit = useFormDraft({
    saved: schedule,
    check: checkSchedule,
    send: async (input) => (await saving.run(input))?.ok === true,
    clear: saving.clear,
    mayEdit,
  })
  const { form, wrong } = edit
  return (
    <>
      <div ref={edit.body} className="settings-body">
        <fieldset className="settings-section settings-narrow">
          <legend>{t('schedule.title')}</legend>
          <FormField group label={t('schedule.enabled')} hint={t('schedule.enabledHint')}>
            {() => (
              <div className="settings-checks">
                <label>
                  <input
                    type="checkbox"
                    checked={form.enabled}
                    disabled={!mayEdit}
                    onChange={() => edit.change({ enabled: !form.enabled })}
                  />
                  {t('schedule.enabledLabel')}
                </label>
              </div>
            )}
          </FormField>
          <FormField
            label={t('schedule.at')}
            hint={t('schedule.atHint')}
            error={wrong === null ? undefined : t(`wrong.${wrong.at}`)}
          >
            {({ id, describedBy }) => (
              <input
                id={id}
                type="text"
                className="export-time"
                value={form.at}
                readOnly={!mayEdit}
                maxLength={5}
                aria-invalid={wrong !== null}
                aria-describedby={describedBy}
                onChange={(event) => edit.change({ at: event.target.value })}
              />
            )}
          </FormField>
          <FormField group label={t('schedule.offer')} hint={t('schedule.offerHint')}>
            {() => (
              <div className="settings-checks">
                <label>
                  <input
                    type="checkbox"
                    checked={form.offerAtClosing}
                    disabled={!mayEdit}
                    onChange={() => edit.change({ offerAtClosing: !form.offerAtClosing })}
                  />
                  {t('schedule.offerLabel')}
                </label>
              </div>
            )}
          </FormField>
        </fieldset>
      </div>
      <SaveBar
        state={edit.state}
        wrongCount={wrong === null ? 0 : 1}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.lead')}
        idle={{
          outcome: t('settings:save.unchanged'),
          written:
            nextAt !== null
              ? t('schedule.next', { day: dates.named(dateAt(nextAt)), time: timeAt(nextAt) })
              : t(schedule.enabled ? 'schedule.nextDoubtful' : 'schedule.nextOff'),
        }}
        onSave={edit.save}
        onUndo={edit.undo}
      />
    </>
  )
}
