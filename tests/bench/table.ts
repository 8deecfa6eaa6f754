/** The rows as a table of fixed columns that people can read in a terminal. */
import type { Row, Size } from './row.ts';

function ratioOf(row: Row): number | null {
  return row.ours === null || row.bare === null ? null : row.ours / row.bare;
}

export function tableOf(rows: readonly Row[], size: Size): string {
  const lines = rows.map((row) => {
    const ratio = ratioOf(row);
    return [
      row.what,
      row.against,
      ratio === null ? '' : `${ratio.toFixed(2)} ×`,
      milliseconds(row.ours),
      milliseconds(row.bare),
      row.memory === null ? '' : `${mebibytes(row.memory.ours)} / ${mebibytes(row.memory.bare)}`,
      row.note,
    ];
  });
  const titles = ['Waymark', 'against', 'ratio', 'ours', 'bare', 'peak memory (MiB)', ''];
  const widths = titles.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const laid = [titles, widths.map((width) => '-'.repeat(width)), ...lines].map((cells) =>
    cells
      .map((cell, at) => (at >= 2 && at <= 5 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const faults = rows.flatMap((row) => row.faults.map((fault) => `${row.what}: ${fault}`));
  return [
    '',
    `Medians of ${size.rounds} alternating rounds, ${size.cases} cases. 1 × is as fast as doing only the bare act.`,
    '',
    ...laid,
    ...(faults.length === 0 ? [] : ['', ...faults]),
    '',
  ].join('\n');
}

function milliseconds(ms: number | null): string {
  if (ms === null) return '';
  return ms >= 100 ? `${Math.round(ms)} ms` : ms >= 1 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(3)} ms`;
}

function mebibytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}
