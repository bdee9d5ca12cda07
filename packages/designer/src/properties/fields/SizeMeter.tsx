import { texts } from '../../texts/texts.ts';
import { formatNumber } from '../../texts/formats.ts';
interface SizeMeterProps {
  label: string;
  size: number;
  most: number;
}

/** How much of a store is taken, in bytes as the service counts them; what references bring is not known before. */
export function SizeMeter({ label, size, most }: SizeMeterProps) {
  const share = Math.min(100, Math.round((size / most) * 100));
  return (
    <div className={`size-meter ${size > most ? 'over' : ''}`}>
      <meter aria-label={label} min={0} max={most} high={most * 0.9} optimum={0} value={size} title={`${share} %`} />
      <span>{texts().properties.bytesOf(formatNumber(size), formatNumber(most))}</span>
    </div>
  );
}
