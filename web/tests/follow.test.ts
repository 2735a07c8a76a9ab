// A part that follows a value: also when the next page shows another one in its place.
import { expect, test } from 'vitest';
import { asItIs, Follow, followed } from '../src/components/Follow';
import { watched } from '../src/state/watched';

type Parts = readonly string[];

/** As it is mounted, with every list that it draws. */
function mounted(initial: Parts) {
  const drawn: Parts[] = [];
  const propsOf = (value: Parts) => {
    const source = watched<Parts>(value);
    return { source, props: { of: followed(source), when: asItIs, children: (parts: Parts) => void drawn.push(parts) } };
  };
  type Props = ReturnType<typeof propsOf>['props'];
  const first = propsOf(initial);
  const part = new Follow<Parts>(first.props);
  const draw = (props: Props): void => {
    part.props = props;
    part.render();
  };
  part.forceUpdate = () => draw(part.props as Props);
  draw(first.props);
  const becomes = (value: Parts) => {
    const next = propsOf(value);
    const before = part.props;
    draw(next.props);
    part.componentDidUpdate(before);
    return next.source;
  };
  return { part, drawn, source: first.source, becomes };
}

test('what changes is drawn, what stays is not', () => {
  const { part, drawn, source } = mounted(['1024']);
  part.componentDidMount();
  source.value = ['1024'];
  source.value = ['4096'];
  part.componentWillUnmount();
  source.value = ['65536'];
  expect(drawn).toEqual([['1024'], ['4096']]);
});

test('a change before it is mounted is drawn', () => {
  const { part, drawn, source } = mounted(['1024']);
  source.value = ['4096'];
  part.componentDidMount();
  expect(drawn).toEqual([['1024'], ['4096']]);
});

test('another value in its place is followed instead', () => {
  const { part, drawn, source, becomes } = mounted(['plan']);
  part.componentDidMount();
  const report = becomes(['report, 1024']);
  source.value = ['another plan'];
  report.value = ['report, 4096'];
  expect(drawn).toEqual([['plan'], ['report, 1024'], ['report, 4096']]);
});
