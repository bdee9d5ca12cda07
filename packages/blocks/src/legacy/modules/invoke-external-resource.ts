import { defineModuleType, error, next, resource, rowOf, to } from '../moduleType.ts';
import { parameterOf } from '../readLegacy.ts';

/** flow-language §6.2, block 11. */
export const invokeExternalResource = defineModuleType({
  name: 'InvokeExternalResource',
  target: 'Lambda',
  looksLike: (module) => parameterOf(module, 'FunctionArn') !== undefined,
  becomes: 'InvokeLambdaFunction',
  parameters: {
    FunctionArn: resource('LambdaFunctionARN'),
    TimeLimit: to('InvocationTimeLimitSeconds'),
    Parameter: rowOf('LambdaInvocationAttributes'),
  },
  branches: { Success: next, Error: error() },
});
