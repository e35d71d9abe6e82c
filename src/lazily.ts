// Values that are dear to make, in an object: who asks for one pays for that one alone.

/** Each value is made when it is first asked for, and once; it may ask for the others. */
export function lazily<T extends object>(makers: {
  readonly [K in keyof T]: (known: T) => T[K];
}): T {
  const known = {} as T;
  for (const name of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(known, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[name](known);
        Object.defineProperty(known, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return known;
}
