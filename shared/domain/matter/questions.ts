import { holds, type Facts } from './holds.ts'
import type { Expression, MatterVersion, Question } from './matter-version.ts'

/** Keys of the questions whose answers a condition rests on. */
export const answersIn = (expression: Expression): string[] => {
  if ('answer' in expression) return [expression.answer]
  if ('all' in expression) return expression.all.flatMap(answersIn)
  if ('any' in expression) return expression.any.flatMap(answersIn)
  return 'not' in expression ? answersIn(expression.not) : []
}

/** The answer to a question if it is one the question offers, else null: not answered. */
export const answerTo = (question: Question, answers: Facts['answers']): boolean | string | null => {
  const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
  if (question.type === 'yes-no') return typeof answer === 'boolean' ? answer : null
  return question.options.some((option) => option.value === answer) ? (answer ?? null) : null
}

/**
 * The questions to put, in the catalogue's order, and the answers that count. A question's own condition can
 * only rest on questions before it; the answer to a question that is no longer put does not count, so that
 * nothing hangs on a forgotten click.
 */
const walk = (matter: MatterVersion, facts: Facts): { questions: Question[]; facts: Facts } => {
  const questions: Question[] = []
  const answers: Record<string, boolean | string> = {}
  for (const question of matter.questions) {
    if (!holds(question.when, { ...facts, answers })) continue
    questions.push(question)
    const answer = answerTo(question, facts.answers)
    if (answer !== null) answers[question.key] = answer
  }
  return { questions, facts: { ...facts, answers } }
}

/** Questions that are put to the applicant now. */
export const visibleQuestions = (matter: MatterVersion, facts: Facts): Question[] =>
  walk(matter, facts).questions

/** The same facts without answers to questions that are not put or that have no such answer. */
export const settledFacts = (matter: MatterVersion, facts: Facts): Facts => walk(matter, facts).facts
