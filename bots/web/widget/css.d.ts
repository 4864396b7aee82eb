/** A style sheet as text, given by the bundler. */
declare module '*.css' {
  const text: string;
  export default text;
}
