// The styles of what is loaded after the first view, once, and again after a failure.
import address from '../styles/more.css?url';

let loading: Promise<void> | undefined;

export function styles(): Promise<void> {
  loading ??= new Promise<void>((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(address, import.meta.url).href;
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      loading = undefined;
      failed(new Error(`not loaded: ${link.href}`));
    };
    document.head.append(link);
  });
  return loading;
}
