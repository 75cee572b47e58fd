import type { Subject } from '#shared/domain/intake/checklist.ts'
import { matterVersionSchema } from '#shared/domain/matter/matter-version.ts'
import type { materialSchema, MatterVersion, questionSchema } from '#shared/domain/matter/matter-version.ts'
import type { z } from 'zod'

type MatterInput = z.input<typeof matterVersionSchema>

/** A matter of the right shape; a test says only what it is about. */
export const matterWith = (parts: Partial<MatterInput> = {}): MatterVersion =>
  matterVersionSchema.parse({
    code: 'invented-matter',
    version: 1,
    name: '阳台绿植认养登记',
    field: '虚构事项',
    kind: 'other',
    decidedBy: '虚构机关',
    basis: ['虚构规定第一条'],
    shortBasis: '虚构规定',
    household: true,
    representative: { allowed: true },
    materials: [material('application-form')],
    legalLimit: null,
    promisedLimit: { value: 5, unit: 'working-day', start: 'accepted', source: '虚构' },
    correction: {},
    fee: { charged: false, text: '不收费' },
    result: '认养卡',
    accuracy: { time: 'typical', materials: 'typical' },
    sources: ['虚构'],
    ...parts,
  } satisfies MatterInput)

export const material = (
  key: string,
  parts: Partial<z.input<typeof materialSchema>> = {},
): z.input<typeof materialSchema> => ({
  key,
  name: `材料 ${key}`,
  owner: 'applicant',
  form: 'original',
  copies: 1,
  ...parts,
})

export const yesNo = (
  key: string,
  parts: Partial<Extract<z.input<typeof questionSchema>, { type: 'yes-no' }>> = {},
): z.input<typeof questionSchema> => ({ key, type: 'yes-no', label: `问题 ${key}`, ...parts })

export const choice = (
  key: string,
  options: readonly string[],
  parts: Partial<Extract<z.input<typeof questionSchema>, { type: 'choice' }>> = {},
): z.input<typeof questionSchema> => ({
  key,
  type: 'choice',
  label: `问题 ${key}`,
  options: options.map((value) => ({ value, label: `选项 ${value}` })),
  ...parts,
})

/** 陈桂兰 and her two relatives, as on the desk. */
export const subjectWith = (parts: Partial<Subject> = {}): Subject => ({
  presence: 'self',
  answers: {},
  named: {},
  members: [
    { id: 'm1', name: '李国强', relation: '配偶' },
    { id: 'm2', name: '李晓雯', relation: '女儿' },
  ],
  applicantName: '陈桂兰',
  representativeName: '陈桂芳',
  age: 68,
  sex: 'female',
  ...parts,
})
