// The one polite live region: says the headline once the numbers have come to rest.
import { useEffect, useState } from 'preact/hooks';

const restMilliseconds = 800;

export function Live({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
