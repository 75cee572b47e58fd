/** Who stands at the counter: 本人 / 本人+陪同 / 代办，本人未到 / 法定代理. Asked first. */
export const PRESENCES = ['self', 'self-accompanied', 'agent', 'guardian'] as const
export type Presence = (typeof PRESENCES)[number]

/** True when somebody other than the applicant acts, so that this person's name and document are needed. */
export const hasRepresentative = (presence: Presence): boolean =>
  presence === 'agent' || presence === 'guardian'
