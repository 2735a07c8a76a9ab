// How the page lies: whether anything scrolls sideways, is cut off, or is written over something else.

/** By how many pixels the page is wider than the window. */
export const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Pairs of texts that share more than a hair of their lines. What is fixed to the window, drawn, or only
    there to be heard does not count. */
export const overlaps = (page) =>
  page.evaluate(() => {
    const isFixed = (element) => element.closest('.answer-bar, svg, option') !== null;
    const isCut = (element) => {
      const { width, height } = element.getBoundingClientRect();
      return (width <= 1 || height <= 1) && getComputedStyle(element).overflow !== 'visible' ? true : element.parentElement ? isCut(element.parentElement) : false;
    };
    const inOneFrame = (a, b) => a.closest('.field-box') !== null && a.closest('.field-box') === b.closest('.field-box');
    const elementOf = ({ node }) => node.parentElement;
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || isFixed(element) || !element.checkVisibility() || isCut(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 2) lines.push({ box, node });
    }
    for (const element of document.querySelectorAll('input:not([type=range], [type=checkbox], [type=radio], [type=file]), select')) {
      if (element.checkVisibility()) lines.push({ box: element.getBoundingClientRect(), node: element });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const shared = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
    const said = ({ node }) => (node.data ?? `#${node.id}`).trim().slice(0, 40);
    const found = [];
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom - 4; next += 1) {
        const other = lines[next];
        if (one.node === other.node || inOneFrame(elementOf(one), elementOf(other))) continue;
        const [width, height] = shared(one.box, other.box);
        if (width > 2 && height > 4) found.push(`“${said(one)}” and “${said(other)}”`);
      }
    });
    return [...new Set(found)];
  });
