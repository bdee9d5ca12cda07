/** The door for files of the old console; only who meets one needs it. */
export { convertLegacyFlow, type LegacyConversion } from './convertLegacyFlow.ts';
export { countReport, reportJson, reportText, summarizeReport, type ReportCounts, type ReportEntry } from './report.ts';
