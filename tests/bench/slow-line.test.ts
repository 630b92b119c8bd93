import { expect, test } from 'vitest';
import { SlowLine } from '../../scripts/bench/slow-line.ts';

const SLOW_4G = { latency: 150, bytesPerMillisecond: 200 };

function sendTo(line: SlowLine, length: number) {
  const answer = { arrived: 0, isDone: false };
  line.send(
    new Uint8Array(length),
    (part) => (answer.arrived += part.length),
    () => (answer.isDone = true),
  );
  return answer;
}

test('an answer waits for the latency, and then comes at the speed of the line', () => {
  const line = new SlowLine(SLOW_4G);
  const answer = sendTo(line, 20_000);
  line.pass(149);
  expect(answer.arrived).toBe(0);
  for (let i = 0; i < 50; i++) line.pass(1);
  expect(answer.arrived).toBeGreaterThan(9000);
  expect(answer.arrived).toBeLessThan(13_000);
  for (let i = 0; i < 60; i++) line.pass(1);
  expect(answer).toEqual({ arrived: 20_000, isDone: true });
});

test('answers share the line by turns', () => {
  const line = new SlowLine(SLOW_4G);
  const [large, small] = [sendTo(line, 50_000), sendTo(line, 5_000)];
  for (let i = 0; i < 220; i++) line.pass(1);
  expect([large.isDone, small.isDone]).toEqual([false, true]);
  for (let i = 0; i < 220; i++) line.pass(1);
  expect(large.arrived).toBe(50_000);
});

test('an empty answer ends, too', () => {
  const line = new SlowLine(SLOW_4G);
  const answer = sendTo(line, 0);
  line.pass(150);
  expect(answer.isDone).toBe(true);
});
