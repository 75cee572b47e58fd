/**
 * How finely stored pages are drawn. 300 dpi is what office printers resolve; a long catalogue is drawn at 200 so that
 * a small hall PC can hold its decoded pages, and 10.5 pt text is still clean.
 */
export const dotsPerInch = (pages: number): number => (pages <= 8 ? 300 : 200)
