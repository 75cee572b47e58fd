import { common as commonZh } from './zh-CN/common.ts'
import { archive as archiveZh } from './zh-CN/archive.ts'
import { caseText as caseZh } from './zh-CN/case.ts'
import { cases as casesZh } from './zh-CN/cases.ts'
import { desk as deskZh } from './zh-CN/desk.ts'
import { duty as dutyZh } from './zh-CN/duty.ts'
import { errors as errorsZh } from './zh-CN/errors.ts'
import { pdf as pdfZh } from './zh-CN/pdf.ts'
import { queue as queueZh } from './zh-CN/queue.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { signIn as signInZh } from './zh-CN/signIn.ts'
import { staff as staffZh } from './zh-CN/staff.ts'
import { common as commonEn } from './en/common.ts'
import { archive as archiveEn } from './en/archive.ts'
import { caseText as caseEn } from './en/case.ts'
import { cases as casesEn } from './en/cases.ts'
import { desk as deskEn } from './en/desk.ts'
import { duty as dutyEn } from './en/duty.ts'
import { errors as errorsEn } from './en/errors.ts'
import { pdf as pdfEn } from './en/pdf.ts'
import { queue as queueEn } from './en/queue.ts'
import { settings as settingsEn } from './en/settings.ts'
import { signIn as signInEn } from './en/signIn.ts'
import { staff as staffEn } from './en/staff.ts'

/** Every area of words the staff window uses, in both languages. */
export const staffAreas = {
  zh: {
    common: commonZh,
    staff: staffZh,
    signIn: signInZh,
    desk: deskZh,
    errors: errorsZh,
    cases: casesZh,
    case: caseZh,
    pdf: pdfZh,
    queue: queueZh,
    archive: archiveZh,
    duty: dutyZh,
    settings: settingsZh,
  },
  en: {
    common: commonEn,
    staff: staffEn,
    signIn: signInEn,
    desk: deskEn,
    errors: errorsEn,
    cases: casesEn,
    case: caseEn,
    pdf: pdfEn,
    queue: queueEn,
    archive: archiveEn,
    duty: dutyEn,
    settings: settingsEn,
  },
} as const
