// The rules by which all sources are weighed, as fields.
import { WeightField } from '../../components/FactorField';
import { asItIs, Follow } from '../../components/Follow';
import { write } from '../../format/numbers';
import type { Trust } from '../../io/desk';
import { methodWords } from '../../messages/method';
import type { Rule } from '../../state/trust';

const { weights: words } = methodWords;
const rules: readonly Rule[] = ['H', 'M', 'L', 'half_life_years'];
const count = (value: number): string => write({ maximumFractionDigits: 4 }, value);

export function Weights({ trust }: { readonly trust: Trust }) {
  return (
    <Follow of={trust.shown} when={asItIs}>
      {() => (
        <div class="weights" role="group" aria-label={words.title}>
          <p>{words.lead}</p>
          {rules.map((rule) => (
            <WeightField
              key={rule}
              id={`weight-${rule}`}
              label={words.names[rule]}
              about=""
              write={count}
              onNumber={(value) => trust.setRule(rule, value, `weight-${rule}`)}
              {...trust.rule(rule)}
            />
          ))}
        </div>
      )}
    </Follow>
  );
}
