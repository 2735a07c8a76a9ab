// A chance as dots: the filled ones come true. Filled and hollow differ by more than colour. Each
// kind is one line of round dashes, so that sixty dots are not sixty elements.

interface Props {
  readonly filled: number;
  readonly total: number;
  readonly title: string;
}

const gap = 13;

export function Dots({ filled, total, title }: Props) {
  const row = (kind: string, from: number, to: number) =>
    from < to && <path class={kind} d={`M${gap * (from + 0.5)} 8H${gap * (to - 0.5) + 0.01}`} stroke-dasharray={`0 ${gap}`} />;
  return (
    <svg class="dots" role="img" width={total * gap} height="16">
      <title>{title}</title>
      {row('dot-filled', 0, filled)}
      {row('dot-rim', filled, total)}
      {row('dot-hollow', filled, total)}
    </svg>
  );
}
