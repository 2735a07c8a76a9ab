// Styles of what is loaded after the first view, each once, and again after a failure.
import more from '../styles/more.css?url';

const loading = new Map<string, Promise<void>>();

export function stylesAt(address: string): Promise<void> {
  const before = loading.get(address);
  if (before) return before;
  const now = new Promise<void>((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(address, import.meta.url).href;
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      loading.delete(address);
      failed(new Error(`not loaded: ${link.href}`));
    };
    document.head.append(link);
  });
  loading.set(address, now);
  return now;
}

export const styles = (): Promise<void> => stylesAt(more);
