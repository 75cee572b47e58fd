import { z } from 'zod'
import { EXTENSION_SCOPES, TELLING_WAYS } from '#shared/domain/case/course-event.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'

/** Messages are keys under `case:`, put into words where they are shown. */
const needed = (message: string, most = 200) => z.string().trim().min(1, message).max(most)
const long = (message: string) => needed(message, 2000)
const maybe = (most = 2000) => z.string().trim().max(most)
const day = z.string().refine(isDateText, 'dayNeeded')

/** What may be recorded as the way in which somebody was told, and what a reply may be besides. */
export const REPLY_WAYS = [...TELLING_WAYS, 'public'] as const

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const COUNT = /^[1-9]\d{0,3}$/

/** A whole number from 1; null for anything else that was typed. */
export const countOf = (typed: string): number | null => (COUNT.test(typed.trim()) ? Number(typed) : null)

export const extendForm = z
  .strictObject({
    scope: z.enum(EXTENSION_SCOPES),
    value: z.string().refine((typed) => countOf(typed) !== null, 'extend.valueNeeded'),
    reason: long('extend.reasonNeeded'),
    approver: needed('extend.approverNeeded'),
    progress: long('extend.progressNeeded'),
    plan: long('extend.planNeeded'),
    way: z.enum(TELLING_WAYS),
    day: z.string(),
    time: z.string(),
    to: needed('extend.toNeeded'),
  })
  .superRefine(({ day: toldOn, time }, check) => {
    if (!isDateText(toldOn) || !TIME.test(time))
      check.addIssue({ code: 'custom', path: ['day'], message: 'extend.atNeeded' })
  })
export type ExtendForm = z.infer<typeof extendForm>

/** The moment of day and time as the form holds them; it is complete when the form is. */
export const toldAtOf = ({ day: toldOn, time }: Pick<ExtendForm, 'day' | 'time'>): Instant =>
  instantAt(toldOn, time)

export const EXPECTED_UNITS = ['working-day', 'natural-day', 'month'] as const

export const pauseForm = z.strictObject({
  procedure: needed('pause.procedureNeeded'),
  from: day,
  reason: long('pause.reasonNeeded'),
  approver: needed('pause.approverNeeded'),
  expected: z
    .string()
    .refine((typed) => typed.trim() === '' || countOf(typed) !== null, 'pause.expectedWrong'),
  unit: z.enum(EXPECTED_UNITS),
})
export type PauseForm = z.infer<typeof pauseForm>

export const resumeForm = z.strictObject({ to: day, result: long('resume.resultNeeded') })
export type ResumeForm = z.infer<typeof resumeForm>

/** `step` is one of {@link ./stage-steps.ts}, by its name there. */
export const stageForm = z.strictObject({ step: z.string().min(1), on: day, text: maybe() })
export type StageForm = z.infer<typeof stageForm>

export const contactForm = z.strictObject({
  way: z.enum(TELLING_WAYS),
  with: needed('contact.withNeeded'),
  text: long('contact.textNeeded'),
})
export type ContactForm = z.infer<typeof contactForm>

export const replyForm = z
  .strictObject({
    way: z.enum(REPLY_WAYS),
    place: maybe(200),
    to: needed('reply.toNeeded'),
    text: long('reply.textNeeded'),
  })
  .superRefine(({ way, place }, check) => {
    // What concerns everybody is put up where everybody sees it.
    if (way === 'public' && place === '')
      check.addIssue({ code: 'custom', path: ['place'], message: 'reply.placeNeeded' })
  })
export type ReplyForm = z.infer<typeof replyForm>

export const objectForm = z.strictObject({
  way: z.enum(TELLING_WAYS),
  by: needed('object.byNeeded'),
  on: day,
  text: long('object.textNeeded'),
})
export type ObjectForm = z.infer<typeof objectForm>

/** `late`: the objections whose day has passed; their answers say why. */
export const answerForm = (late: readonly string[]) =>
  z
    .strictObject({
      objectionId: z.string().min(1),
      way: z.enum(TELLING_WAYS),
      text: long('answerObjection.textNeeded'),
      lateReason: maybe(),
    })
    .superRefine(({ objectionId, lateReason }, check) => {
      if (late.includes(objectionId) && lateReason === '')
        check.addIssue({
          code: 'custom',
          path: ['lateReason'],
          message: 'answerObjection.lateReasonNeeded',
        })
    })
export type AnswerForm = z.infer<ReturnType<typeof answerForm>>

export const undoForm = z.strictObject({ reason: needed('undo.reasonNeeded') })
export type UndoForm = z.infer<typeof undoForm>
