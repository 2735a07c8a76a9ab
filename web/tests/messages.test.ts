import { describe, expect, test } from 'vitest';
import { faults, issueTexts } from '../src/messages/issues';
import { words } from '../src/messages/en';
import { returnMethodNote } from '../src/messages/reasons';
import { priceMethodNote } from '../src/messages/sources';
import { typedInputs } from '../src/state/pointer';
import { description } from './native';

describe('issues', () => {
  test('every code of the core has words, and no words are left over', () => {
    const codes = description.issue_codes.map(({ code }) => code).sort();
    expect(Object.keys(issueTexts).sort()).toEqual(codes);
  });

  test('words say what to do, with or without arguments', () => {
    for (const { code } of description.issue_codes) {
      for (const given of [{}, { min: '1', max: '9', value: '0.6%', meant: '60%', nearest: 'followers', limit: '5' }]) {
        const text = faults.issue(code, { field: 'Followers', arguments: given });
        expect(text, code).toMatch(/^[A-Z“\d].*[.?]$/);
        expect(text, code).not.toMatch(/undefined|null|\[object/);
      }
    }
  });
});

describe('names', () => {
  test('every typed input has a label and a rule', () => {
    for (const path of typedInputs) {
      expect(words.fields[path], path).toBeTruthy();
      expect(description.inputs.find((rule) => rule.path === path), path).toBeDefined();
    }
  });

  test('every price and return method is explained', () => {
    for (const id of [...description.price_methods, 'worth']) expect(priceMethodNote(id), id).toBeTruthy();
    for (const id of description.return_methods) expect(returnMethodNote(id), id).toBeTruthy();
  });
});
