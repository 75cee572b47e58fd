import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caseCourseChannels } from '#shared/contract/case-course.ts'
import { CASE_ACTIONS } from '#shared/domain/case/case-event.ts'
import { staffAreas } from '../../../renderer/text/staff-areas.ts'
import { isPress, pageActions, PRESSES } from '../../../renderer/screens/case/allowed-actions.ts'

const words = [
  ['zh-CN', staffAreas.zh.case],
  ['en', staffAreas.en.case],
] as const

const at = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, name) =>
        typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined,
      tree,
    )
const missing = (tree: unknown, paths: readonly string[]): string[] =>
  paths.filter((path) => typeof at(tree, path) !== 'string')

/** Every type of event that is stored, from the examples of what was released and what is new. */
const TYPES = [
  ...new Set(
    ['v1', 'v2', 'v3'].flatMap((version) =>
      (
        JSON.parse(readFileSync(`tests/domain/case/stored-events-${version}.json`, 'utf8')) as {
          type: string
        }[]
      ).map(({ type }) => type),
    ),
  ),
]

describe.each(words)('the words of a case page in %s', (_language, text) => {
  it('answer every refusal of the channels about the course', () => {
    const codes = [...new Set(Object.values(caseCourseChannels).flatMap(({ failures }) => [...failures]))]
    expect(codes.length).toBeGreaterThan(15)
    expect(
      missing(
        text,
        codes.map((code) => `failure.${code}`),
      ),
    ).toEqual([])
  })

  it('name every act, for 已… and 撤销…', () => {
    expect(TYPES).toContain('undone')
    expect(
      missing(
        text,
        TYPES.map((type) => `act.${type}`),
      ),
    ).toEqual([])
  })

  it('name every button, its condition, and what its panel is called and does', () => {
    const everything = pageActions(
      {
        status: 'accepted',
        actions: [...CASE_ACTIONS],
        originals: [],
        documents: [],
        archive: null,
        course: { referral: null },
      },
      ['lead'],
    )
    const actions = [
      everything.main,
      ...everything.beside.map(({ action }) => action),
      ...everything.more.map(({ action }) => action),
    ].filter((action) => action !== null)
    expect(actions.length).toBeGreaterThan(20)
    const panels = actions.filter((action) => !isPress(action))
    expect(
      missing(text, [
        ...actions.map((action) => `bar.action.${action}`),
        ...PRESSES.map((action) => `bar.busy.${action}`),
        ...panels.map((action) => `bar.condition.${action}`),
        ...panels.flatMap((action) => [`${action}.title`, `${action}.busy`]),
        // What an outcome is called hangs on the outcome.
        ...panels.filter((action) => action !== 'decide').map((action) => `${action}.submit`),
      ]),
    ).toEqual([])
  })
})
