/** What the system's dialog calls a workbook. */
export const WORKBOOK_TYPE = 'Excel 工作簿'
