/** Every module type that is known, those of the 19 blocks first (flow-language §6.2). */
import type { ModuleType } from '../moduleType.ts';
import { checkAttribute } from './check-attribute.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkQueueStatus } from './check-queue-status.ts';
import { checkStaffing } from './check-staffing.ts';
import { createCallback } from './create-callback.ts';
import { disconnect } from './disconnect.ts';
import { getMetricData } from './get-metric-data.ts';
import { getDigits, getIntent } from './get-user-input.ts';
import { invokeExternalResource } from './invoke-external-resource.ts';
import { loopPrompts } from './loop-prompts.ts';
import { loop } from './loop.ts';
import { startMediaStreaming, stopMediaStreaming } from './media-streaming.ts';
import { olderNames } from './older-names.ts';
import { percentileBranching } from './percentile-branching.ts';
import { playPrompt } from './play-prompt.ts';
import { resume } from './resume.ts';
import { setAttributes } from './set-attributes.ts';
import { setCallBackNumber } from './set-call-back-number.ts';
import { setContactData } from './set-contact-data.ts';
import { setContactFlow, setEventHook } from './set-event-hook.ts';
import { setLoggingBehavior } from './set-logging-behavior.ts';
import { setQueue } from './set-queue.ts';
import { setRecordingBehavior } from './set-recording-behavior.ts';
import { setVoice } from './set-voice.ts';
import { storeUserInput } from './store-user-input.ts';
import { transferToFlow, transferToPhoneNumber, transferToQueue } from './transfer.ts';
import { updateRoutingPriority } from './update-routing-priority.ts';
import { checkVoiceId, setVoiceId } from './voice-id.ts';
import { wait } from './wait.ts';

export const moduleTypes: readonly ModuleType[] = [
  updateRoutingPriority,
  checkAttribute,
  checkHoursOfOperation,
  checkQueueStatus,
  checkStaffing,
  disconnect,
  ...percentileBranching,
  resume,
  getMetricData,
  invokeExternalResource,
  loop,
  setAttributes,
  setEventHook,
  setContactFlow,
  setQueue,
  transferToFlow,
  transferToQueue,
  createCallback,
  wait,

  playPrompt,
  getDigits,
  getIntent,
  storeUserInput,
  loopPrompts,
  setVoice,
  setLoggingBehavior,
  setRecordingBehavior,
  startMediaStreaming,
  stopMediaStreaming,
  setCallBackNumber,
  transferToPhoneNumber,
  setContactData,
  setVoiceId,
  checkVoiceId,
  ...olderNames,
];
