import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** What WCAG 2.1 A and AA object to on a page, each with the elements it means. */
export const objections = async (page: Page): Promise<string[]> => {
  const { violations, passes } = await new AxeBuilder({ page })
    // The windows are sandboxed and load nothing from elsewhere, so axe runs in the one page only.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  // A page on which nothing was looked at would object to nothing.
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
