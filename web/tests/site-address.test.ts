import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withAddress } from '../tools/site-address';

const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');

describe('the page that knows its address', () => {
  test.each(['https://tierwise.example/tools', 'https://tierwise.example/tools/'])('%s', (site) => {
    const html = withAddress(page, site);
    expect(html).toContain('<link rel="canonical" href="https://tierwise.example/tools/" />');
    expect(html).toContain('<meta property="og:url" content="https://tierwise.example/tools/" />');
    expect(html).toContain('<meta property="og:image" content="https://tierwise.example/tools/pictures/card.png" />');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'WebApplication', url: 'https://tierwise.example/tools/' });
  });

  test('without one it claims none', () => {
    expect(page).not.toMatch(/canonical|og:url|https:\/\/(?!schema\.org)/);
  });

  test('what is no address stops the build', () => {
    expect(() => withAddress(page, 'tierwise')).toThrow();
  });
});
