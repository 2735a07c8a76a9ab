// Name and foot of the page, and what stands below the answer. In somebody else's page they are the host's.
import type { FunctionComponent } from 'preact';
import type { Response } from '../engine/contract';
import { dateText } from '../format/numbers';
import { words } from '../messages';

export interface FootProps {
  readonly answer: { readonly response: Pick<Response, 'as_of' | 'engine' | 'data'> };
}

interface AfterProps {
  /** Below something else than the calculator's result. */
  readonly elsewhere?: boolean;
}

function OurHead() {
  return (
    <>
      <p class="brand" lang="en">Tier<span>wise</span></p>
      <p class="tagline">{words.tagline}</p>
    </>
  );
}

function OurFoot({ answer }: FootProps) {
  const { engine, data, as_of: asOf } = answer.response;
  const { footer } = words;
  return (
    <footer class="foot">
      <p>{footer.private}</p>
      <p>
        {footer.version(engine, data, asOf ? dateText(asOf) : '')} · <a href="#campaign">{words.campaign}</a> · <a href="#method">{footer.method}</a> · <a href="#embed">{footer.embed}</a>
      </p>
    </footer>
  );
}

interface Around {
  Head: FunctionComponent;
  After: FunctionComponent<AfterProps>;
  Foot: FunctionComponent<FootProps>;
}

/** A frame puts its own in place of these before anything is drawn. */
export const around: Around = { Head: OurHead, After: () => null, Foot: OurFoot };
