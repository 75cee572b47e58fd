import type { ExportTarget } from '#shared/contract/export.ts'
import { builtInForm, targetRefusal } from '#shared/domain/export/target-rules.ts'
import { nextMoment } from '#shared/domain/export/schedule.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does, doesAfter, waits } from '../context.ts'
import type { CommandContext, Handlers, PlaceLook, PlaceProbe, QueryContext } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { activeRun, knownPackages } from '../store/export-runs.ts'
import type { KnownPackage } from '../store/export-runs.ts'
import { readSchedule } from '../store/export-settings.ts'
import {
  allTargets,
  consents,
  findTarget,
  insertTarget,
  presentTargets,
  recordConsent,
  removeTarget,
  saveTarget,
} from '../store/export-targets.ts'
import type { TargetRow } from '../store/export-targets.ts'
import { staffNames } from '../store/staff.ts'
import { targetName, targetPlace } from './export-order.ts'
import { isDayDoubtful } from './hall-day.ts'

/** Places that were offered and not taken; an administrator does not choose more than this before deciding. */
const OFFERS_KEPT = 10

type Offer = Extract<PlaceProbe, { ok: true }>

const hallHasKey = ({ around }: Pick<QueryContext, 'around'>): boolean => around.encryption !== 'none'

/** What lies at a target, as far as it can be seen; a stick that is not plugged in is spoken of as it was. */
const lying = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  target: TargetRow,
  look: PlaceLook,
): Pick<ExportTarget, 'packages' | 'olderOpen' | 'lastGood'> => {
  const known = knownPackages(db).filter(({ targetId }) => targetId === target.id)
  const isThere = ({ name }: KnownPackage): boolean => !('names' in look) || look.names.has(name)
  // One that lies in the future was written by a clock in the wrong year; it says nothing about last night.
  const good = known.find((one) => one.state === 'done' && one.at <= now && isThere(one))
  const there = 'names' in look ? known.filter(isThere) : []
  return {
    packages: there.length,
    olderOpen: target.form === 'open' ? 0 : there.filter(({ form }) => form === 'open').length,
    lastGood: good === undefined ? null : { at: good.at, packageName: good.name, bytes: good.bytes },
  }
}

/** On the hall's own disk is a medium that should be elsewhere not itself: it is not plugged in. */
const reachOf = (target: TargetRow, look: PlaceLook): PlaceLook =>
  'names' in look && look.sameDisk && !target.sameDisk ? { reach: 'not-found' } : look

const viewTarget = (
  context: Pick<QueryContext, 'db' | 'now' | 'around'>,
  target: TargetRow,
  found: PlaceLook,
): ExportTarget => {
  const { db, around } = context
  const look = reachOf(target, found)
  const consent = consents(db).get(target.id)
  return {
    id: target.id,
    name: targetName(target),
    place: targetPlace(target, around.jobs),
    form: target.form,
    enabled: target.enabled,
    sameDisk: target.sameDisk,
    builtIn: target.place === null,
    keep: target.keep,
    consent: consent === undefined ? null : { by: staffNames(db).get(consent.staffId) ?? '', at: consent.at },
    reach: look.reach,
    freeBytes: 'freeBytes' in look ? look.freeBytes : null,
    ...lying(context, target, look),
  }
}

const isNameTaken = (db: ReadDb, name: string, except: string | null): boolean =>
  presentTargets(db).some((target) => target.id !== except && targetName(target) === name)

/**
 * The program's own folder seals under the hall's key; in a hall that has none it takes containers instead, and is
 * off until their password is given. Once, when the program starts.
 */
export const fitBuiltInTarget = (context: Pick<CommandContext, 'db' | 'now' | 'around'>): void => {
  const { db, now } = context
  const form = builtInForm(hallHasKey(context))
  const target = allTargets(db).find(({ place }) => place === null)
  if (target === undefined || target.form === form) return
  saveTarget(db, { ...target, form, enabled: form === 'sealed', since: now, password: null })
}

/** 存放位置: where packages go, in which form, how many stay, and who has agreed to what. */
export const exportTargetHandlers = (): Pick<
  Handlers,
  | 'export.targets'
  | 'export.place.offer'
  | 'export.target.add'
  | 'export.target.save'
  | 'export.target.remove'
  | 'export.target.password'
> => {
  // Only main tells paths, and only for this run of the backend: a page speaks of an offer by its name.
  const offers = new Map<string, Offer>()

  return {
    'export.targets': waits(async (context) => {
      const { db, epoch, revision, now, today, around } = context
      const targets = presentTargets(db)
      const looks = await Promise.all(
        targets.map((target) =>
          around.jobs.lookAtPlace(targetPlace(target, around.jobs), target.place === null),
        ),
      )
      const { enabled, at, offerAtClosing } = readSchedule(db)
      return ok({
        epoch,
        revision,
        targets: targets.map((target, place) =>
          viewTarget(context, target, looks[place] ?? { reach: 'not-looked' }),
        ),
        schedule: { enabled, at, offerAtClosing },
        nextAt: enabled && !isDayDoubtful(db, today) ? nextMoment(at, now) : null,
        maySeal: hallHasKey(context),
      })
    }),

    'export.place.offer': doesAfter(
      ({ around }, { path }) => around.jobs.probePlace(path),
      ({ db, ids, around }, _input, probe) => {
        if (!probe.ok) return fail(probe.problem)
        if (presentTargets(db).some((target) => targetPlace(target, around.jobs) === probe.path))
          return fail('already-target')
        const placeId = ids.next()
        offers.set(placeId, probe)
        for (const oldest of [...offers.keys()].slice(0, -OFFERS_KEPT)) offers.delete(oldest)
        const { path: place, sameDisk, links, freeBytes } = probe
        return ok({ placeId, place, sameDisk, links, freeBytes })
      },
    ),

    'export.target.add': does((context, { placeId, name, form, password, consent, keep }) => {
      const { db, ids, now, session, audit, touch, afterCommit } = context
      const offer = offers.get(placeId)
      // Taken meanwhile by another window, or offered before the backend was started again.
      if (offer === undefined || presentTargets(db).some(({ place }) => place === offer.path))
        return fail('no-place')
      const { sameDisk } = offer
      const refusal = targetRefusal({
        form,
        sameDisk,
        consent: consent && session !== null,
        hasPassword: password !== null,
        hallHasKey: hallHasKey(context),
      })
      if (refusal !== null) return fail(refusal)
      if (isNameTaken(db, name, null)) return fail('name-taken')
      const targetId = ids.next()
      insertTarget(db, {
        id: targetId,
        name,
        place: offer.path,
        form,
        enabled: true,
        since: now,
        sameDisk,
        keep,
        password: form === 'container' ? password : null,
        removedAt: null,
      })
      audit('export.target-added', targetId, `${form} ${sameDisk ? 'same disk' : 'elsewhere'}`)
      if (form === 'open' && session !== null) {
        recordConsent(db, targetId, { staffId: session.staffId, at: now })
        audit('export.open-consent', targetId)
      }
      touch('exports')
      afterCommit(() => void offers.delete(placeId))
      return ok({ targetId })
    }),

    'export.target.save': does(({ db, now, audit, touch }, { targetId, name, enabled, keep, password }) => {
      const target = findTarget(db, targetId)
      if (target === undefined) return fail('no-target')
      if (isNameTaken(db, name, targetId)) return fail('name-taken')
      const known = target.form === 'container' ? (password ?? target.password) : null
      if (enabled && target.form === 'container' && known === null) return fail('no-password')
      saveTarget(db, {
        ...target,
        // The program's own name for its own folder is not stored, so that it can change with the program.
        name: targetName(target) === name ? target.name : name,
        enabled,
        since: enabled && !target.enabled ? now : target.since,
        keep,
        password: known,
      })
      const changes = [
        enabled === target.enabled ? [] : [enabled ? 'on' : 'off'],
        known === target.password ? [] : ['password'],
        [`keep ${keep.daily}/${keep.weekly}/${keep.monthly}`],
      ]
      audit('export.target-saved', targetId, changes.flat().join(' '))
      touch('exports')
      return ok({})
    }),

    'export.target.remove': does(({ db, now, audit, touch }, { targetId }) => {
      const target = findTarget(db, targetId)
      if (target === undefined) return fail('no-target')
      if (target.place === null) return fail('built-in')
      if (activeRun(db) !== undefined) return fail('already-running')
      removeTarget(db, targetId, now)
      audit('export.target-removed', targetId)
      touch('exports')
      return ok({})
    }),

    'export.target.password': does(({ db, audit }, { targetId }) => {
      const target = findTarget(db, targetId)
      if (target === undefined) return fail('no-target')
      if (target.password === null) return fail('no-password')
      audit('export.password-shown', targetId)
      return ok({ password: target.password })
    }),
  }
}
