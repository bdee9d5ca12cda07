import { useEffect, useState } from 'react';
import { startComparing } from '../compare/compareCommands.ts';
import { useDesigner } from '../DesignerContext.tsx';
import { describeMoment } from '../texts/formats.ts';
import type { KeptVersion } from '../files/serverClient.ts';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { restoreVersion } from './restoreVersion.ts';
import './versions.css';
import { texts } from '../texts/texts.ts';

type Read = { readonly versions: readonly KeptVersion[] } | { readonly why: string };

/** The earlier versions of the open flow: to compare with, to bring back, and to name, which keeps them for good. */
export function VersionsDialog({ path }: { path: string }) {
  const { dismiss } = useWorkspace();
  // The list is read anew after every name that was given.
  const [named, setNamed] = useState(0);
  return (
    <Dialog
      open
      wide
      title={texts().versions.earlierVersionsOf(path)}
      description={<p>{texts().versions.whatIsKept}</p>}
      onClose={dismiss}
      actions={<Button onClick={dismiss}>{texts().versions.close}</Button>}
    >
      <Versions key={named} path={path} onNamed={() => setNamed(named + 1)} />
    </Dialog>
  );
}

function Versions({ path, onNamed }: { path: string; onNamed: () => void }) {
  const { versions: shelf } = useWorkspace();
  const [read, setRead] = useState<Read>();
  const [renaming, setRenaming] = useState<string>();
  useEffect(() => {
    let isShown = true;
    shelf?.list(path).then(
      (versions) => isShown && setRead({ versions }),
      (error: unknown) => isShown && setRead({ why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isShown = false;
    };
  }, [shelf, path]);
  if (read === undefined) return <output>{texts().versions.reading}</output>;
  if ('why' in read) return <p role="alert">{read.why}</p>;
  if (read.versions.length === 0) return <p>{texts().versions.noneYet}</p>;
  return (
    <ul className="versions">
      {read.versions.map((version) => (
        <li key={version.id} aria-label={texts().versions.version(wordsOf(version))}>
          {renaming === version.id ? (
            <NameForm path={path} version={version} onDone={onNamed} />
          ) : (
            <Row path={path} version={version} onRename={() => setRenaming(version.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  path: string;
  version: KeptVersion;
  onRename: () => void;
}

function Row({ path, version, onRename }: RowProps) {
  const designer = useDesigner();
  const { dismiss, versions: shelf } = useWorkspace();
  const isOnDisk = useFiles(({ place }) => place?.version?.startsWith(version.hash) === true);
  const words = wordsOf(version);
  const use = async (does: (text: string) => void): Promise<void> => {
    try {
      const text = await shelf?.read(path, version.id);
      dismiss();
      if (text !== undefined) does(text);
    } catch (error) {
      designer.session.say(error instanceof Error ? error.message : String(error));
    }
  };
  const compare = (text: string): void =>
    startComparing(designer, { is: 'version', label: texts().versions.theVersion(words), text });
  return (
    <>
      <p className="version-words">
        <span className="version-name">{version.name ?? momentOf(version)}</span>
        <span className="version-about">
          {[
            version.name === undefined ? '' : momentOf(version),
            sizeOf(version),
            isOnDisk ? texts().versions.onDiskNow : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <Button look="quiet" onClick={onRename}>
        {version.name === undefined ? texts().versions.name : texts().versions.rename}
      </Button>
      <Button onClick={() => void use(compare)}>{texts().versions.compare}</Button>
      <Button onClick={() => void use((text) => restoreVersion(designer, text, words))}>
        {texts().versions.restore}
      </Button>
    </>
  );
}

function NameForm({ path, version, onDone }: { path: string; version: KeptVersion; onDone: () => void }) {
  const designer = useDesigner();
  const { versions: shelf } = useWorkspace();
  const [name, setName] = useState(version.name ?? '');
  const save = async (): Promise<void> => {
    try {
      await shelf?.name(path, version.id, name);
    } catch (error) {
      designer.session.say(error instanceof Error ? error.message : String(error));
    }
    onDone();
  };
  return (
    <form
      className="version-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        className="input"
        aria-label={texts().versions.nameOfVersion(momentOf(version))}
        placeholder={texts().versions.placeholder}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        // Whoever asks to name it types next.
        ref={(input) => input?.focus()}
      />
      <Button onClick={onDone}>{texts().versions.cancel}</Button>
      <Button look="primary" type="submit">
        {texts().versions.keepName}
      </Button>
    </form>
  );
}

// helpers

function momentOf({ at }: Pick<KeptVersion, 'at'>): string {
  return describeMoment(at, Date.now(), true);
}

/** `of 14:02:31`, or its name. */
function wordsOf({ name, at }: KeptVersion): string {
  return name === undefined ? texts().versions.ofMoment(momentOf({ at })) : `“${name}”`;
}

function sizeOf({ size }: KeptVersion): string {
  return size < 1024 ? texts().versions.bytes(size) : texts().versions.kilobytes(Math.round(size / 1024));
}
