// One setting, chosen or typed. What is not understood is said in its place, and stays.
import type { ComponentChildren } from 'preact';
import { Choice } from '../../components/Choice';
import { largestRadius, settings, type SettingName } from '../../embed/settings';
import { themeFrom } from '../../embed/theme';
import { builderWords as words } from '../../messages/builder';
import { controlId, type ControlProps } from './bench';
import { kinds } from './choices';
import { Logo } from './Logo';
import { Rates } from './Rates';
import { optionsOf } from './options';

/** Where a colour is understood, and still cannot be used. */
function faintIn({ name, bench }: ControlProps): string | undefined {
  if (kinds[name] !== 'colour') return undefined;
  const [first, second] = themeFrom(bench.choices.config).warnings.filter(({ setting }) => setting === name);
  return first && words.problems.faint(words.warnings.schemes[second ? 'both' : first.scheme]);
}

function problemOf({ name, bench }: ControlProps): string | undefined {
  const { why } = bench.choices.refused.find((one) => one.name === name) ?? {};
  if (why === 'too-long') return words.problems.tooLong(settings[name].most);
  const { problems } = words;
  if (why === undefined) return faintIn({ name, bench });
  if (kinds[name] === 'colour') return problems.colour;
  if (name === 'radius') return problems.radius;
  return name.endsWith('-url') ? problems.address : problems.other;
}

/** Written from left to right in every language. */
const isCode = (name: SettingName): boolean => kinds[name] === 'colour' || name.endsWith('-url');

interface FieldProps extends ControlProps {
  readonly numeric?: boolean;
  readonly children?: ComponentChildren;
}

/** A text, and beside it what else can say the same. */
function Text(props: FieldProps) {
  const { name, bench, numeric, children } = props;
  const id = controlId(name);
  const hint = words.hints[name];
  const problem = problemOf(props);
  const told = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="build-field">
      <label for={id}>{words.labels[name]}</label>
      <div class="build-line">
        <div class="field-box">
          <input
            id={id}
            type="text"
            dir={isCode(name) ? 'ltr' : undefined}
            translate={!isCode(name)}
            inputMode={name.endsWith('-url') ? 'url' : numeric ? 'numeric' : 'text'}
            autoComplete="off"
            spellcheck={false}
            placeholder={words.places[name] ?? bench.usual(name)}
            value={bench.choices.texts[name] ?? ''}
            aria-invalid={bench.choices.refused.some((one) => one.name === name)}
            aria-describedby={told || undefined}
            onInput={(event) => bench.set(name, event.currentTarget.value)}
          />
        </div>
        {children}
      </div>
      {problem && <p class="field-error" id={`${id}-problem`}>{problem}</p>}
      {hint && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

function Colour(props: ControlProps) {
  const { name, bench } = props;
  const good = bench.choices.config[name as 'accent' | 'background' | 'text'];
  return (
    <Text {...props}>
      <input
        type="color"
        class="build-colour"
        aria-label={words.pick(words.labels[name])}
        value={good ?? bench.usual(name)}
        onInput={(event) => bench.set(name, event.currentTarget.value)}
      />
    </Text>
  );
}

const usualRadius = 8;

function Radius(props: ControlProps) {
  const { bench } = props;
  return (
    <Text {...props} numeric>
      <input
        type="range"
        class="build-range"
        aria-label={words.labels.radius}
        min="0"
        max={largestRadius}
        value={bench.choices.config.radius ?? usualRadius}
        onInput={({ currentTarget: { valueAsNumber } }) => bench.set('radius', valueAsNumber === usualRadius ? '' : String(valueAsNumber))}
      />
    </Text>
  );
}

function OneOf({ name, bench }: ControlProps) {
  const hint = words.hints[name];
  const options = optionsOf(name, bench);
  const text = bench.choices.texts[name] ?? '';
  return (
    <div class="build-field">
      <Choice
        id={controlId(name)}
        label={words.labels[name]}
        value={options.some(({ id }) => id === text) ? text : ''}
        options={options}
        onChoose={(id) => bench.set(name, id)}
      />
      {hint && <p class="field-hint">{hint}</p>}
    </div>
  );
}

function Switch({ name, bench }: ControlProps) {
  return (
    <label class="build-switch">
      <input
        id={controlId(name)}
        type="checkbox"
        checked={bench.choices.texts[name] !== 'off'}
        onChange={({ currentTarget }) => bench.set(name, currentTarget.checked ? 'on' : 'off')}
      />
      <span>{words.labels[name]}</span>
    </label>
  );
}

const controls = { choice: OneOf, text: Text, colour: Colour, radius: Radius, switch: Switch, logo: Logo, rates: Rates, fields: () => null };

export function Control(props: ControlProps) {
  const Kind = controls[kinds[props.name]];
  return <Kind {...props} />;
}
