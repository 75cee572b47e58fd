import type { RecordedLine } from '../case/case-event.ts'
import type { MaterialForm, MatterVersion } from '../matter/matter-version.ts'
import { MATERIAL_FORMS } from '../matter/matter-version.ts'
import type { HouseholdMember } from '../person/party.ts'
import { withFindings } from './checklist.ts'
import { APPLICANT, type CheckedLine, type Line, type OwnerKind } from './line.ts'
import { demandsOf, gapsOf } from './demands.ts'
import { isGap, type Mark } from './mark.ts'

/** Names for the owners of recorded lines; they live in the erasable payload, never in the event. */
interface People {
  readonly applicantName: string
  readonly representativeName: string
  readonly members: readonly HouseholdMember[]
}

/**
 * The lines as the case keeps them. Alternatives that were left unmarked under a gap are recorded as missing (under a
 * promise: as promised too), because each of them may close it later; alternatives covered by a complete one are not
 * recorded at all.
 * Fails (throws) when something was not checked: a notice or an acceptance follows only a whole check.
 */
export const recordedLines = (lines: readonly CheckedLine[]): RecordedLine[] =>
  demandsOf(lines)
    .flatMap((demand) => {
      if (demand.state === 'unchecked') throw new Error(`line ${demand.line.key} was not checked`)
      const open = openMark(demand.line)
      return demand.lines.flatMap((line): { line: CheckedLine; mark: Mark }[] => {
        if (line.mark !== null) return [{ line, mark: line.mark }]
        return open === null ? [] : [{ line, mark: open }]
      })
    })
    .sort((a, b) => a.line.position - b.line.position)
    .map(({ line, mark }) => ({
      key: line.key,
      materialKey: line.materialKey,
      name: line.name,
      owner: ownerWord(line),
      form: line.form,
      copies: line.copies,
      standard: line.standard,
      obtainedFrom: line.obtainedFrom,
      mark,
    }))

/** What an unmarked alternative of a demand is recorded as; null where the demand is met. */
const openMark = ({ mark }: CheckedLine): Mark | null => {
  if (mark?.state === 'deferred') return mark
  return mark !== null && isGap(mark) ? { state: 'missing', what: '', remedy: '' } : null
}

/** The keys a notice or a remaining list leaves open: of every gap, each line that could close it. */
export const openGapKeys = (lines: readonly CheckedLine[]): string[] =>
  gapsOf(lines).flatMap((gap) => [...gap.keys])

/** The keys a commitment leaves open: of every promised demand, each line that could meet it. */
export const deferredKeys = (lines: readonly CheckedLine[]): string[] =>
  demandsOf(lines).flatMap((demand) =>
    demand.state === 'deferred' ? demand.lines.map((line) => line.key) : [],
  )

/**
 * The checklist when the person comes back: the recorded lines in their order. Only what was told (or promised) and is
 * still open can be marked again (its mark starts empty); everything else keeps its finding and a mark for it is
 * ignored, unless it is `demanded` now with its cause. So what is told again can only shrink.
 */
export const returningLines = (
  recorded: readonly RecordedLine[],
  openGaps: readonly string[],
  now: {
    readonly matter: MatterVersion
    readonly people: People
    readonly marks: Readonly<Record<string, Mark>>
    /** Keys demanded on this visit beside what was told. */
    readonly demanded: ReadonlySet<string>
  },
): CheckedLine[] => {
  const open = new Set(openGaps)
  return withFindings(
    recorded.map((record) => ({
      line: lineOf(record, now.matter, now.people),
      mark:
        open.has(record.key) || now.demanded.has(record.key) ? (now.marks[record.key] ?? null) : record.mark,
      told: open.has(record.key),
      noLongerApplies: false,
    })),
  )
}

/** What a recorded line says about its owner without naming anybody: a kind, or a member's id. */
const ownerWord = (line: Line): string =>
  line.owner.kind === 'member' ? (personIdIn(line.key) ?? line.owner.kind) : line.owner.kind

const personIdIn = (key: string): string | null => {
  const at = key.indexOf('@')
  return at < 0 ? null : key.slice(at + 1)
}

/** The recorded line as a line again; the matter's version is the one the case was taken in under. */
const lineOf = (record: RecordedLine, matter: MatterVersion, people: People): Line => {
  const material = matter.materials.find((candidate) => candidate.key === record.materialKey)
  const personId = personIdIn(record.key)
  const group = material?.oneOf ?? null
  return {
    key: record.key,
    materialKey: record.materialKey,
    name: record.name,
    owner: ownerOf(record.owner, people),
    form: formOf(record.form),
    copies: record.copies,
    standard: record.standard,
    obtainedFrom: record.obtainedFrom,
    exemptions: material?.exemptions ?? [],
    oneOf: group === null || personId === null ? group : `${group}@${personId}`,
  }
}

const ownerOf = (word: string, people: People): Line['owner'] => {
  switch (word) {
    case APPLICANT:
      return { kind: 'applicant', name: people.applicantName }
    case 'agent':
      return { kind: 'agent', name: people.representativeName }
    case 'household':
    case 'all-persons':
      return { kind: word, name: '' }
    default: {
      const kind: OwnerKind = 'member'
      return { kind, name: people.members.find((member) => member.id === word)?.name ?? '' }
    }
  }
}

const formOf = (text: string): MaterialForm => {
  const form = MATERIAL_FORMS.find((candidate) => candidate === text)
  if (form === undefined) throw new Error(`recorded form ${text} is none of the forms`)
  return form
}
