declare module '*.mjs?raw' {
  const text: string;
  export = text;
}
