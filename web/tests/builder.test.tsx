import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { hideable, lockable, settings, type SettingName } from '../src/embed/settings';
import { habitsOf } from '../src/first';
import { numbersFor } from '../src/format/numbers';
import { draftOf } from '../src/state/draft';
import type { Bench } from '../src/views/embed/bench';
import { Builder } from '../src/views/embed/Builder';
import { addressOf, choicesFrom, fateOf, groups, textsAt, withFate, withText, type Form } from '../src/views/embed/choices';
import type { Texts } from '../src/embed/settings';
import { optionsOf } from '../src/views/embed/options';
import { readingsOf, unreadIn } from '../src/views/embed/presets';
import { warningsOf } from '../src/views/embed/warnings';
import { widthFrom } from '../src/views/embed/width';
import { description } from './native';
import { askedIds } from '../src/state/asked';

const habits = habitsOf(['en-US'], description);
const example = draftOf(description.example, description, numbersFor({ code: 'USD', minor_digits: 2 }));
const fields = askedIds(description);
const readings = (texts: Texts) => readingsOf(texts, example, description, habits);
const form: Form = { fields, unread: (texts) => unreadIn(readings(texts)) };
const names = Object.keys(settings) as SettingName[];

const benchOf = (texts: Texts): Bench => ({
  ...{ choices: choicesFrom(texts, form), description, example, writing: habits, readings: readings(texts) },
  ...{ cards: () => [], typed: () => ({}), set() {}, put() {}, usual: () => '#0b6b5b' },
});
const drawn = (texts: Texts = {}): string =>
  renderToString(<Builder bench={benchOf(texts)} width="390" onWidth={() => {}} site="https://a.example/" onLink={() => Promise.resolve('')} />);

describe('every setting has a place', () => {
  test('each stands in one group', () => {
    expect(groups.flatMap((group) => group.names).sort()).toEqual([...names].sort());
  });

  test.each(names.filter((name) => name !== 'hide' && name !== 'lock'))('%s can be chosen', (name) => {
    expect(drawn()).toMatch(new RegExp(`<(input|select) id="set-${name}"`));
  });

  test('every field and part can be locked or hidden where settings let it', () => {
    const html = drawn();
    for (const id of new Set([...hideable, ...lockable])) {
      const select = new RegExp(`id="fate-${id}".*?</select>`).exec(html)?.[0] ?? '';
      expect([select.includes('value="hidden"'), select.includes('value="locked"')], id).toEqual([
        (hideable as readonly string[]).includes(id), (lockable as readonly string[]).includes(id),
      ]);
    }
    for (const id of ['followers', 'fee_minor', 'order_value_minor']) expect(html).toContain(`id="fate-${id}"`);
  });

  test('every choice that a setting knows is offered', () => {
    const ids = (name: SettingName) => optionsOf(name, benchOf({})).map(({ id }) => id);
    expect(ids('scheme')).toEqual(['', 'light', 'dark']);
    expect(ids('lead')).toEqual(['', 'after', 'export']);
    expect(ids('rates-mode')).toEqual(['', 'mix']);
    expect(ids('font').length).toBe(8);
    expect(ids('currency').length).toBe(description.currencies.length);
    expect(ids('platform')).toEqual(description.platforms.map(({ id }) => (id === example.platform ? '' : id)));
    for (const name of names) {
      for (const id of optionsOf(name, benchOf({})).map((option) => option.id).filter(Boolean)) {
        expect(settings[name].read(id), `${name} ${id}`).toBeDefined();
      }
    }
  });
});

describe('what is chosen', () => {
  test('as it is anyway, is left out', () => {
    const texts = Object.entries({ view: 'creator', scheme: 'auto', branding: 'on', lead: 'none', 'rates-mode': 'replace', accent: '' });
    expect(texts.reduce<Texts>((all, [name, text]) => withText(all, name, text), {})).toEqual({});
  });

  test('a colour that is half typed stays, and the last good one counts', () => {
    const first = choicesFrom({ accent: '#1144aa' }, form);
    const half = choicesFrom({ accent: '#1144a' }, form, first.good);
    expect(half.texts['accent']).toBe('#1144a');
    expect(half.good['accent']).toBe('#1144aa');
    expect(half.refused).toEqual([{ name: 'accent', why: 'wrong' }]);
    expect(choicesFrom({}, form, half.good).good).toEqual({});
  });

  test('a value that is no number is said and does not count', () => {
    const { good } = choicesFrom({ followers: 'many', fee_minor: '$300' }, form);
    expect(good).toEqual({ fee_minor: '$300' });
    expect(drawn({ followers: 'many' })).toMatch(/id="set-followers-problem">[^<]+</);
  });

  test('fields go from shown to locked to hidden and back', () => {
    const locked = withFate(withFate({}, 'followers', 'locked'), 'side', 'hidden');
    expect(locked).toEqual({ lock: 'followers', hide: 'side' });
    const hidden = withFate(locked, 'followers', 'hidden');
    expect(hidden).toEqual({ hide: 'side followers' });
    expect(fateOf('followers', hidden)).toBe('hidden');
    expect(withFate(withFate(hidden, 'side', 'shown'), 'followers', 'shown')).toEqual({});
  });
});

describe('the address', () => {
  const texts = { brand: 'Müller & Söhne 100%', accent: '#c2410c', 'action-url': 'https://a.example/?q=1#x', followers: '42,000', 'lead-text': 'A+B=C' };

  test('brings everything back', () => {
    expect(textsAt(addressOf(texts), fields)).toEqual(texts);
    expect(addressOf({})).toBe('embed');
    expect(textsAt('embed', fields)).toEqual({});
  });

  test('takes nothing else', () => {
    expect(textsAt('embed-accent=%23c2410c&nonsense=1&scheme=auto&view=', fields)).toEqual({ accent: '#c2410c' });
  });
});

describe('warnings', () => {
  const said = (texts: Texts, width = '640') => warningsOf(benchOf(texts), width, [{ kind: 'frame', text: 'x' }]);

  test('there is nothing to say of nothing', () => {
    expect(said({})).toEqual([]);
  });

  test('a text that cannot be read on its background', () => {
    expect(said({ background: '#ffffff', text: '#999999' })).toEqual([expect.stringMatching(/contrast of 2\.8 to 1 in light/)]);
  });

  test('half a button, locked without a value, a form without a handler, a narrow column, long lines', () => {
    expect(said({ 'action-text': 'Ask us' })).toEqual([expect.stringContaining('words and where it leads')]);
    expect(said({ lock: 'followers' })).toEqual([expect.stringContaining('Followers')]);
    expect(said({ lock: 'followers', followers: '9000' })).toEqual([]);
    expect(said({ lead: 'after' })).toHaveLength(2);
    expect(said({}, '300')).toEqual([expect.stringContaining('320')]);
    expect(warningsOf(benchOf({}), '640', [{ kind: 'frame', text: 'x'.repeat(20_000) }])).toEqual([expect.stringContaining('20 KB')]);
  });
});

test('the preview is as wide as a window can be', () => {
  expect(['390', '1200', '12', '9999', '4e2', ''].map(widthFrom)).toEqual([390, 1200, 390, 390, 390, 390]);
});
