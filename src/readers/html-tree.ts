import type { DefaultTreeAdapterMap } from 'parse5'

export type TreeNode = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type Parent = DefaultTreeAdapterMap['parentNode']

export const isElement = (n: TreeNode): n is Element => 'tagName' in n
export const isTextNode = (n: TreeNode): n is DefaultTreeAdapterMap['textNode'] => n.nodeName === '#text'
export const childrenOf = (n: TreeNode): readonly TreeNode[] => ('childNodes' in n ? n.childNodes : [])

export function attr(e: Element, name: string): string | undefined {
  for (const a of e.attrs) if (a.name === name) return a.value
  return undefined
}

/** Every element below, in document order. No recursion: pages nest hundreds of thousands deep when they mean harm. */
export function* elements(root: TreeNode): Generator<Element> {
  const stack: TreeNode[] = [root]
  for (let n = stack.pop(); n; n = stack.pop()) {
    if (isElement(n)) yield n
    const below = childrenOf(n)
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]!)
  }
}

/** How deep and how many. */
export function sizeOf(root: TreeNode): { readonly depth: number; readonly elements: number } {
  let depth = 0
  let count = 0
  const stack: { node: TreeNode; at: number }[] = [{ node: root, at: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (isElement(top.node)) count++
    if (top.at > depth) depth = top.at
    for (const below of childrenOf(top.node)) stack.push({ node: below, at: top.at + 1 })
  }
  return { depth, elements: count }
}

/** Text of an element without its scripts, blanks folded; at most `most` characters. */
export function textOf(root: TreeNode, most = 2000): string {
  let out = ''
  const stack: TreeNode[] = [root]
  for (let n = stack.pop(); n && out.length < most; n = stack.pop()) {
    if (isTextNode(n)) out += n.value
    else if (!isElement(n) || !/^(?:script|style|noscript|template)$/.test(n.tagName)) {
      const below = childrenOf(n)
      for (let i = below.length - 1; i >= 0; i--) stack.push(below[i]!)
    }
  }
  return out.slice(0, most).replace(/\s+/g, ' ').trim()
}
