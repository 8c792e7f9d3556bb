/** The little of React that the page needs to hand elements to Univer. */
declare module 'react' {
  export type ReactNode = object | string | null;
  export function createElement(tag: string, properties: object | null, ...children: ReactNode[]): ReactNode;
}
