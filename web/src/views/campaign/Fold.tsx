// Inputs that are folded away: how many of them are given, how many are wrong.
import { campaignWords } from '../../messages/campaign';
import type { ComponentChildren } from 'preact';
import { sliding } from '../creator/groups';
import { patternOf } from '../../state/pointer';
import type { Bench } from './bench';
import { textNow } from './desk';
import { PlanField } from './PlanField';

/** Shares that lie anywhere between none and all. */
export const evenly = (path: string): boolean => sliding.includes(patternOf(path)) || path === '/campaign/overlap_percent' || path === '/product/gross_margin_percent';

/** What is wrong among some paths. */
function wrongAmong(paths: readonly string[], { state: { problems, issues } }: Bench): number {
  return paths.filter((path) => problems.has(path) || issues.some((issue) => issue.severity === 'error' && issue.path === path)).length;
}

/** What is calculated with, but should be looked at. */
const doubtfulAmong = (paths: readonly string[], { state: { issues } }: Bench): number =>
  paths.filter((path) => issues.some((issue) => issue.severity === 'warning' && issue.path === path)).length;

interface Props {
  readonly id: string;
  readonly title: string;
  readonly paths: readonly string[];
  readonly bench: Bench;
  readonly children?: ComponentChildren;
}

export function Fold({ id, title, paths, bench, children }: Props) {
  const { state, actions } = bench;
  if (paths.length === 0) return null;
  const open = state.open.includes(id);
  const given = paths.filter((path) => textNow(state, path).trim() !== '').length;
  const wrong = wrongAmong(paths, bench);
  const doubtful = doubtfulAmong(paths, bench);
  const status = campaignWords.state(given, wrong, doubtful);
  return (
    <div class="plan-fold">
      <button type="button" class="link part-toggle" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => actions.toggle(id)}>
        <span class="part-name">{title}</span>{' '}
        <span class={wrong + doubtful > 0 ? 'part-about tone-bad' : 'part-about'}>{status}</span>
      </button>
      {open && (
        <div class="plan-fields" id={id} role="group" aria-label={title}>
          {paths.map((path) => (
            <PlanField key={path} path={path} bench={bench} span={evenly(path) ? [0, 100] : undefined} even />
          ))}
          {children}
        </div>
      )}
    </div>
  );
}
