// A part of the page as an SVG that stands alone: every text where it stands, every mark with the colours
// it has now as attributes, nothing that refers to anything else. What waits for a hand is left out.

const namespace = 'http://www.w3.org/2000/svg';
/** Around all of it, in pixels. */
const margin = 24;
const lineHeight = 17;
const footSize = 11.5;

const handy = 'button[aria-expanded], input, select, textarea, .unseen, .table-toggle, .how, .explanation, .row-panel, .table-box, .ads-channel, .not-in-picture, [hidden]';

/** Styles of a mark, with what each is where nothing is said. */
const marks: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)', stroke: 'none', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linecap': 'butt', opacity: '1', 'fill-opacity': '1',
  'vector-effect': 'none', transform: 'none',
};
const lettering: Readonly<Record<string, string>> = { 'font-family': '', 'font-size': '', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start' };
const geometry = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'd', 'points', 'viewBox', 'preserveAspectRatio'];

type Attributes = Readonly<Record<string, string | number>>;

function made(name: string, attributes: Attributes, text?: string): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function stylesOf(element: Element, names: Readonly<Record<string, string>>): Attributes {
  const style = getComputedStyle(element);
  const entries = Object.entries(names).map(([name, usual]) => [name, style.getPropertyValue(name), usual] as const);
  return Object.fromEntries(entries.filter(([, value, usual]) => value !== usual && value !== '').map(([name, value]) => [name, value]));
}

/** The same drawing with its styles as attributes. */
function drawingOf(element: Element): SVGElement | undefined {
  const style = getComputedStyle(element);
  if (element.localName === 'title' || style.display === 'none' || style.visibility === 'hidden') return undefined;
  const isText = element.localName === 'text' || element.localName === 'tspan';
  const given = geometry.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const isGroup = element.localName === 'svg' || element.localName === 'g';
  const styles = isGroup ? {} : { ...stylesOf(element, marks), ...(isText ? stylesOf(element, lettering) : {}) };
  const drawing = made(element.localName, { ...Object.fromEntries(given), ...styles, ...(element.localName === 'svg' ? { overflow: style.overflow } : {}) });
  if (isText && element.childElementCount === 0) drawing.textContent = element.textContent;
  else for (const child of element.children) drawing.append(...[drawingOf(child)].filter((one) => one !== undefined));
  return drawing;
}

interface Line {
  readonly box: DOMRect;
  text: string;
}

/** The lines in which a text is set. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\s*\S+\s*/g)) {
    const start = index + word.length - word.trimStart().length;
    range.setStart(node, start);
    range.setEnd(node, start + word.trim().length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (last && Math.abs(last.box.top - box.top) < 2) last.text += word.replace(/\s+/g, ' ').replace(/^(?=\S)/, last.text.endsWith(' ') ? '' : ' ');
    else lines.push({ box, text: `${word.trim()}${/\s$/.test(word) ? ' ' : ''}` });
  }
  return lines.map(({ box, text }) => ({ box, text: text.trim() }));
}

let measure: CanvasRenderingContext2D | null | undefined;

function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return Number.parseFloat(fontSize) * 0.9;
  measure.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return measure.measureText('x').fontBoundingBoxAscent;
}

/** Draws what is below an element into a picture whose corner is at `origin` of the window. */
class Drawing {
  readonly parts: SVGElement[] = [];
  bottom = 0;
  private readonly origin: DOMRect;

  constructor(origin: DOMRect) {
    this.origin = origin;
  }

  private place({ left, top, bottom }: DOMRect): { x: number; y: number } {
    this.bottom = Math.max(this.bottom, bottom - this.origin.top);
    return { x: left - this.origin.left + margin, y: top - this.origin.top + margin };
  }

  add(element: Element): void {
    const style = getComputedStyle(element);
    if (element.matches(handy) || style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    if (element.localName === 'svg') return this.addDrawing(element);
    this.addBox(element, style);
    for (const child of element.childNodes) {
      if (child instanceof Element) this.add(child);
      else if (child instanceof Text) this.addText(child, style);
    }
  }

  private addDrawing(element: Element): void {
    const box = element.getBoundingClientRect();
    const drawing = drawingOf(element);
    if (!drawing) return;
    const place = { ...this.place(box), width: box.width, height: box.height };
    for (const [name, value] of Object.entries({ ...place, overflow: 'visible' })) drawing.setAttribute(name, String(value));
    this.parts.push(drawing);
  }

  /** Grounds and rules. */
  private addBox(element: Element, style: CSSStyleDeclaration): void {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const { x, y } = this.place(box);
    const { width, height } = box;
    if (!/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) this.parts.push(made('rect', { x, y, width, height, fill: style.backgroundColor }));
    const rules = [
      ['top', { x, y, width, height: Number.parseFloat(style.borderTopWidth) }],
      ['bottom', { x, y: y + height - Number.parseFloat(style.borderBottomWidth), width, height: Number.parseFloat(style.borderBottomWidth) }],
    ] as const;
    for (const [side, rule] of rules) {
      if (rule.height > 0) this.parts.push(made('rect', { ...rule, fill: style.getPropertyValue(`border-${side}-color`) }));
    }
  }

  private addText(node: Text, style: CSSStyleDeclaration): void {
    const isRight = style.direction === 'rtl';
    for (const { box, text } of linesOf(node)) {
      const { x, y } = this.place(box);
      const right = box.right - box.left;
      const at = { x: isRight ? x + right : x, y: y + ascentOf(style), fill: style.color, ...(isRight ? { direction: 'rtl' } : {}) };
      this.parts.push(made('text', { ...at, ...stylesOf(node.parentElement ?? document.body, { ...lettering, 'text-anchor': style.textAnchor }) }, text));
    }
  }
}

/** A text in lines of at most so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

export interface SvgPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** `name` says what it is, `foot` below it where it is from. */
export function svgOf(element: Element, name: string, foot: string): SvgPicture {
  const box = element.getBoundingClientRect();
  const drawing = new Drawing(box);
  for (const child of element.children) drawing.add(child);
  const body = getComputedStyle(document.body);
  const width = Math.ceil(box.width) + 2 * margin;
  const lines = wrapped(foot, Math.floor(box.width / (footSize * 0.52)));
  const below = drawing.bottom + 2 * margin;
  const height = Math.ceil(below + lines.length * lineHeight + margin - 8);
  const root = made('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const text = { x: margin, fill: getComputedStyle(document.documentElement).getPropertyValue('--muted').trim(), 'font-size': footSize, 'font-family': body.fontFamily };
  root.append(
    made('title', {}, name),
    made('rect', { width, height, fill: getComputedStyle(document.documentElement).backgroundColor }),
    ...drawing.parts,
    ...lines.map((line, index) => made('text', { ...text, y: below + index * lineHeight }, line)),
  );
  return { text: new XMLSerializer().serializeToString(root), width, height };
}
