import { exportScheduleSchema } from '#shared/contract/export.ts'
import type { ExportSchedule } from '#shared/contract/export.ts'
import { tidyTime } from '../hall-form.ts'

export type ScheduleForm = ExportSchedule

export const checkSchedule = (
  form: ScheduleForm,
):
  | { readonly ok: true; readonly input: ExportSchedule }
  | { readonly ok: false; readonly wrong: { readonly at: 'time' } } => {
  const parsed = exportScheduleSchema.safeParse({ ...form, at: tidyTime(form.at) })
  return parsed.success ? { ok: true, input: parsed.data } : { ok: false, wrong: { at: 'time' } }
}
