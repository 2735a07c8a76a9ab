// How the page lies: whether anything scrolls sideways, or is written over something else.

/** By how many pixels the page is wider than the window. */
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Pairs of texts and controls that share more than a hair of their lines, as far as they can be seen. What
    is drawn does not count, nor what floats over the page. */
export const overlaps = (page) =>
  page.evaluate(() => {
    const styles = new Map();
    const styleOf = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
    const up = function* (element) {
      for (let one = element; one; one = one.parentElement) yield one;
    };
    const layerOf = (element) => [...up(element)].find((one) => ['fixed', 'sticky'].includes(styleOf(one).position));
    /** Without what its ancestors cut off. */
    const seen = ({ left, right, top, bottom }, element) => {
      const box = { left, right, top, bottom };
      for (const one of up(element)) {
        if (styleOf(one).overflow === 'visible' || one === document.documentElement || one === document.body) continue;
        const edge = one.getBoundingClientRect();
        Object.assign(box, { left: Math.max(box.left, edge.left), right: Math.min(box.right, edge.right), top: Math.max(box.top, edge.top), bottom: Math.min(box.bottom, edge.bottom) });
      }
      return box;
    };
    const lines = [];
    const add = (box, element, said) => {
      const part = seen(box, element);
      if (part.right - part.left > 2 && part.bottom - part.top > 4) lines.push({ ...part, element, said, layer: layerOf(element), frame: element.closest('.field-box') });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || element.closest('svg, option') || !element.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(box, element, node.data.trim().slice(0, 40));
    }
    for (const control of document.querySelectorAll('input:not([type=range], [type=checkbox], [type=radio], [type=file]), select')) {
      if (control.checkVisibility()) add(control.getBoundingClientRect(), control, `#${control.id}`);
    }
    lines.sort((a, b) => a.top - b.top);
    const found = new Set();
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom - 4; next += 1) {
        const other = lines[next];
        if (one.said === other.said || one.layer !== other.layer || (one.frame && one.frame === other.frame)) continue;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (width > 2) found.add(`“${one.said}” and “${other.said}”`);
      }
    });
    return [...found];
  });
