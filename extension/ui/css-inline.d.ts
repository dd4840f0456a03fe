/** A style sheet as text, as Vite gives it: for the roots that a content script draws in. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
