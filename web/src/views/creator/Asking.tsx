// The numbers worth asking for before deciding, and below them what moves the result most.
import { Opener } from '../../components/Opener';
import { ChartSection } from '../../components/Section';
import type { About } from '../../components/Why';
import type { CreatorAnswer, Insight } from '../../engine/contract';
import { askFor, sentenceCase } from '../../messages';
import { reasonWords } from '../../messages/reasons';
import { sourceCount, standingOf } from '../../state/evidence';
import type { Opened, Toggle } from '../../state/opened';
import type { Situation } from './situation';

export interface AskingProps extends About {
  readonly creator: CreatorAnswer;
  readonly insight: Insight;
  readonly situation: Situation;
  readonly opened: Opened;
  readonly toggle: Toggle;
  readonly goTo: (path: string) => void;
}

type WorthAsking = Insight['worth_asking'][number];

const most = 3;
const { asking: words } = reasonWords;

/** What stands in for the number now. */
function standing({ creator, numbers }: AskingProps, asked: WorthAsking): string {
  const now = standingOf(creator, asked);
  if (!now) return '';
  const write = now.unit === 'percent' ? numbers.percent : now.unit === 'money_minor' ? numbers.aboutMoney : numbers.about;
  const high = write(now.p90);
  return words.standing(now.kind, write(now.p10), now.unit === 'ratio' ? words.times(high) : high, sourceCount(now.evidence));
}

function Wanted(props: AskingProps & { readonly asked: WorthAsking }) {
  const { creator, numbers, asked, goTo } = props;
  const name = sentenceCase(askFor(asked.input ?? asked.factor, creator.deliverables[0]?.format));
  const path = asked.input;
  return (
    <li class="wanted">
      <span class="wanted-name">
        {path !== null ? (
          <button type="button" class="link" onClick={() => goTo(path)}>{name}</button>
        ) : (
          name
        )}
        <span class="row-note">{standing(props, asked)}</span>
      </span>
      <strong>{numbers.aboutMoney(asked.value_minor)}</strong>
    </li>
  );
}

export function Asking(props: AskingProps) {
  const { insight, opened, toggle, situation } = props;
  const { tornado } = opened.extras;
  const open = opened.ids.includes('tornado');
  const wanted = insight.worth_asking.slice(0, most);
  return (
    <ChartSection
      id="asking"
      title={words.title}
      takeaway={wanted.length > 0 ? words.takeaway : words.nothing(situation.stalemate)}
      explained
      about={props}
      table={(tables) => tables.swingTable(props)}
      {...{ opened, toggle }}
    >
      {wanted.length > 0 && (
        <ul class="chart wanteds">
          {wanted.map((asked) => (
            <Wanted key={asked.factor} {...props} asked={asked} />
          ))}
        </ul>
      )}
      <Opener id="tornado" needs="tornado" kind="fold" {...{ opened, toggle }}>
        {open ? words.hideSwings : words.showSwings}
      </Opener>
      {open &&
        (tornado ? (
          <tornado.Tornado {...props} />
        ) : (
          <p class="takeaway" id="tornado">{opened.failed.includes('tornado') && words.failed}</p>
        ))}
    </ChartSection>
  );
}
