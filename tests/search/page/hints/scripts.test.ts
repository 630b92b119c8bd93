import { expect, test } from 'vitest';
import { otherScripts, scriptBetween, soundKey } from '../../../../src/search/page/hints/scripts.ts';

const keys = (one: string, other: string) => {
  const script = scriptBetween(one, other)!;
  return [soundKey(one, script), soundKey(other, script)];
};

test.each([
  ['Путин', 'Putin'],
  ['Щербаков', 'Shcherbakov'],
  ['Хрущёв', 'Khrushchev'],
  ['Хрущёв', 'Khrushchyov'],
  ['Горбачев', 'Gorbachev'],
  ['Ельцин', 'Yeltsin'],
  ['Достоевский', 'Dostoyevsky'],
  ['Достоевский', 'Dostoevskij'],
  ['Советский', 'Sovetskiy'],
  ['Чайковский', 'Tchaikovsky'],
  ['Юлия', 'Yulia'],
  ['Жуков', 'Zhukov'],
  ['Зеленський', 'Zelenskyy'],
  ['Харків', 'Kharkiv'],
  ['Київ', 'Kyiv'],
  ['Чернігів', 'Chernihiv'],
  ['Запоріжжя', 'Zaporizhzhia'],
  ['Вучић', 'Vučić'],
  ['Ђоковић', 'Đoković'],
  ['Љубљана', 'Ljubljana'],
  ['Максим', 'Maxim'],
  ['Μητσοτάκης', 'Mitsotakis'],
  ['Τσίπρας', 'Tsipras'],
  ['Παπανδρέου', 'Papandreou'],
  ['Λευτέρης', 'Lefteris'],
  ['Αλέξης', 'Alexis'],
  ['Χρήστος', 'Christos'],
  ['Άγγελος', 'Angelos'],
  ['Στέφανος', 'Stephanos'],
  ['Κύπρος', 'Kypros'],
  ['Μπακογιάννη', 'Bakogianni'],
  ['Θεσσαλονίκη', 'Thessaloniki'],
])('%s is %s in Latin letters', (other, latin) => {
  const [one, two] = keys(other, latin);
  expect(one).toBe(two);
  expect(one).not.toBe('');
});

test.each([
  ['Путин', 'Pushkin'],
  ['Москва', 'Minsk'],
  ['Τσίπρας', 'Mitsotakis'],
])('%s is not %s', (other, latin) => {
  const [one, two] = keys(other, latin);
  expect(one).not.toBe(two);
});

test('texts in one script, and in scripts that have no list of sounds, differ by none', () => {
  expect(scriptBetween('Putin', 'Pushkin')).toBeUndefined();
  expect(scriptBetween('Путин', 'Пушкин')).toBeUndefined();
  expect(scriptBetween('Putin', 'صحافة')).toBeUndefined();
});

test('a word begins with one of the letters that are named for its key, in either script', () => {
  const initialsOf = (word: string, languages: string[]) => {
    const [other] = otherScripts(word, languages);
    return other!.initials(soundKey(word, other!.script));
  };
  expect(initialsOf('Putin', ['ru'])).toEqual(['п']);
  expect(initialsOf('Yeltsin', ['en', 'ru-RU'])).toContain('е');
  expect(initialsOf('Christos', ['el'])).toEqual(['χ']);
  expect(initialsOf('Bakogianni', ['el'])).toContain('μ');
  expect(initialsOf('Хрущёв', ['en'])).toEqual(expect.arrayContaining(['h', 'k']));
  expect(initialsOf('Юлия', [])).toEqual(expect.arrayContaining(['i', 'j', 'y']));
  expect(otherScripts('Putin', ['en', 'fr'])).toEqual([]);
});
