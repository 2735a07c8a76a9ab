// A chance as dots: the filled ones come true. Filled and hollow differ by more than colour.

interface Props {
  readonly filled: number;
  readonly total: number;
  readonly title: string;
}

const gap = 13;

export function Dots({ filled, total, title }: Props) {
  return (
    <svg class="dots" role="img" width={total * gap} height="16">
      <title>{title}</title>
      {Array.from({ length: total }, (_, index) => (
        <circle key={index} class={index < filled ? 'dot-filled' : 'dot-hollow'} cx={gap * (index + 0.5)} cy="8" r="4.5" />
      ))}
    </svg>
  );
}
