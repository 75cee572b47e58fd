import type { Material } from './matter-version.ts'

/**
 * Main materials, which no hall can call secondary (容缺 is for 次要材料 only): who somebody is, and for whom and what
 * they may act.
 */
export const isPrincipal = ({ role, sameAs }: Pick<Material, 'role' | 'sameAs'>): boolean =>
  role === 'entrustment' || sameAs === 'id-card'
