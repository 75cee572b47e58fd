import type { IntakeView } from '#shared/contract/intake-view.ts'

/** Which field of the page the next step means, as the start of its `data-field`. */
export const nextField = (view: IntakeView): string | null => {
  const { next } = view
  if (next.step !== 'fill') return null
  switch (next.field) {
    case 'applicant-name':
      return 'applicant-name'
    case 'applicant-number':
      return 'applicant-documentNumber'
    case 'number-remark':
      return 'applicant-remark'
    case 'phone':
      return 'applicant-phone'
    case 'representative':
      return 'representative-'
    case 'entrustment':
      return 'representative-entrustment'
    case 'relative':
      return 'relative'
    case 'question':
      return questionField(view, 'question-')
    case 'named':
      return questionField(view, 'named-')
  }
}

const questionField = (view: IntakeView, prefix: string): string => {
  const { next, matter } = view
  const label = next.step === 'fill' ? next.label : ''
  return `${prefix}${matter.questions.find((question) => question.label === label)?.key ?? ''}`
}

/** Puts the focus where the next step wants it; false when that is not a field of the page. */
export const focusNext = (page: HTMLElement | null, view: IntakeView): boolean => {
  const name = nextField(view)
  if (page === null || name === null) return false
  // 授权 has a step of its own; an agent's name, number or remark is meant by the other one.
  const behind = name === 'representative-' ? ':not([data-opens])' : ''
  const field = page.querySelector<HTMLElement>(`[data-field^="${name}"]${behind}`)
  const target = field?.matches('[role="radiogroup"]')
    ? field.querySelector<HTMLElement>('[tabindex="0"]')
    : field
  target?.focus()
  // Fields behind a word of the page come out by themselves.
  if (target?.dataset['opens'] === 'false') target.click()
  return target !== null && target !== undefined
}
