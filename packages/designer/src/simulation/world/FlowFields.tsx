import { FLOW_TYPE_FACTS, isTaskFlowType, parseFlowType, pointerTo, TASK_FLOW_TYPES, toText } from '@switchyard/blocks';
import { useFiles } from '../../files/WorkspaceContext.tsx';
import type { FolderFlow } from '../../files/serverClient.ts';
import { folderOf } from '../../files/workspace.ts';
import { Field } from '../../ui/Field.tsx';
import { fileAt, flowFiles, inFile } from './flowFiles.ts';
import { useWorldPlace } from './ShownWorld.tsx';
import type { WorldField } from './worldField.ts';
import { texts } from '../../texts/texts.ts';

/** Of which type another flow is. */
export function FlowTypeField({ field: { path, label, help } }: { field: WorldField }) {
  const { value, problems, set } = useWorldPlace(path);
  const type = parseFlowType(value);
  return (
    <div data-world={pointerTo(path)}>
      <Field label={label} help={help} problems={problems}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={type ?? toText(value)}
            onChange={(event) => set(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{texts().world.notSaid}</option>
            {isTaskFlowType(type) || value === undefined ? null : (
              <option value={type ?? toText(value)}>{type ? FLOW_TYPE_FACTS[type].title : toText(value)}</option>
            )}
            {TASK_FLOW_TYPES.map((one) => (
              <option key={one} value={one}>
                {FLOW_TYPE_FACTS[one].title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** The file of the folder that another flow is in. Without a folder a path is kept, and cannot be chosen. */
export function FlowFileField({ field: { path, label, help, called = [] } }: { field: WorldField }) {
  const { value, problems } = useWorldPlace(path);
  const flow = useWorldPlace(path.slice(0, -1));
  const folder = useFiles((state) => state.folder);
  const files = folder.is === 'read' ? folder.folder.flows : [];
  const { alike, others } = flowFiles(files, called);
  const beside = useFiles((state) => folderOf(state.place?.path));
  // A path beside the open flow is shown as the file it means.
  const chosen = fileAt(files, beside, toText(value))?.path ?? toText(value);
  return (
    <div data-world={pointerTo(path)}>
      <Field label={label} help={help} problems={problems}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={chosen}
            onChange={(event) =>
              flow.set(
                inFile(
                  flow.value,
                  files.find((file) => file.path === event.target.value),
                ),
              )
            }
          >
            <option value="">{texts().world.none}</option>
            {chosen === '' || files.some((file) => file.path === chosen) ? null : (
              <option value={chosen}>{texts().world.notInTheFolder(chosen)}</option>
            )}
            {alike.length > 0 ? (
              <optgroup label={texts().world.ofThisName}>
                <FileOptions files={alike} />
              </optgroup>
            ) : null}
            <FileOptions files={others} />
          </select>
        )}
      </Field>
    </div>
  );
}

function FileOptions({ files }: { files: readonly FolderFlow[] }) {
  return files.map(({ path, name }) => (
    <option key={path} value={path}>
      {name} ({path})
    </option>
  ));
}
