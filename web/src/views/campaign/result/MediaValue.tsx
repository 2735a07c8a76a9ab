// What ads as large as the plan's views would have cost, beside the returns and never one of them.
import { campaignResultWords } from '../../../messages/campaign-result';
import { methodAddress } from '../../../state/opened';
import { sourceCount } from '../../../state/evidence';
import type { Shown } from './shown';

const { media: said, goals } = campaignResultWords;

/** Rows behind the prices of ads. */
function rowsOf({ campaign: { media_value: media }, creators }: Shown): string[] {
  const behind = creators.flatMap(({ figures }) => figures).filter(({ id }) => media?.figures.includes(id));
  return [...new Set(behind.flatMap(({ evidence }) => evidence))];
}

export function MediaValue(shown: Shown) {
  const { campaign: { media_value: media }, numbers } = shown;
  if (!media?.multiple) return null;
  const { p10, p50, p90 } = media.multiple;
  const [price = ''] = media.figures;
  return (
    <p class="media-value not-in-picture">
      <strong>{said.label}</strong> <em>({said.notRevenue})</em>: {said.text(numbers.decimal(p50), numbers.decimal(p10), numbers.decimal(p90))}{' '}
      {said.why(numbers.aboutMoney(media.value_minor.p50))}{' '}
      <a href={`#${methodAddress('figure', price.split('/')[0] ?? '')}`}>{goals.sources(sourceCount(rowsOf(shown)))}</a>
    </p>
  );
}
