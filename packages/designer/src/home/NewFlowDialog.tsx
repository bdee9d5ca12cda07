import { TASK_FLOW_TYPES, type FlowType } from '@switchyard/blocks';
import { useState } from 'react';
import { fileNameFor, freeFileName, whyNotFileName, withEnding } from '../files/fileName.ts';
import { FlowTypeChoice } from '../files/FlowTypeChoice.tsx';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { texts } from '../texts/texts.ts';

interface NewFlowDialogProps {
  /** The paths that are taken in the folder. */
  taken: readonly string[];
  onClose: () => void;
}

/** Asks what a new flow is called and of which type it is. Its file is named after it, and can be named otherwise. */
export function NewFlowDialog({ taken, onClose }: NewFlowDialogProps) {
  const workspace = useWorkspace();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [type, setType] = useState<FlowType>('CONTACT_FLOW');
  const [ownFile, setOwnFile] = useState<string>();
  const [asked, setAsked] = useState(false);
  const file = ownFile === undefined ? freeFileName(fileNameFor(name), taken) : withEnding(ownFile);
  const whyNotName = name.trim() === '' ? texts().home.expectedName : undefined;
  const whyNotFile = whyNotFileName(file, taken);

  const create = () => {
    setAsked(true);
    if (whyNotName !== undefined || whyNotFile !== undefined) return;
    workspace.create({ name: name.trim(), description: description.trim(), type }, file);
    onClose();
  };

  return (
    <Dialog
      open
      title={texts().home.newFlow}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts().home.cancel}</Button>
          <Button look="primary" type="submit" form="new-flow">
            {texts().home.createFlow}
          </Button>
        </>
      }
    >
      <form
        id="new-flow"
        className="new-flow"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <Field label={texts().home.name} required problems={problemOf(asked ? whyNotName : undefined)}>
          {(control) => (
            <input {...control} className="input" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={texts().home.description} help={texts().home.descriptionHelp}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <FlowTypeChoice legend={texts().home.type} types={TASK_FLOW_TYPES} value={type} onChange={setType} />
        {workspace.hasFolder ? (
          <Field
            label={texts().home.file}
            problems={problemOf(ownFile !== undefined || asked ? whyNotFile : undefined)}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                spellCheck={false}
                value={ownFile ?? file}
                onChange={(event) => setOwnFile(event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </form>
    </Dialog>
  );
}

// helpers

function problemOf(message: string | undefined) {
  return message === undefined ? [] : [{ severity: 'error' as const, message }];
}
