import { useState } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { pickFile } from '../files/pickFile.ts';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './compare.css';
import { startComparing } from './compareCommands.ts';
import type { Comparing } from './comparing.ts';
import { texts } from '../texts/texts.ts';

type Other = Pick<Comparing, 'is' | 'label'> & { readonly text: string };

/** Asks which flow the open one is compared with: its saved file, another of the folder, or one from elsewhere. */
export function CompareWith() {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const savedText = useFiles((state) => state.savedText);
  const place = useFiles((state) => state.place);
  const folder = useFiles((state) => state.folder);
  const [search, setSearch] = useState('');
  const { dismiss } = workspace;
  const compare = (other: Other): void => {
    dismiss();
    startComparing(designer, other);
  };
  const withFile = async (path: string): Promise<void> => {
    const text = await workspace.readFile(path);
    if (text !== undefined) compare({ is: 'file', label: path, text });
  };
  const withPicked = async (): Promise<void> => {
    const file = await pickFile();
    if (!file) return;
    const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
    compare({ is: 'file', label: file.name, text });
  };
  const flows = folder.is === 'read' ? folder.folder.flows.filter(({ path }) => path !== place?.path) : [];
  const wanted = search.trim().toLowerCase();
  const found = flows.filter(({ path, name }) => `${name} ${path}`.toLowerCase().includes(wanted));
  return (
    <Dialog
      open
      wide
      title={texts().compare.compareWith}
      description={<p>{texts().compare.whatDiffers}</p>}
      onClose={dismiss}
      actions={<Button onClick={dismiss}>{texts().compare.cancel}</Button>}
    >
      <ul className="choices">
        {savedText === undefined ? null : (
          <Choice
            title={texts().compare.theSavedFile}
            says={texts().compare.theSavedFileSays}
            does={() => compare({ is: 'saved', label: texts().compare.savedFile, text: savedText })}
          />
        )}
        {place?.path !== undefined && place.version !== null && workspace.versions ? (
          <Choice
            title={texts().compare.earlierVersion}
            says={texts().compare.earlierVersionSays}
            does={workspace.askForVersions}
          />
        ) : null}
        <Choice
          title={texts().compare.fileFromComputer}
          says={texts().compare.fileFromComputerSays}
          does={() => void withPicked()}
        />
      </ul>
      {flows.length > 0 ? (
        <section className="compare-files" aria-label={texts().compare.otherFlows}>
          <label className="compare-search">
            <span>{texts().compare.anotherFlow}</span>
            <input
              className="input"
              type="search"
              placeholder={texts().compare.searchBy}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          <ul className="compare-found">
            {found.map(({ path, name }) => (
              <li key={path}>
                <button type="button" className="compare-file" onClick={() => void withFile(path)}>
                  <span>{name}</span> <span className="compare-path">{path}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p>{texts().compare.nothingMatches(search)}</p> : null}
        </section>
      ) : null}
    </Dialog>
  );
}

function Choice({ title, says, does }: { title: string; says: string; does: () => void }) {
  return (
    <li>
      <button type="button" className="choice" onClick={does}>
        <span className="type-title">{title}</span>
        <span className="type-use">{says}</span>
      </button>
    </li>
  );
}
