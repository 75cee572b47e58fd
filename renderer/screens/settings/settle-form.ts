import type { OutputOf } from '#shared/contract/index.ts'
import { ARCHIVE_TERMS } from '#shared/domain/archive/retention-term.ts'
import type { HallMatter, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { checkTerms, quickObstacle, toTermsForm } from './terms-form.ts'
import type { TermsForm } from './terms-form.ts'

export type Catalogued = OutputOf<'matters.catalogue'>['matters'][number]

export const RETENTION_CHOICES = [...ARCHIVE_TERMS, 'event'] as const
export type RetentionChoice = (typeof RETENTION_CHOICES)[number]

/** What a hall decides about a matter, as typed. Nothing is preset that only the hall can know. */
export interface SettleForm extends TermsForm {
  readonly categoryId: string
  readonly hallPart: HallMatter['hallPart'] | null
  readonly retention: RetentionChoice | null
  readonly event: string
  readonly years: string
  readonly recordClass: HallMatter['recordClass']
  readonly confirmed: boolean
}

export const toSettleForm = ({
  matter,
  hall,
  confirmedBy,
}: Pick<Catalogued, 'matter' | 'hall' | 'confirmedBy'>): SettleForm => ({
  ...toTermsForm(hall, matter),
  categoryId: hall?.categoryId ?? '',
  hallPart: hall?.hallPart ?? null,
  retention: hall === null ? null : hall.retention.kind === 'term' ? hall.retention.code : 'event',
  event: hall?.retention.kind === 'event' ? hall.retention.event : '',
  years: hall?.retention.kind === 'event' ? String(hall.retention.years) : '',
  // Acceptance and handling papers are class b (DB35/T 2074 8.4.2); the hall may say otherwise.
  recordClass: hall?.recordClass ?? 'b',
  confirmed: confirmedBy !== null,
})

export type SettleCheck =
  | { readonly ok: true; readonly hall: HallMatter }
  | { readonly ok: false; readonly wrong: Partial<Record<keyof SettleForm, string>> }

export const checkSettle = (matter: MatterVersion, form: SettleForm): SettleCheck => {
  const terms = checkTerms(matter, form)
  const wrong: Partial<Record<keyof SettleForm, string>> = terms.ok ? {} : { ...terms.wrong }
  const { categoryId, hallPart, retention, recordClass } = form
  const years = /^\d{1,3}$/.test(form.years.trim()) ? Number(form.years) : 0
  if (categoryId === '') wrong.categoryId = 'required'
  if (hallPart === null) wrong.hallPart = 'required'
  if (retention === null) wrong.retention = 'required'
  if (retention === 'event' && form.event.trim() === '') wrong.event = 'event'
  if (retention === 'event' && (years < 1 || years > 100)) wrong.years = 'years'
  if (!terms.ok || Object.keys(wrong).length > 0 || hallPart === null || retention === null)
    return { ok: false, wrong }
  return {
    ok: true,
    hall: {
      code: matter.code,
      categoryId,
      hallPart,
      retention:
        retention === 'event'
          ? { kind: 'event', event: form.event.trim(), years }
          : { kind: 'term', code: retention },
      recordClass,
      quick: form.quick && quickObstacle(matter, form, hallPart) === null,
      terms: terms.terms,
    },
  }
}
