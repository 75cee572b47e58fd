import type { Migration } from './migration.ts'
import { ground } from './0010-ground.ts'
import { matters } from './0020-matters.ts'
import { queue } from './0030-queue.ts'
import { cases } from './0040-cases.ts'
import { paper } from './0050-paper.ts'
import { archive } from './0060-archive.ts'
import { lookups } from './0070-lookups.ts'
import { intake } from './0080-intake.ts'
import { course } from './0090-course.ts'
import { calendar } from './0100-calendar.ts'
import { caseSearch } from './0110-case-search.ts'
import { board } from './0120-board.ts'
import { queueRules } from './0130-queue-rules.ts'
import { printed } from './0140-printed.ts'
import { voice } from './0150-voice.ts'
import { kiosk } from './0160-kiosk.ts'
import { pausedSince } from './0170-paused-since.ts'
import { appointments } from './0180-appointments.ts'
import { takenBack } from './0190-taken-back.ts'
import { exportTargets } from './0200-export-targets.ts'
import { hallId } from './0210-hall-id.ts'

/** Every released step, oldest first. */
export const migrations: readonly Migration[] = [
  ground,
  matters,
  queue,
  cases,
  paper,
  archive,
  lookups,
  intake,
  course,
  calendar,
  caseSearch,
  board,
  queueRules,
  printed,
  voice,
  kiosk,
  pausedSince,
  appointments,
  takenBack,
  exportTargets,
  hallId,
]
