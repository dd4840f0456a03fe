import { describe, expect, test } from 'vitest';
import { orderRows } from '#tools/classification/order-file.ts';
import { orderText, wholeOrder } from './small-sources.ts';

const whole = orderText(wholeOrder([['Z011', 'Encounter for examination of ears (and hearing)']]));

describe('an order file', () => {
  const rows = orderRows(whole, 'order.txt');

  test('is read row by row, in its order', () => {
    expect(rows).toHaveLength(whole.split('\n').length);
    expect(rows[0]).toEqual({ code: 'A04', isBillable: false, title: 'Filling A04' });
    expect(rows.find(({ code }) => code === 'Z011')).toEqual({
      code: 'Z011',
      isBillable: true,
      title: 'Encounter for examination of ears (and hearing)',
    });
    expect(rows.at(-1)!.code[0]).toBe('U');
  });

  test('may have the ends of lines of Windows and empty lines', () => {
    expect(orderRows(`${whole.replaceAll('\n', '\r\n')}\r\n\r\n`, 'order.txt')).toEqual(rows);
  });
});

describe('an order file is refused', () => {
  test.each([
    ['a line that is cut', '00001 A00     1 Cholera'],
    ['a code of two characters', `00001 A0      1 ${'x'.padEnd(60)} Cholera`],
    ['a line of another file', '{"t":"Cholera"}'],
  ])('with its line for %s', (_what, line) => {
    const text = [...whole.split('\n').slice(0, 2), line].join('\n');
    expect(() => orderRows(text, 'order.txt')).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringMatching(/^order\.txt:3: /) }),
    );
  });

  test.each([
    ['nothing', ''],
    ['few rows', whole.split('\n').slice(0, 80_000).join('\n')],
    [
      'no last chapter',
      whole
        .split('\n')
        .filter((line) => line[6] !== 'U')
        .join('\n'),
    ],
    [
      'no chapter in the middle',
      whole
        .split('\n')
        .filter((line) => line[6] !== 'M')
        .join('\n'),
    ],
  ])('as cut when it has %s', (_what, text) => {
    expect(() => orderRows(text, 'order.txt')).toThrow(expect.objectContaining({ code: 'cut' }));
  });
});
