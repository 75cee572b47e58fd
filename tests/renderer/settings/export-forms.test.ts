import { describe, expect, it } from 'vitest'
import type { ExportTarget } from '#shared/contract/export.ts'
import { exportChannels } from '#shared/contract/export.ts'
import { checkSchedule } from '../../../renderer/screens/settings/exports/schedule-form.ts'
import {
  checkTarget,
  formBarred,
  generatePassword,
  nameOfPlace,
  sameTargetForm,
  toTargetForm,
} from '../../../renderer/screens/settings/exports/target-form.ts'
import type { PickedPlace, TargetForm } from '../../../renderer/screens/settings/exports/target-form.ts'

const target: ExportTarget = {
  id: 't1',
  name: '移动硬盘',
  place: 'E:\\导出',
  form: 'container',
  enabled: true,
  sameDisk: false,
  builtIn: false,
  keep: { daily: 7, weekly: 4, monthly: 12 },
  consent: null,
  reach: 'ready',
  freeBytes: 1,
  packages: 0,
  olderOpen: 0,
  lastGood: null,
}

const picked: PickedPlace = {
  kind: 'picked',
  placeId: 'p1',
  place: 'F:\\新',
  sameDisk: false,
  links: true,
  freeBytes: 1,
}
const PASSWORD = 'correct-horse-battery'

const fresh = (change: Partial<TargetForm>): TargetForm => ({
  ...toTargetForm(null, true),
  picked,
  name: '新位置',
  ...change,
})

describe('a new place', () => {
  it('is sealed by default and keeps 7 days, 4 weeks, 12 months', () => {
    const check = checkTarget(fresh({}), [target], true)
    expect(check).toEqual({
      ok: true,
      input: {
        kind: 'add',
        input: {
          placeId: 'p1',
          name: '新位置',
          form: 'sealed',
          password: null,
          consent: false,
          keep: { daily: 7, weekly: 4, monthly: 12 },
        },
      },
    })
    if (check.ok && check.input.kind === 'add')
      expect(exportChannels['export.target.add'].input.safeParse(check.input.input).success).toBe(true)
  })

  it('is a locked container where the hall has no key to seal with', () => {
    expect(toTargetForm(null, false).form).toBe('container')
  })

  it.each([
    [{ picked: null }, { picked: 'place' }],
    [{ name: '  ' }, { name: 'required' }],
    [{ name: '移动硬盘' }, { name: 'nameTaken' }],
    [{ form: 'container' as const, password: '', again: '' }, { password: 'password' }],
    [{ form: 'container' as const, password: 'short', again: 'short' }, { password: 'password' }],
    [
      { form: 'container' as const, password: '青山街道便民服务中心二号', again: '' },
      { password: 'passwordSigns' },
    ],
    [{ form: 'container' as const, password: PASSWORD, again: 'other' }, { again: 'again' }],
    [{ form: 'open' as const }, { consent: 'consent' }],
    [{ form: 'open' as const, consent: true, picked: { ...picked, sameDisk: true } }, { form: 'form' }],
    [{ daily: '0' }, { daily: 'daily' }],
    [{ weekly: '61' }, { weekly: 'weekly' }],
    [{ monthly: '一年' }, { monthly: 'monthly' }],
  ] as const)('%o is refused at its field', (change, wrong) => {
    expect(checkTarget(fresh(change), [target], true)).toEqual({ ok: false, wrong })
  })

  it('takes a generated password without typing it again', () => {
    const check = checkTarget(fresh({ form: 'container', password: PASSWORD, generated: true }), [], true)
    expect(check).toMatchObject({ ok: true, input: { input: { form: 'container', password: PASSWORD } } })
  })

  it('forgets a password that was typed before another form was chosen', () => {
    const check = checkTarget(fresh({ password: PASSWORD, again: '' }), [], true)
    expect(check).toMatchObject({ ok: true, input: { input: { form: 'sealed', password: null } } })
  })

  it('reads full-width digits', () => {
    expect(checkTarget(fresh({ daily: '１０' }), [], true)).toMatchObject({
      ok: true,
      input: { input: { keep: { daily: 10 } } },
    })
  })
})

describe('a place that is there', () => {
  it('comes back unchanged when nothing was touched', () => {
    const form = toTargetForm(target, true)
    expect(sameTargetForm(form, toTargetForm(target, true))).toBe(true)
    expect(checkTarget(form, [target], true)).toEqual({
      ok: true,
      input: {
        kind: 'save',
        input: {
          targetId: 't1',
          name: '移动硬盘',
          enabled: true,
          keep: { daily: 7, weekly: 4, monthly: 12 },
          password: null,
        },
      },
    })
  })

  it('keeps its password unless another is typed twice', () => {
    const form = { ...toTargetForm(target, true), password: PASSWORD }
    expect(checkTarget(form, [target], true)).toEqual({ ok: false, wrong: { again: 'again' } })
    expect(checkTarget({ ...form, again: PASSWORD }, [target], true)).toMatchObject({
      input: { input: { password: PASSWORD } },
    })
  })
})

describe('which forms a place can have', () => {
  it.each([
    ['sealed', { maySeal: true, sameDisk: true }, null],
    ['sealed', { maySeal: false, sameDisk: false }, 'no-key'],
    ['container', { maySeal: false, sameDisk: true }, null],
    ['open', { maySeal: true, sameDisk: false }, null],
    ['open', { maySeal: true, sameDisk: true }, 'same-disk'],
  ] as const)('%s with %o: %s', (form, place, barred) => {
    expect(formBarred(form, place)).toBe(barred)
  })
})

describe('a generated password', () => {
  it('is five groups of four without signs that look alike, and long enough', () => {
    const made = generatePassword((count) => crypto.getRandomValues(new Uint8Array(count)))
    expect(made).toMatch(/^([2-9a-hjkmnp-z]{4}-){4}[2-9a-hjkmnp-z]{4}$/)
    expect(made.length).toBeGreaterThanOrEqual(12)
  })

  it('throws away what would make some signs likelier', () => {
    const rounds = [new Uint8Array(20).fill(255), new Uint8Array(20).fill(0)]
    let asked = 0
    expect(generatePassword(() => rounds[asked++] ?? new Uint8Array(20))).toBe('2222-2222-2222-2222-2222')
    expect(asked).toBe(2)
  })
})

describe('the first idea for a name', () => {
  it.each([
    ['E:\\备份\\大厅', '大厅'],
    ['/mnt/stick/', 'stick'],
    ['\\\\10.0.0.8\\backup', 'backup'],
    ['E:\\', 'E:'],
  ])('%s is %s', (place, name) => {
    expect(nameOfPlace(place)).toBe(name)
  })
})

describe('每日自动导出', () => {
  it('means 17:45 however it is typed', () => {
    for (const at of ['17:45', '17：45', '1745'])
      expect(checkSchedule({ enabled: true, at, offerAtClosing: true })).toEqual({
        ok: true,
        input: { enabled: true, at: '17:45', offerAtClosing: true },
      })
  })

  it('refuses what is no time', () => {
    expect(checkSchedule({ enabled: true, at: '25:00', offerAtClosing: true })).toEqual({
      ok: false,
      wrong: { at: 'time' },
    })
  })
})
