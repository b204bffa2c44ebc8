/** The structure of a tagged PDF (ISO 32000-1, 14.8.4): what a screen reader is told about each piece of text. */

export type TagType =
  'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD';

export type Tag = { type: TagType; children: Tag[] };

/** A new element at the end of its parent. */
export function addTag(parent: Tag, type: TagType): Tag {
  const tag: Tag = { type, children: [] };
  parent.children.push(tag);
  return tag;
}
