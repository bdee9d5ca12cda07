import type { ReportEntry } from '@switchyard/blocks/legacy';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { ConvertedFile } from './convertExport.ts';
import { ProblemList } from './ProblemList.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';
import { texts } from '../texts/texts.ts';

/** Offers the flow that an export of the old console becomes, with the report before anything opens. */
export function ConvertQuestion({ asked: { name, text, problems, report, summary } }: { asked: ConvertedFile }) {
  const { dismiss, openConverted } = useWorkspace();
  return (
    <Dialog
      open
      wide
      title={texts().files.isOldExport(name)}
      description={
        <p>{texts().files.canBeConverted(summary, report.length > 0 ? texts().files.reportIsListed : '')}</p>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{texts().files.cancel}</Button>
          <Button look="primary" onClick={openConverted}>
            {texts().files.convertAndOpen}
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
    <ul className="conversion" aria-label={texts().files.conversionReport}>
      {report.slice(0, MOST_SHOWN).map(({ kind, title, module, what, why, pointer }) => (
        <li key={`${pointer} ${what} ${why}`}>
          <p>
            <strong className={kind}>{kind === 'guessed' ? texts().files.guessed : texts().files.dropped}</strong>{' '}
            {title}
            {module === '' ? '' : ` (${module})`}: {what}
          </p>
          <p className="type-use">{why}</p>
        </li>
      ))}
      {rest > 0 ? <li>{texts().files.andMore(rest)}</li> : null}
    </ul>
  );
}
