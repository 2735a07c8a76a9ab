// A text of the data set, which is in English whatever the language of the page is.
import type { ComponentChildren } from 'preact';

export const Data = ({ children }: { readonly children: ComponentChildren }) => <span lang="en">{children}</span>;
