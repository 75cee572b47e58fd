import { common as commonZh } from './zh-CN/common.ts'
import { appointments as appointmentsZh } from './zh-CN/appointments.ts'
import { archive as archiveZh } from './zh-CN/archive.ts'
import { caseText as caseZh } from './zh-CN/case.ts'
import { calendar as calendarZh } from './zh-CN/calendar.ts'
import { cases as casesZh } from './zh-CN/cases.ts'
import { certificates as certificatesZh } from './zh-CN/certificates.ts'
import { desk as deskZh } from './zh-CN/desk.ts'
import { deskBar as deskBarZh } from './zh-CN/desk-bar.ts'
import { deskChecklist as deskChecklistZh } from './zh-CN/desk-checklist.ts'
import { deskLog as deskLogZh } from './zh-CN/desk-log.ts'
import { deskPeople as deskPeopleZh } from './zh-CN/desk-people.ts'
import { duty as dutyZh } from './zh-CN/duty.ts'
import { errors as errorsZh } from './zh-CN/errors.ts'
import { exportText as exportsZh } from './zh-CN/exports.ts'
import { exportSettings as exportSettingsZh } from './zh-CN/export-settings.ts'
import { find as findZh } from './zh-CN/find.ts'
import { kioskSettings as kioskSettingsZh } from './zh-CN/kiosk-settings.ts'
import { line as lineZh } from './zh-CN/line.ts'
import { lineRules as lineRulesZh } from './zh-CN/line-rules.ts'
import { hallReport as hallReportZh } from './zh-CN/hall-report.ts'
import { matters as mattersZh } from './zh-CN/matters.ts'
import { numbers as numbersZh } from './zh-CN/numbers.ts'
import { pdf as pdfZh } from './zh-CN/pdf.ts'
import { outage as outageZh } from './zh-CN/outage.ts'
import { printers as printersZh } from './zh-CN/printers.ts'
import { queue as queueZh } from './zh-CN/queue.ts'
import { quick as quickZh } from './zh-CN/quick.ts'
import { registers as registersZh } from './zh-CN/registers.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { signIn as signInZh } from './zh-CN/signIn.ts'
import { hallScreens as hallScreensZh } from './zh-CN/hall-screens.ts'
import { voice as voiceZh } from './zh-CN/voice.ts'
import { staff as staffZh } from './zh-CN/staff.ts'
import { ticketDesign as ticketDesignZh } from './zh-CN/ticket-design.ts'
import { common as commonEn } from './en/common.ts'
import { appointments as appointmentsEn } from './en/appointments.ts'
import { archive as archiveEn } from './en/archive.ts'
import { caseText as caseEn } from './en/case.ts'
import { calendar as calendarEn } from './en/calendar.ts'
import { cases as casesEn } from './en/cases.ts'
import { certificates as certificatesEn } from './en/certificates.ts'
import { desk as deskEn } from './en/desk.ts'
import { deskBar as deskBarEn } from './en/desk-bar.ts'
import { deskChecklist as deskChecklistEn } from './en/desk-checklist.ts'
import { deskLog as deskLogEn } from './en/desk-log.ts'
import { deskPeople as deskPeopleEn } from './en/desk-people.ts'
import { duty as dutyEn } from './en/duty.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exportText as exportsEn } from './en/exports.ts'
import { exportSettings as exportSettingsEn } from './en/export-settings.ts'
import { find as findEn } from './en/find.ts'
import { kioskSettings as kioskSettingsEn } from './en/kiosk-settings.ts'
import { line as lineEn } from './en/line.ts'
import { lineRules as lineRulesEn } from './en/line-rules.ts'
import { hallReport as hallReportEn } from './en/hall-report.ts'
import { matters as mattersEn } from './en/matters.ts'
import { numbers as numbersEn } from './en/numbers.ts'
import { pdf as pdfEn } from './en/pdf.ts'
import { outage as outageEn } from './en/outage.ts'
import { printers as printersEn } from './en/printers.ts'
import { queue as queueEn } from './en/queue.ts'
import { quick as quickEn } from './en/quick.ts'
import { registers as registersEn } from './en/registers.ts'
import { settings as settingsEn } from './en/settings.ts'
import { signIn as signInEn } from './en/signIn.ts'
import { hallScreens as hallScreensEn } from './en/hall-screens.ts'
import { voice as voiceEn } from './en/voice.ts'
import { staff as staffEn } from './en/staff.ts'
import { ticketDesign as ticketDesignEn } from './en/ticket-design.ts'

/** Every area of words the staff window uses, in both languages. */
export const staffAreas = {
  zh: {
    common: commonZh,
    staff: staffZh,
    signIn: signInZh,
    desk: deskZh,
    certificates: certificatesZh,
    deskBar: deskBarZh,
    deskChecklist: deskChecklistZh,
    deskLog: deskLogZh,
    deskPeople: deskPeopleZh,
    errors: errorsZh,
    calendar: calendarZh,
    find: findZh,
    cases: casesZh,
    case: caseZh,
    kioskSettings: kioskSettingsZh,
    line: lineZh,
    lineRules: lineRulesZh,
    matters: mattersZh,
    numbers: numbersZh,
    pdf: pdfZh,
    printers: printersZh,
    queue: queueZh,
    appointments: appointmentsZh,
    quick: quickZh,
    outage: outageZh,
    archive: archiveZh,
    duty: dutyZh,
    exports: exportsZh,
    exportSettings: exportSettingsZh,
    registers: registersZh,
    hallReport: hallReportZh,
    settings: settingsZh,
    ticketDesign: ticketDesignZh,
    voice: voiceZh,
    hallScreens: hallScreensZh,
  },
  en: {
    common: commonEn,
    staff: staffEn,
    signIn: signInEn,
    desk: deskEn,
    certificates: certificatesEn,
    deskBar: deskBarEn,
    deskChecklist: deskChecklistEn,
    deskLog: deskLogEn,
    deskPeople: deskPeopleEn,
    errors: errorsEn,
    calendar: calendarEn,
    find: findEn,
    cases: casesEn,
    case: caseEn,
    kioskSettings: kioskSettingsEn,
    line: lineEn,
    lineRules: lineRulesEn,
    matters: mattersEn,
    numbers: numbersEn,
    pdf: pdfEn,
    printers: printersEn,
    queue: queueEn,
    appointments: appointmentsEn,
    quick: quickEn,
    outage: outageEn,
    archive: archiveEn,
    duty: dutyEn,
    exports: exportsEn,
    exportSettings: exportSettingsEn,
    registers: registersEn,
    hallReport: hallReportEn,
    settings: settingsEn,
    ticketDesign: ticketDesignEn,
    voice: voiceEn,
    hallScreens: hallScreensEn,
  },
} as const
