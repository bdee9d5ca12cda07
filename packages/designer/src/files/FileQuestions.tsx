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
import { texts } from '../texts/texts.ts';

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
      title={texts().files.cannotBeOpened(name)}
      description={<p>{texts().files.notValidJson}</p>}
      onClose={dismiss}
      actions={
        <Button look="primary" onClick={dismiss}>
          {texts().files.close}
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
      title={texts().files.isNoFlow(name)}
      description={<p>{texts().files.nothingChanged(why)}</p>}
      onClose={dismiss}
      actions={
        <Button look="primary" onClick={dismiss}>
          {texts().files.close}
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
      title={texts().files.wouldLose(flow.place.name)}
      description={<p>{texts().files.partsAreLost}</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={openAnyway}>{texts().files.openAnyway}</Button>
          <Button look="primary" onClick={dismiss}>
            {texts().files.doNotOpen}
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
      title={texts().files.whichType}
      description={<p>{texts().files.doesNotSayType(ask.flow.place.name)}</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{texts().files.cancel}</Button>
          <Button look="primary" onClick={() => answerType(type)}>
            {texts().files.openFlow}
          </Button>
        </>
      }
    >
      <FlowTypeChoice legend={texts().files.type} types={TASK_FLOW_TYPES} value={type} onChange={setType} />
      <details className="other-types">
        <summary>{texts().files.otherTypesLead}</summary>
        <FlowTypeChoice legend={texts().files.otherTypes} types={OTHER_FLOW_TYPES} value={type} onChange={setType} />
      </details>
    </Dialog>
  );
}

function DraftOrDisk({ asked: { draft } }: Asked<'draftOrDisk'>) {
  const { dismiss, chooseDraft, chooseDisk } = useWorkspace();
  return (
    <Dialog
      open
      title={texts().files.twoVersions}
      description={<p>{texts().files.draftIsOlder(draft.name, describeMoment(draft.changed))}</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={() => void chooseDisk()}>{texts().files.dropMyChanges}</Button>
          <Button look="primary" onClick={chooseDraft}>
            {texts().files.keepMyChanges}
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
      title={texts().files.changedOnDisk(path)}
      description={<p>{texts().files.somebodyChanged}</p>}
      onClose={dismiss}
      actions={<Button onClick={dismiss}>{texts().files.decideLater}</Button>}
    >
      <ul className="choices">
        <Choice title={texts().files.mergeBoth} does={askToMerge}>
          {texts().files.mergeBothHelp}
        </Choice>
        <Choice title={texts().files.saveCopy} does={askWhereToSave}>
          {texts().files.saveCopyHelp}
        </Choice>
        <Choice title={texts().files.keepMine} does={() => void overwrite()}>
          {texts().files.keepMineHelp}
        </Choice>
        <Choice title={texts().files.takeTheirs} does={() => void takeTheirs()}>
          {texts().files.takeTheirsHelp}
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
      title={texts().files.discardChangesTo(name)}
      description={<p>{texts().files.discardIsFinal}</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{texts().files.keepChanges}</Button>
          <Button look="primary" onClick={() => void revert()}>
            {texts().files.discardChanges}
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
      title={texts().files.saveInFolder}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{texts().files.cancel}</Button>
          <Button look="primary" type="submit" form="save-as">
            {texts().files.save}
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
          label={texts().files.fileName}
          help={texts().files.fileNameHelp}
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
      title={texts().files.notSavedTitle}
      description={<p>{texts().files.workIsKept(why)}</p>}
      onClose={dismiss}
      actions={
        <>
          <Button onClick={downloadCopy}>{texts().files.downloadCopy}</Button>
          <Button onClick={askWhereToSave}>{texts().files.saveUnderAnotherName}</Button>
          <Button look="primary" onClick={() => void save()}>
            {texts().files.tryAgain}
          </Button>
        </>
      }
    />
  );
}
