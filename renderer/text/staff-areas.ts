import { common as commonZh } from './zh-CN/common.ts'
import { desk as deskZh } from './zh-CN/desk.ts'
import { errors as errorsZh } from './zh-CN/errors.ts'
import { signIn as signInZh } from './zh-CN/signIn.ts'
import { staff as staffZh } from './zh-CN/staff.ts'
import { common as commonEn } from './en/common.ts'
import { desk as deskEn } from './en/desk.ts'
import { errors as errorsEn } from './en/errors.ts'
import { signIn as signInEn } from './en/signIn.ts'
import { staff as staffEn } from './en/staff.ts'

/** Every area of words the staff window uses, in both languages. */
export const staffAreas = {
  zh: { common: commonZh, staff: staffZh, signIn: signInZh, desk: deskZh, errors: errorsZh },
  en: { common: commonEn, staff: staffEn, signIn: signInEn, desk: deskEn, errors: errorsEn },
} as const
