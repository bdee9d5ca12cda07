import { OTHER_FLOW_TYPES, TASK_FLOW_TYPES, type AnyFlowType } from '@switchyard/blocks';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { CompareWith } from '../compare/CompareWith.tsx';
import { MergeDialog } from '../merge/MergeDialog.tsx';
import { VersionsDialog } from '../versions/VersionsDialog.tsx';
import { ConvertQuestion } from './ConvertQuestion.tsx';
import { describeMoment } from '../texts/formats.ts';
import { withEnding } from './fileName.ts';
import { FlowTypeChoice } from './FlowTypeChoice.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { FileQuestion } from './workspace.ts';
import { useFiles, useWorkspace } from './WorkspaceContext.tsx';

type Asked<Kind extends FileQuestion['opens']> = { asked: Extract<FileQuestion, { opens: Kind }> };

/** The question that is open about a file, as a dialog. Closing it always keeps the work and changes no file. */
export function FileQuestions() {
  const question = useFiles((state) => state.question);
  return question ? <Question question={question} /> : null;
}

function Question({ question }: { question: FileQuestion }) {
  switch (question.opens) {
    case 'nothing':
      return <Unreadable asked={question} />;
    case 'other':
      return <NoFlow asked={question} />;
    case 'withLoss':
      return <OpensWithLoss asked={question} />;
    case 'withoutType':
      return <AsksForType asked={question} />;
    case 'converted':
      return <ConvertQuestion asked={question.file} />;
    case 'draftOrDisk':
      return <DraftOrDisk asked={question} />;
    case 'conflict':
      return <Conflict asked={question} />;
    case 'compare':
      return <CompareWith />;
    case 'versions':
      return <VersionsDialog path={question.path} />;
    case 'merge':
      return <MergeDialog asked={question} />;
    case 'revert':
      return <Revert asked={question} />;
    case 'saveAs':
      return <SaveAs key={question.why} asked={question} />;
    default:
      return <NotSaved asked={question} />;
  }
}

function Unreadable({ asked: { name, text, problems } }: Asked<'nothing'>) {
  const { dismiss } = useWorkspace();
  return (
    <Dialog
      open
      wide
      title={`${name} cannot be opened`}
      description={
        <p>The file is not valid JSON. Correct it in a text editor, then open it again. Nothing was changed.</p>
      }
      onClose={dismiss}
      actions={
        <Button look="primary" onClick={dismiss}>
          Close
        </Button>
      }
    >
      <ProblemList text={text} problems={problems} />
    </Dialog>
  );
}

function NoFlow({ asked: { name, why } }: Asked<'other'>) {
  const { dismiss } = useWorkspace();
  return (
    <Dialog
      open
      title={`${name} is not a flow`}
      description={<p>{why} Nothing was changed.</p>}
      onClose={dismiss}
      actions={
        <Button look="primary" onClick={dismiss}>
          Close
        </Button>
      }
    />
  );
}

function OpensWithLoss({ asked: { flow, text, problems } }: Asked<'withLoss'>) {
  const { dismiss, openAnyway } = useWorkspace();
  return (
    <Dialog
      open
      wide
      title={`Saving ${flow.place.name} would lose something`}
      description={
        <p>The flow opens, but parts of the file cannot be kept. Correct the file first to keep all of it.</p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={openAnyway}>Open anyway</Button>
          <Button look="primary" onClick={dismiss}>
            Do not open
          </Button>
        </>
      }
    >
      <ProblemList text={text} problems={problems} />
    </Dialog>
  );
}

function AsksForType({ asked: { ask } }: Asked<'withoutType'>) {
  const { dismiss, answerType } = useWorkspace();
  const [type, setType] = useState<AnyFlowType>('CONTACT_FLOW');
  return (
    <Dialog
      open
      title="Which type of flow is this?"
      description={
        <p>
          {ask.flow.place.name} does not say. The type decides which blocks may stand in it. The answer is remembered in
          this browser; the file stays as it is.
        </p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Cancel</Button>
          <Button look="primary" onClick={() => answerType(type)}>
            Open flow
          </Button>
        </>
      }
    >
      <FlowTypeChoice legend="Type" types={TASK_FLOW_TYPES} value={type} onChange={setType} />
      <details className="other-types">
        <summary>A module, or a flow that tasks do not run</summary>
        <FlowTypeChoice legend="Other types" types={OTHER_FLOW_TYPES} value={type} onChange={setType} />
      </details>
    </Dialog>
  );
}

function DraftOrDisk({ asked: { draft } }: Asked<'draftOrDisk'>) {
  const { dismiss, chooseDraft, chooseDisk } = useWorkspace();
  return (
    <Dialog
      open
      title="Two versions of this flow"
      description={
        <p>
          You have unsaved changes to {draft.name} from {describeMoment(draft.changed)}, and the file on disk has
          changed since. Going on with your changes overwrites nothing, and the file can be merged into them.
        </p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={() => void chooseDisk()}>Open the file, drop my changes</Button>
          <Button look="primary" onClick={chooseDraft}>
            Go on with my changes
          </Button>
        </>
      }
    />
  );
}

function Conflict({ asked: { path } }: Asked<'conflict'>) {
  const { dismiss, overwrite, takeTheirs, askToMerge, askWhereToSave } = useWorkspace();
  return (
    <Dialog
      open
      title={`${path} changed on disk`}
      description={
        <p>
          Somebody, or another program, changed the file after you opened it. Nothing has been overwritten, and your
          changes are kept in this browser.
        </p>
      }
      onClose={dismiss}
      actions={<Button onClick={dismiss}>Decide later</Button>}
    >
      <ul className="choices">
        <Choice title="Merge both" does={askToMerge}>
          What changed on disk comes into your flow; where both changed the same, you choose.
        </Choice>
        <Choice title="Save mine as a copy" does={askWhereToSave}>
          Both versions stay; yours gets a file of its own.
        </Choice>
        <Choice title="Keep mine" does={() => void overwrite()}>
          Overwrites the file on disk with your version.
        </Choice>
        <Choice title="Take the one on disk" does={() => void takeTheirs()}>
          Opens the file as it is now; your changes are dropped.
        </Choice>
      </ul>
    </Dialog>
  );
}

function Revert({ asked: { name } }: Asked<'revert'>) {
  const { dismiss, revert } = useWorkspace();
  return (
    <Dialog
      open
      title={`Discard the changes to ${name}?`}
      description={<p>What you changed since it was last saved is lost. The file on disk stays as it is.</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Keep my changes</Button>
          <Button look="primary" onClick={() => void revert()}>
            Discard changes
          </Button>
        </>
      }
    />
  );
}

function Choice({ title, children, does }: { title: string; children: string; does: () => void }) {
  return (
    <li>
      <button type="button" className="choice" onClick={does}>
        <span className="type-title">{title}</span>
        <span className="type-use">{children}</span>
      </button>
    </li>
  );
}

function SaveAs({ asked: { suggested, why } }: Asked<'saveAs'>) {
  const { dismiss, saveAs } = useWorkspace();
  const [path, setPath] = useState(suggested);
  return (
    <Dialog
      open
      title="Save in the folder"
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Cancel</Button>
          <Button look="primary" type="submit" form="save-as">
            Save
          </Button>
        </>
      }
    >
      <form
        id="save-as"
        onSubmit={(event) => {
          event.preventDefault();
          void saveAs(withEnding(path));
        }}
      >
        <Field
          label="File name"
          help="A path inside the folder; .json is added."
          problems={why === undefined ? [] : [{ severity: 'error', message: why }]}
        >
          {(control) => (
            <input {...control} className="input" value={path} onChange={(event) => setPath(event.target.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function NotSaved({ asked: { why } }: Asked<'notSaved'>) {
  const { dismiss, save, downloadCopy, askWhereToSave } = useWorkspace();
  return (
    <Dialog
      open
      title="The flow was not saved"
      description={
        <p>{why} Your work is kept in this browser. Try again, save it under another name, or download a copy.</p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={downloadCopy}>Download a copy</Button>
          <Button onClick={askWhereToSave}>Save under another name</Button>
          <Button look="primary" onClick={() => void save()}>
            Try again
          </Button>
        </>
      }
    />
  );
}
