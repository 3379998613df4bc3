/** What the bundler makes of imports that are not code. */
declare module "*.css";
declare module "*?worker&url" {
  const url: string;
  export default url;
}
