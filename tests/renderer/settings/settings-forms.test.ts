import { describe, expect, it } from 'vitest'
import type { HallProfile } from '#shared/contract/settings.ts'
import { settingsChannels } from '#shared/contract/settings.ts'
import { matterWith } from '#tests/support/matters.ts'
import { readFileText, refusalOf } from '../../../renderer/screens/settings/file-text.ts'
import {
  checkHall,
  exampleNumber,
  tidyTime,
  toHallForm,
} from '../../../renderer/screens/settings/hall-form.ts'
import { checkSettle, toSettleForm } from '../../../renderer/screens/settings/settle-form.ts'
import { checkStaff, sameStaffForm, toStaffForm } from '../../../renderer/screens/settings/staff-form.ts'

const profile: HallProfile = {
  name: '青山街道便民服务中心',
  organ: '青山街道办事处',
  organShort: '青街',
  phone: '0591-1234567',
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ],
  openWeekdays: [1, 2, 3, 4, 5],
  lastTicketTime: null,
  guideDesk: '',
  outlet: '',
  priorityGroups: '',
  notices: ['周六照常办理'],
  numberWidth: 6,
  numberPadded: true,
  fonds: null,
  archiveCategory: 'ZY',
  archiveOrgan: 'BMFW',
}

describe('大厅资料', () => {
  it('comes back unchanged when nothing was touched', () => {
    expect(checkHall(toHallForm(profile))).toEqual({ ok: true, input: profile })
  })

  it.each([
    [{ name: ' ' }, { name: 'required' }],
    [{ organShort: '' }, { organShort: 'required' }],
    [{ hours: [{ from: '8点', to: '12:00' }] }, { hours: 'time' }],
    [{ hours: [{ from: '12:00', to: '08:30' }] }, { hours: 'hoursOrder' }],
    [
      {
        hours: [
          { from: '08:30', to: '12:00' },
          { from: '11:30', to: '17:00' },
        ],
      },
      { hours: 'hoursOrder' },
    ],
    [{ openWeekdays: [] }, { openWeekdays: 'weekdays' }],
    [{ lastTicketTime: '25:00' }, { lastTicketTime: 'time' }],
    [{ notices: '一'.repeat(27) }, { notices: 'notices' }],
    [{ numberWidth: '2' }, { numberWidth: 'numberWidth' }],
    [{ numberWidth: '' }, { numberWidth: 'numberWidth' }],
  ])('%o is refused beside its field: %o', (change, wrong) => {
    expect(checkHall({ ...toHallForm(profile), ...change })).toEqual({ ok: false, wrong })
  })

  it('takes one notice per line and drops empty ones', () => {
    const check = checkHall({ ...toHallForm(profile), notices: ' 周六照常 \n\n 周日休息' })
    expect(check).toMatchObject({ ok: true, input: { notices: ['周六照常', '周日休息'] } })
  })

  it.each([
    ['9:00', '09:00'],
    ['9：00', '09:00'],
    ['0900', '09:00'],
    ['九点', '九点'],
  ])('reads %s as %s', (typed, time) => {
    expect(tidyTime(typed)).toBe(time)
  })
})

describe('文书编号 as it will look', () => {
  const form = toHallForm(profile)
  it.each([
    [{}, '青街告字〔2026〕000023号'],
    [{ numberPadded: false }, '青街告字〔2026〕23号'],
    [{ numberWidth: '3', organShort: ' 东街 ' }, '东街告字〔2026〕023号'],
    [{ numberWidth: '2' }, null],
    [{ numberWidth: '六' }, null],
  ])('%o: %s', (change, number) => {
    expect(exampleNumber({ ...form, ...change }, 2026)).toBe(number)
  })
})

describe('人员', () => {
  const person = { id: 's1', login: 'wangmin', name: '王敏', roles: ['window' as const], active: true }

  it('keeps the present password when none is typed', () => {
    expect(checkStaff(toStaffForm(person))).toMatchObject({ ok: true, input: { id: 's1', password: null } })
  })

  it('gives only what the contract takes', () => {
    const check = checkStaff({ ...toStaffForm(null), name: '李娜', login: ' lina ', password: 'long-enough' })
    if (!check.ok) throw new Error('refused')
    expect(settingsChannels['settings.saveStaff'].input.safeParse(check.input).success).toBe(true)
    expect(check.input.login).toBe('lina')
  })

  it.each([
    [{ name: '' }, { name: 'required' }],
    [{ login: '王敏' }, { login: 'login' }],
    [{ roles: [] }, { roles: 'roles' }],
    [{ password: 'short' }, { password: 'password' }],
    [{ id: null }, { password: 'passwordNeeded' }],
  ])('%o is refused: %o', (change, wrong) => {
    expect(checkStaff({ ...toStaffForm(person), ...change })).toEqual({ ok: false, wrong })
  })

  it('knows whether anything changed, whatever the order of the roles', () => {
    const two = { ...toStaffForm(person), roles: ['window', 'lead'] as const }
    expect(sameStaffForm(two, { ...two, roles: ['lead', 'window'] })).toBe(true)
    expect(sameStaffForm(two, { ...two, active: false })).toBe(false)
  })
})

describe('本厅的决定', () => {
  const matter = matterWith({ code: 'm1', household: false })
  const undecided = toSettleForm({ matter, hall: null, confirmedBy: null })

  it('presets nothing that only the hall can know', () => {
    expect(undecided).toMatchObject({ categoryId: '', hallPart: null, retention: null, confirmed: false })
    expect(checkSettle(matter, undecided)).toEqual({
      ok: false,
      wrong: { categoryId: 'required', hallPart: 'required', retention: 'required' },
    })
  })

  it('takes a term as it is and an event with its years (低保: 停止救助后)', () => {
    const form = { ...undecided, categoryId: 'a', hallPart: 'accept' as const }
    expect(checkSettle(matter, { ...form, retention: 'D30' })).toMatchObject({
      hall: { code: 'm1', retention: { kind: 'term', code: 'D30' } },
    })
    expect(checkSettle(matter, { ...form, retention: 'event', event: '停止救助', years: '5' })).toMatchObject(
      {
        hall: { retention: { kind: 'event', event: '停止救助', years: 5 } },
      },
    )
    expect(checkSettle(matter, { ...form, retention: 'event', event: '', years: '0' })).toEqual({
      ok: false,
      wrong: { event: 'event', years: 'years' },
    })
  })

  it('says everything that is wrong at once, also in what the hall adds', () => {
    const form = { ...undecided, deferral: true }
    expect(checkSettle(matter, form)).toEqual({
      ok: false,
      wrong: {
        categoryId: 'required',
        hallPart: 'required',
        retention: 'required',
        deferred: 'deferred',
        within: 'period',
        effect: 'effect',
      },
    })
  })

  it('keeps 快速登记 only where the matter fits', () => {
    const form = { ...undecided, categoryId: 'a', retention: 'D30' as const, quick: true }
    expect(checkSettle(matter, { ...form, hallPart: 'accept' })).toMatchObject({ hall: { quick: true } })
    expect(checkSettle(matter, { ...form, hallPart: 'forward' })).toMatchObject({ hall: { quick: false } })
  })
})

describe('a file chosen for import', () => {
  const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) })

  it('is read when it is within the bound', async () => {
    expect(await readFileText(file('{}'), 10)).toEqual({ kind: 'text', text: '{}' })
  })

  it('is not read at all when it is far too large', async () => {
    const huge = { size: 1e9, text: () => Promise.reject(new Error('must not be read')) }
    expect(await readFileText(huge, 4_000_000)).toEqual({ kind: 'too-large' })
  })

  it('is refused when it has more characters than the contract takes', async () => {
    expect(await readFileText(file('12345678901'), 10)).toEqual({ kind: 'too-large' })
  })

  it('says so when it cannot be read', async () => {
    const gone = { size: 5, text: () => Promise.reject(new Error('gone')) }
    expect(await readFileText(gone, 10)).toEqual({ kind: 'unreadable' })
  })

  it('is refused with place and reason, whichever name the place has', () => {
    expect(refusalOf({ detail: { path: 'matters[2].name', reason: 'missing-key', what: '' } })).toEqual({
      place: 'matters[2].name',
      reason: 'missing-key',
      what: '',
    })
    expect(refusalOf({ detail: { place: '2027-05-01', reason: 'statutory-day-missing' } })).toEqual({
      place: '2027-05-01',
      reason: 'statutory-day-missing',
      what: '',
    })
  })
})
