// What a language has words for: the parts of the messages, each with the keys of the English one.
// Only types, so that knowing all parts loads none of them.
import type { adsWords } from './ads';
import type { builderWords } from './builder';
import type { calculatorWords } from './calculators';
import type { checkWords } from './campaign-checks';
import type { listWords } from './campaign-list';
import type { reportWords } from './campaign-report';
import type { campaignResultWords } from './campaign-result';
import type { campaignWords } from './campaign';
import type { compareWords } from './campaign-compare';
import type { cardWords } from './cards';
import type { chosenWords } from './chosen';
import type { words } from './en';
import type { explainWords } from './explain';
import type { frameWords } from './frame';
import type { inputWords } from './inputs';
import type { installedWords } from './installed';
import type { issueWords } from './issues';
import type { methodWords } from './method';
import type { nameWords } from './names';
import type { ownWords } from './own-side';
import type { pictureWords } from './pictures';
import type { profileTexts } from './profile';
import type { reasonWords } from './reasons';
import type { shareWords } from './share';
import type { sourceWords } from './sources';
import type { swingWords } from './swings';
import type { tableWords } from './tables';
import type { toldWords } from './told';
import type { trustWords } from './trust';
import type { verdictWords } from './verdict';
import type { viewWords } from './views';

/** The same keys, any texts. */
type Translated<English> = English extends string
  ? string
  : English extends (...about: never[]) => unknown
    ? English
    : { readonly [Key in keyof English]: Translated<English[Key]> };

export interface Catalogue {
  readonly ads: Translated<typeof adsWords>;
  readonly builder: Translated<typeof builderWords>;
  readonly calculators: Translated<typeof calculatorWords>;
  readonly campaignChecks: Translated<typeof checkWords>;
  readonly campaignList: Translated<typeof listWords>;
  readonly campaignReport: Translated<typeof reportWords>;
  readonly campaignResult: Translated<typeof campaignResultWords>;
  readonly campaign: Translated<typeof campaignWords>;
  readonly compare: Translated<typeof compareWords>;
  readonly cards: Translated<typeof cardWords>;
  readonly chosen: Translated<typeof chosenWords>;
  readonly explain: Translated<typeof explainWords>;
  readonly frame: Translated<typeof frameWords>;
  readonly inputs: Translated<typeof inputWords>;
  readonly installed: Translated<typeof installedWords>;
  readonly issues: Translated<typeof issueWords>;
  readonly method: Translated<typeof methodWords>;
  readonly names: Translated<typeof nameWords>;
  readonly ownSide: Translated<typeof ownWords>;
  readonly page: Translated<typeof words>;
  readonly pictures: Translated<typeof pictureWords>;
  readonly profile: Translated<typeof profileTexts>;
  readonly reasons: Translated<typeof reasonWords>;
  readonly share: Translated<typeof shareWords>;
  readonly sources: Translated<typeof sourceWords>;
  readonly swings: Translated<typeof swingWords>;
  readonly tables: Translated<typeof tableWords>;
  readonly told: Translated<typeof toldWords>;
  readonly trust: Translated<typeof trustWords>;
  readonly verdict: Translated<typeof verdictWords>;
  readonly views: Translated<typeof viewWords>;
}
