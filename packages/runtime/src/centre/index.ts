/** A contact centre: tasks, queues and agents under virtual time. */
export {
  ContactCentre,
  type CentreSnapshot,
  type ContactCentreOptions,
  type RuleOutcome,
} from './simulator/contactCentre.ts';
export type { DeskTask } from './desk/createTaskAtDesk.ts';
export type { ThirdPartyEvent } from './rules/thirdParty.ts';
export { ServiceError } from './operations/serviceError.ts';
export type { InputOf, OperationName, OutputOf } from './operations/operations.ts';
export type * from './instance/instanceData.ts';
export { createFacts, DEFAULT_LIMITS } from './instance/createFacts.ts';
export type { CentreEvent, CentreEventType } from './trace.ts';
export type { Home, HomeImage, Pending, Ref, Stuck } from './port/port.ts';
export { readInstance } from './instance/reading/readInstance.ts';
export type { InstanceProblem } from './instance/reading/readShape.ts';
export { loadInstance, type LoadedInstance, type LoadProblem } from './instance/loadInstance.ts';
export { SimulatedHome, type CallOutcome, type HomeOptions, type MadeCall } from './simulator/simulatedHome.ts';
export { asHome } from './simulator/asHome.ts';
export { answerLambda, answerLambdasBy, type AnswerLambda, type RunLambda } from './simulator/standIns.ts';
export { recordAnswers, type RecordedAnswer, type Recording } from './simulator/recording.ts';
export type { Attempt, Said } from './simulator/attempts.ts';
export { readPlan } from './plan/readPlan.ts';
export { runPlan, type PlanOutcome, type Refusal } from './plan/runPlan.ts';
export { staff, type Staffed } from './plan/staff.ts';
export { parseRate } from './plan/rate.ts';
export { parseDuration } from '../world/duration.ts';
export { parseWeek } from './instance/reading/week.ts';
export { isMoment } from './instance/reading/textShapes.ts';
export type { Arrivals, Length, PlanData, RateByHours, ScheduledTask, Shift, WorkStyle } from './plan/planData.ts';
export {
  contactRecords,
  type AgentRecord,
  type ContactRecord,
  type QueueRecord,
  type ReferenceRecord,
} from './records/contactRecords.ts';
export {
  contactEvents,
  type ContactEvent,
  type ContactEventDetail,
  type ContactEventType,
  type UpdatedProperty,
} from './records/contactEvents.ts';
export { flowLog, logGroupOf, logStreamOf, type FlowLogEntry, type FlowLogOptions } from './records/flowLog.ts';
export { currentReport, type CurrentGrouping, type CurrentRequest, type CurrentRow } from './metrics/currentReport.ts';
export type { CurrentMetricName, MetricUnit } from './metrics/currentMetrics.ts';
export {
  historicalReport,
  type ContactFilter,
  type DimensionFilter,
  type DimensionName,
  type HistoricalQuery,
  type ReportRequest,
  type ReportRow,
} from './metrics/historicalReport.ts';
export type { HistoricalMetricName } from './metrics/historicalMetrics.ts';
export type { MetricValue } from './metrics/historicalMetric.ts';
export type { Stretch } from './metrics/spans.ts';
export { serviceLevels, type ServiceLevel } from './metrics/serviceLevels.ts';
export { customServiceLevel, SERVICE_LEVELS, type Threshold } from './metrics/thresholds.ts';
export { jsonLines } from './records/exports/jsonLines.ts';
export { csv, type Column, type CsvOptions } from './records/exports/csv.ts';
export { CONTACT_EVENT_COLUMNS, FLOW_LOG_COLUMNS, RECORD_COLUMNS } from './records/exports/columns.ts';
export { metricColumns, metricRows, type MetricRow } from './records/exports/metricRows.ts';
export { loadScenario, type LoadedScenario } from './scenario/loadScenario.ts';
export { readScenario } from './scenario/readScenario.ts';
export { runScenario } from './scenario/runScenario.ts';
export type { ScenarioFailure, ScenarioOutcome, ScenarioRecord } from './scenario/scenarioOutcome.ts';
export type { ScenarioData } from './scenario/scenarioData.ts';
export {
  addCounts,
  coverFlow,
  percentCovered,
  type BlockCoverage,
  type BranchCoverage,
  type Covered,
  type CoverageCounts,
  type FlowCoverage,
} from './scenario/coverage/coverFlow.ts';
export { plainTest, type PlainOutcome, type PlainTest } from './scenario/plain/plainTest.ts';
export {
  countPlain,
  plainJson,
  plainText,
  summarizePlain,
  type PlainCounts,
  type PlainEntry,
} from './scenario/plain/plainReport.ts';
export { flowsThatRan, type FlowRan } from './scenario/coverage/flowsThatRan.ts';
export { missingBranches, needOf, type MissingBranch } from './scenario/coverage/missingBranches.ts';
export { centreTraceLines, formatCentreTrace } from './records/formatCentreTrace.ts';
export {
  loadReport,
  type AgentMeasures,
  type LoadReport,
  type LoadReportOptions,
  type PeriodMeasures,
  type QueueMeasures,
} from './report/loadReport.ts';
export type { BlockCounts, FlowCounts } from './report/flowCounts.ts';
export type { Spread } from './report/spread.ts';
export {
  compareQueues,
  compareReports,
  measuresOver,
  type MeasureCompared,
  type MeasureOverRuns,
  type QueueCompared,
} from './report/compareReports.ts';
export { flowMeans, periodMeans, type PeriodMeans } from './report/meansOverRuns.ts';
export type { Interval } from '../statistics/confidence.ts';
