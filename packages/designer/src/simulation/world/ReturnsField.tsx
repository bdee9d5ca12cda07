import { pointerTo } from '@switchyard/blocks';
import { useState } from 'react';
import { Rows } from '../Rows.tsx';
import { EditAsJson } from './EditAsJson.tsx';
import { readReturns, whyNotReturned, writeReturns, type ReturnRow } from './lambdaAnswer.ts';
import { useWorldPlace } from './ShownWorld.tsx';
import type { Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

/** What a Lambda function returns: rows of key and value, or the JSON of anything that does not fit in rows. */
export function ReturnsField({ path }: { path: Path }) {
  const { value, set } = useWorldPlace(path);
  // A row that is still being named stands in no object, so it waits here as long as it fits what is stored.
  const [typed, setTyped] = useState<readonly ReturnRow[]>();
  const stored = readReturns(value);
  if (!stored) {
    return (
      <div className="world-json-value" data-world={pointerTo(path)}>
        <p className="field-label">{texts().world.whatItReturns}</p>
        <pre>
          <code>{JSON.stringify(value, null, 2)}</code>
        </pre>
        <EditAsJson path={path} what={texts().world.this} />
      </div>
    );
  }
  const rows = typed && sameText(writeReturns(typed, value), value ?? {}) ? typed : stored;
  const why = whyNotReturned(rows);
  return (
    <div data-world={pointerTo(path)}>
      <Rows
        legend={texts().world.whatItReturns}
        noun={texts().world.value}
        rows={rows}
        blank={{ key: '', value: '' }}
        onChange={(next) => {
          setTyped(next);
          set(writeReturns(next, value));
        }}
      />
      {why === undefined ? null : (
        <p className="field-problem" role="alert">
          {why}
        </p>
      )}
    </div>
  );
}

// helpers

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
