// An answer on as many futures as a report wants, worked out beside the engine of the page. Until it is
// there, and where it is cancelled or fails, the answer that stands is shown.
import { Component, type ComponentChildren } from 'preact';
import type { CampaignResponse } from '../../engine/campaign';
import type { Told } from '../../engine/messages';
import { Cancelled, startStudy, type Study } from '../../engine/study';
import type { PlanAnswer } from './desk';
import type { Drawing } from './result/Drawing';

interface Props {
  readonly answer: PlanAnswer;
  readonly draws: number;
  readonly start?: typeof startStudy;
  readonly children: (answer: PlanAnswer, drawing: Drawing) => ComponentChildren;
}

interface State {
  readonly stage: Drawing['stage'];
  readonly told: Told;
  readonly found: PlanAnswer | undefined;
  /** Somebody wants to print once it is done. */
  readonly prints: boolean;
}

const begun: State = { stage: 'drawn', told: { done: 0, of: 1 }, found: undefined, prints: false };

/** The same request again, as after a tick in the checklist, needs no other draws. */
const textOf = ({ answer, draws }: Props): string => JSON.stringify({ ...answer.request, draws });

export class Studied extends Component<Props, State> {
  override state = begun;
  private study: Study | undefined;

  override componentDidMount(): void {
    this.begin();
  }

  override componentDidUpdate(before: Props): void {
    if (textOf(before) !== textOf(this.props)) this.begin();
  }

  override componentWillUnmount(): void {
    this.leave();
  }

  /** What comes of it afterwards is nobody's. */
  private leave(): void {
    const { study } = this;
    this.study = undefined;
    study?.cancel();
  }

  private readonly begin = (): void => {
    this.leave();
    const { answer, draws, start = startStudy } = this.props;
    if (draws <= (answer.response.draws ?? 0)) {
      this.setState(begun);
      return;
    }
    const study = start(textOf(this.props), (told) => this.study === study && this.setState({ told }));
    this.study = study;
    this.setState({ ...begun, stage: 'drawing' });
    const end = (stage: Drawing['stage'], found?: PlanAnswer): void => {
      if (this.study === study) this.end(stage, found);
    };
    study.answer.then(
      (text) => {
        const response = JSON.parse(text) as CampaignResponse;
        const { creators, campaign } = response;
        if (creators && campaign) end('drawn', { ...answer, response, creators, campaign });
        else end('failed');
      },
      (error: unknown) => end(error instanceof Cancelled ? 'cancelled' : 'failed'),
    );
  };

  private end(stage: Drawing['stage'], found?: PlanAnswer): void {
    const { prints } = this.state;
    this.setState({ stage, found, prints: false });
    if (prints && stage !== 'cancelled') setTimeout(print);
  }

  private readonly print = (): void => {
    if (this.state.stage === 'drawing') this.setState({ prints: true });
    else print();
  };

  override render({ answer, draws, children }: Props, { stage, told, found, prints }: State) {
    const drawing = { stage, told, prints, wanted: draws, onCancel: () => this.study?.cancel(), onAgain: this.begin, onPrint: this.print };
    return children(found ?? answer, drawing);
  }
}
