// Name and foot in a frame: the host's, and ours unless the host wants none.
import type { FootProps } from '../components/around';
import { Follow, followed } from '../components/Follow';
import { dateText } from '../format/numbers';
import { words } from '../messages';
import { frameWords } from '../messages/frame';
import { After } from './After';
import type { Room } from './room';
import type { Config } from './settings';

const isOurs = ({ branding }: Config): boolean => branding !== 'off';

function Name({ config }: { readonly config: Config }) {
  const { logo, brand } = config;
  if (logo) return <p class="brand"><img class="frame-logo" src={logo} alt={brand ?? ''} /></p>;
  if (brand) return <p class="brand">{brand}</p>;
  return isOurs(config) ? <p class="brand" lang="en">Tier<span>wise</span></p> : <p class="brand" />;
}

/** The whole page of ours, beside the folder of the frame. */
const ours = (): string => new URL('..', location.href).href.split('#')[0] ?? '';

function Foot({ config, answer }: FootProps & { readonly config: Config }) {
  const { as_of: asOf } = answer.response;
  return (
    <footer class="foot frame-foot">
      <p>{frameWords.private}</p>
      <p>
        {asOf && `${frameWords.lines.figures} ${dateText(asOf)} · `}
        <a href="#method">{frameWords.method}</a>
        {isOurs(config) && <> · {frameWords.by} <a href={ours()} target="_blank" rel="noopener">{words.name}</a></>}
      </p>
    </footer>
  );
}

const whole = (config: Config): readonly unknown[] => [config];

export function aroundOf(room: Room) {
  const settings = followed(room.config);
  return {
    Head: () => <Follow of={settings} when={whole}>{(config) => <Name config={config} />}</Follow>,
    After: ({ elsewhere = false }: { readonly elsewhere?: boolean }) => (
      <Follow of={settings} when={whole}>{(config) => <After {...{ room, config, elsewhere }} />}</Follow>
    ),
    Foot: ({ answer }: FootProps) => (
      <Follow of={settings} when={whole}>{(config) => <Foot {...{ config, answer }} />}</Follow>
    ),
  };
}
