import { parseMdxSource } from './engine.ts';
import type { MdxTree } from './engine.ts';
import { explainMalformed } from './mdx-malformed.ts';
import type { MdxFault } from './mdx-malformed.ts';

export type { MdxFault } from './mdx-malformed.ts';

/** What the check needs to know of a component: `components.ts` declares more. */
export type ComponentDeclaration = {
  name: string;
  attributes: readonly { name: string; required: boolean }[];
};

type Jsx = Extract<MdxTree, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attribute = Jsx['attributes'][number];
type Finding = Pick<MdxFault, 'message' | 'name'>;

const comment = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

/** « Есть такие: «Note», «Steps».», or nothing when there are none. */
function choiceOf(declared: readonly { name: string }[]): string {
  return declared.length === 0 ? '' : ` Есть такие: ${declared.map(({ name }) => `«${name}»`).join(', ')}.`;
}

function findInName({ name }: Jsx, registered: readonly ComponentDeclaration[]): Finding {
  if (name === null)
    return { message: 'Пустой тег «<>» здесь не работает. Уберите его: содержимое останется.' };
  const message = /^[a-z]/.test(name)
    ? `HTML-тег «${name}» на этой странице не работает. Напишите то же разметкой Markdown или компонентом.${choiceOf(registered)}`
    : `Компонента «${name}» нет.${choiceOf(registered)}`;
  return { message, name };
}

function findInAttribute(
  attribute: Attribute,
  { name: component, attributes }: ComponentDeclaration,
): Finding[] {
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    return [
      {
        message: `Уберите «{…}» из тега «${component}»: свойства перечисляются по одному, текстом в кавычках.`,
        name: component,
      },
    ];
  }
  const { name, value } = attribute;
  if (!attributes.some((declared) => declared.name === name)) {
    return [{ message: `У компонента «${component}» нет свойства «${name}».${choiceOf(attributes)}`, name }];
  }
  if (typeof value === 'string') return [];
  return [
    {
      message: `Свойство «${name}» компонента «${component}» пишется текстом в кавычках: ${name}="…".`,
      name,
    },
  ];
}

function findMissing(node: Jsx, declaration: ComponentDeclaration): Finding[] {
  const given = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && attribute.value !== '' ? attribute.name : '',
  );
  return declaration.attributes
    .filter(({ name, required }) => required && !given.includes(name))
    .map(({ name }) => ({
      message: `Компоненту «${declaration.name}» нужно свойство «${name}»: допишите ${name}="…".`,
      name,
    }));
}

function findInComponent(node: Jsx, registered: readonly ComponentDeclaration[]): Finding[] {
  const declaration = registered.find(({ name }) => name === node.name);
  if (declaration === undefined) return [findInName(node, registered)];
  return [
    ...node.attributes.flatMap((attribute) => findInAttribute(attribute, declaration)),
    ...findMissing(node, declaration),
  ];
}

function findInNode(node: MdxTree, registered: readonly ComponentDeclaration[]): Finding[] {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return findInComponent(node, registered);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return comment.test(node.value)
        ? []
        : [
            {
              message:
                'Выражение в фигурных скобках здесь не вычисляется. Напишите текст без скобок; если нужна сама скобка, поставьте перед ней обратную косую черту: \\{.',
            },
          ];
    case 'mdxjsEsm':
      return [
        {
          message:
            'Строки «import» и «export» здесь не работают: компоненты уже подключены. Уберите строку; если это слово текста, начните абзац с другого.',
        },
      ];
    default:
      return [];
  }
}

/** All faults of a parsed page, in the order of its text. */
export function collectMdxFaults(tree: MdxTree, registered: readonly ComponentDeclaration[]): MdxFault[] {
  const faults: MdxFault[] = [];
  const rest: MdxTree[] = [tree];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    for (const finding of findInNode(node, registered)) faults.push({ line, column, ...finding });
    if ('children' in node) rest.push(...node.children.toReversed());
  }
  return faults;
}

/**
 * What keeps a page body out of the safe subset of MDX; empty when nothing does. Malformed MDX is one fault, at the
 * place where reading stopped. Never throws on any text.
 */
export function findMdxFaults(body: string, registered: readonly ComponentDeclaration[]): MdxFault[] {
  try {
    return collectMdxFaults(parseMdxSource(body), registered);
  } catch (cause) {
    return [explainMalformed(cause, body)];
  }
}
