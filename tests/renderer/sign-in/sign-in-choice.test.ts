import { describe, expect, it } from 'vitest'
import { firstFreeCounter, NO_COUNTER, readiness } from '../../../renderer/screens/sign-in/sign-in-choice.ts'
import type { Choices } from '../../../renderer/screens/sign-in/sign-in-choice.ts'
import { startRoute } from '../../../renderer/staff/start-route.ts'
import type { Role } from '#shared/domain/staff/role.ts'

const choices: Choices = {
  counters: [
    { id: 'c0', number: 9, name: '导办台', kind: 'guide', takenBy: null },
    { id: 'c1', number: 1, name: '综合', kind: 'general', takenBy: '李娜' },
    { id: 'c2', number: 2, name: '综合', kind: 'general', takenBy: null },
  ],
  staff: [
    { login: 'wangmin', name: '王敏', roles: ['window'] },
    { login: 'liufang', name: '刘芳', roles: ['archivist'] },
  ],
  demoPassword: null,
  exportWarning: null,
}

describe('who may sign in where', () => {
  it('asks for the person, then the counter', () => {
    expect(readiness(choices, { login: null, counter: 'c2' }).kind).toBe('person')
    expect(readiness(choices, { login: 'wangmin', counter: null }).kind).toBe('counter')
  })

  it('wants a counter of somebody who only serves people', () => {
    expect(readiness(choices, { login: 'wangmin', counter: NO_COUNTER }).kind).toBe('needs-counter')
    expect(readiness(choices, { login: 'liufang', counter: NO_COUNTER })).toMatchObject({
      kind: 'ready',
      counterNumber: null,
    })
  })

  it('offers the first free counter that serves, the guide desk only when there is no other', () => {
    expect(firstFreeCounter(choices)).toBe('c2')
    expect(firstFreeCounter({ ...choices, counters: choices.counters.slice(0, 2) })).toBe('c0')
    expect(firstFreeCounter({ ...choices, counters: [] })).toBeNull()
  })
})

describe('where somebody begins', () => {
  const signedIn = (roles: Role[]) => ({
    staffId: 's',
    name: '刘芳',
    roles,
    counter: null,
    since: 0,
  })
  it.each([
    [['archivist'], 'archive'],
    [['admin'], 'settings'],
    [['lead', 'window'], 'duty'],
  ] as const)('%o without a counter: %s', (roles, screen) => {
    expect(startRoute(signedIn([...roles])).screen).toBe(screen)
  })

  it('at a counter: the desk', () => {
    const counter = { id: 'c2', number: 2, name: '综合', kind: 'general' as const }
    expect(startRoute({ ...signedIn(['archivist']), counter }).screen).toBe('desk')
  })
})
