import type { ReportEntry } from '@switchyard/blocks/legacy';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ConvertedFile } from './convertExport.ts';
import { ProblemList } from './ProblemList.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Offers the flow that an export of the old console becomes, with the report before anything opens. */
export function ConvertQuestion({ asked: { name, text, problems, report, summary } }: { asked: ConvertedFile }) {
  const { dismiss, openConverted } = useWorkspace();
  return (
    <Dialog
      open
      wide
      title={`${name} is an export of the old console`}
      description={
        <p>
          It can be opened as a new flow; the file stays as it is. {summary}{' '}
          {report.length > 0 ? 'What is guessed or dropped is listed here, so that you can look it over.' : ''}
        </p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Cancel</Button>
          <Button look="primary" onClick={openConverted}>
            Convert and open
          </Button>
        </>
      }
    >
      {problems.length > 0 ? <ProblemList text={text} problems={problems} /> : null}
      {report.length > 0 ? <Report report={report} /> : null}
    </Dialog>
  );
}

/** More than this is for `switchyard convert` to tell. */
const MOST_SHOWN = 200;

function Report({ report }: { report: readonly ReportEntry[] }) {
  const rest = report.length - MOST_SHOWN;
  return (
    <ul className="conversion" aria-label="Conversion report">
      {report.slice(0, MOST_SHOWN).map(({ kind, title, module, what, why, pointer }) => (
        <li key={`${pointer} ${what} ${why}`}>
          <p>
            <strong className={kind}>{kind === 'guessed' ? 'Guessed' : 'Dropped'}</strong> {title}
            {module === '' ? '' : ` (${module})`}: {what}
          </p>
          <p className="type-use">{why}</p>
        </li>
      ))}
      {rest > 0 ? <li>… and {rest} more.</li> : null}
    </ul>
  );
}
