import { FLOW_TYPE_FACTS, flowTypeOf, isTaskFlowType, type AnyFlowType, type FlowJson } from '@switchyard/blocks';

/**
 * The command line that checks a file as the designer does: without a configuration, of which the designer knows none,
 * and with the flow type where the file does not say it.
 *
 * @param path as the folder has it; the command is run there
 */
export function checkCommand(path: string, flow: FlowJson, flowType: AnyFlowType): string {
  const type = flowTypeOf(flow) === undefined && isTaskFlowType(flowType) ? FLOW_TYPE_FACTS[flowType].exportName : '';
  return ['switchyard validate', quoted(path), type === '' ? '' : `--type ${type}`, '--no-config']
    .filter(Boolean)
    .join(' ');
}

// helpers

/** As shells take a word that may have any letter in it; a leading dash would be an option. */
function quoted(path: string): string {
  const word = path.startsWith('-') ? `./${path}` : path;
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
