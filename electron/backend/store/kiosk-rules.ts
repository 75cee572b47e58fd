import { FIRST_KIOSK_RULES, kioskRulesSchema } from '#shared/contract/kiosk-rules.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

const RULES = 'kiosk-rules'

/** The hall's rules for its kiosk; what every hall begins with until somebody has set them. */
export const readKioskRules = (db: ReadDb): KioskRules => {
  const text = readMeta(db, RULES)
  return text === null ? FIRST_KIOSK_RULES : kioskRulesSchema.parse(JSON.parse(text))
}

export const saveKioskRules = (db: WriteDb, rules: KioskRules): void =>
  writeMeta(db, RULES, JSON.stringify(rules))
