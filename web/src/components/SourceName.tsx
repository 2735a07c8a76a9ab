// A source by publisher and title, as a link where it has a page.
import type { Source } from '../engine/contract';

/** Only addresses of the web become links; anything else in the data stays text. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}

export function nameOf({ publisher, title }: Source): string {
  return publisher === '' || title.startsWith(publisher) ? title : `${publisher}: ${title}`;
}

export function SourceName({ source }: { readonly source: Source }) {
  const name = nameOf(source);
  if (!isWebAddress(source.url)) return <span class="source-name" lang="en">{name}</span>;
  return (
    <a class="source-name" lang="en" href={source.url} target="_blank" rel="noopener noreferrer">{name}</a>
  );
}
