/** Changes of Decap for people who use its form without a mouse or without seeing it. */
import { importOf, type DecapChange } from './decap-change.ts';

const list = /decap-cms-widget-list\/dist\/esm\/ListControl\.js$/;
const rowBar = /decap-cms-ui-default\/dist\/esm\/ListItemTopBar\.js$/;
const groupBar = /decap-cms-ui-default\/dist\/esm\/ObjectWidgetTopBar\.js$/;
const toggle = /decap-cms-ui-default\/dist\/esm\/Toggle\.js$/;
const textToolbar = /decap-cms-widget-markdown\/dist\/esm\/MarkdownControl\/Toolbar\.js$/;
const textButton = /decap-cms-widget-markdown\/dist\/esm\/MarkdownControl\/ToolbarButton\.js$/;
const richText = /decap-cms-widget-markdown\/dist\/esm\/MarkdownControl\/VisualEditor\.js$/;

export const accessibilityChanges: readonly DecapChange[] = [
  {
    name: 'Rows of a list are moved with the keyboard too: Decap knows a mouse and a finger.',
    modules: [list],
    find: 'useSensor(TouchSensor, {\n    activationConstraint\n  }));',
    put: 'useSensor(TouchSensor, {\n    activationConstraint\n  }), useSensor(KeyboardSensor, {\n    coordinateGetter: sortableKeyboardCoordinates\n  }));',
    needs:
      "import { KeyboardSensor } from '@dnd-kit/core';\nimport { sortableKeyboardCoordinates } from '@dnd-kit/sortable';",
  },
  {
    name: 'How a row is moved, and where it is on its way, is said in Russian.',
    modules: [list],
    find: 'sensors: sensors,',
    put: 'sensors: sensors,\n      accessibility: spokenMoves(keys),',
    needs: importOf('spokenMoves', 'writing/spoken-moves.ts'),
  },
  {
    name: 'The handle of a row has a name.',
    modules: [list],
    find: '    ...attributes,\n    ...listeners,\n',
    put: "    ...attributes,\n    ...listeners,\n    'aria-roledescription': 'перестановка',\n    'aria-label': 'Переставить строку',\n",
  },
  {
    name: 'The buttons of a row are told which row it is.',
    modules: [list],
    find: 'collapsed: collapsed,\n        onCollapseToggle: partial(this.handleItemCollapseToggle, index),',
    put: 'collapsed: collapsed,\n        row: `${index + 1}. ${this.objectLabel(item)}`,\n        onCollapseToggle: partial(this.handleItemCollapseToggle, index),',
  },
  {
    name: 'The button that folds a row has a name and says whether the row is folded.',
    modules: [rowBar],
    find: '_jsx(TopBarButton, {\n      onClick: onCollapseToggle,',
    put: "_jsx(TopBarButton, {\n      'aria-expanded': !collapsed,\n      'aria-label': `${collapsed ? 'Развернуть' : 'Свернуть'} строку ${props.row ?? ''}`.trim(),\n      onClick: onCollapseToggle,",
  },
  {
    name: 'The button that removes a row has a name.',
    modules: [rowBar],
    find: '_jsx(TopBarButton, {\n      onClick: onRemove,',
    put: "_jsx(TopBarButton, {\n      'aria-label': `Удалить строку ${props.row ?? ''}`.trim(),\n      onClick: onRemove,",
  },
  {
    name: 'A row is called by the first of its texts, not by a number that it may lack.',
    modules: [list],
    find: "const value = item.get(labelField.get('name'));",
    put: "const value = multiFields.map(part => item.get(part.get('name'))).find(text => typeof text === 'string' && text !== '');",
  },
  {
    name: 'A row without any text is not called by the English name of a field.',
    modules: [list],
    find: "`No ${labelField.get('name')}`",
    put: "'не заполнено'",
  },
  {
    name: 'The button that closes a notice has a Russian name.',
    modules: [/decap-cms-core\/dist\/esm\/components\/UI\/Notifications\.js$/],
    find: 'closeOnClick: true,',
    put: "closeButton: ({ closeToast }) => _jsx('button', {\n        type: 'button',\n        className: 'Toastify__close-button Toastify__close-button--light',\n        'aria-label': 'Закрыть сообщение',\n        onClick: closeToast,\n        children: '×'\n      }),\n      closeOnClick: true,",
  },
  {
    name: 'A list says how many rows it has in words that fit every number.',
    modules: [list],
    find: 'heading: `${items.size} ${listLabel}`,',
    put: 'heading: `${label}: ${items.size}`,',
  },
  {
    name: 'The button that folds a list or a group says what it folds and whether that is folded.',
    modules: [groupBar],
    find: "\"aria-label\": collapsed ? t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse'),",
    put: "'aria-expanded': !collapsed,\n          'aria-label': [t(`editor.editorWidgets.object.${collapsed ? 'expand' : 'collapse'}`), heading].filter(part => typeof part === 'string').join(': '),",
  },
  {
    name: 'A switch may be given a name.',
    modules: [toggle],
    find: '  className,\n  Container = ToggleContainer,',
    put: "  className,\n  'aria-label': ariaLabel,\n  Container = ToggleContainer,",
  },
  {
    name: 'A switch that was never touched is off.',
    modules: [toggle],
    find: '"aria-checked": isActive?.toString(),',
    put: '"aria-checked": String(isActive === true),\n    "aria-label": ariaLabel,',
  },
  {
    name: 'The menu of headings is one button, not one inside another.',
    modules: [textToolbar],
    find: '_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                type: "headings",',
    put: '_jsx(DropdownButton, {\n              "aria-label": t(\'editor.editorWidgets.markdown.headings\'),\n              children: _jsx(ToolbarButton, {\n                isOfMenu: true,\n                type: "headings",',
  },
  {
    name: 'The menu of pictures is one button, not one inside another.',
    modules: [textToolbar],
    find: "_jsx(DropdownButton, {\n              children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
    put: "_jsx(DropdownButton, {\n              \"aria-label\": t('editor.editorWidgets.markdown.addComponent'),\n              children: _jsx(ToolbarButton, {\n                isOfMenu: true,\n                label: t('editor.editorWidgets.markdown.addComponent'),",
  },
  {
    name: 'The sign of a menu is no button of its own.',
    modules: [textButton],
    find: '_jsx(StyledToolbarButton, {\n    isActive: isActive,',
    put: "_jsx(StyledToolbarButton, {\n    as: isOfMenu ? 'span' : undefined,\n    'aria-pressed': isOfMenu || isActive === undefined ? undefined : Boolean(isActive),\n    isActive: isActive,",
  },
  {
    name: 'The sign of a menu is told so.',
    modules: [textButton],
    find: 'function ToolbarButton({\n  type,',
    put: 'function ToolbarButton({\n  isOfMenu = false,\n  type,',
  },
  {
    name: 'The editor of texts has a name.',
    modules: [richText],
    find: 'renderElement: renderElement,\n            renderLeaf: renderLeaf,',
    put: "\"aria-label\": field.get('label') ?? 'Текст',\n            renderElement: renderElement,\n            renderLeaf: renderLeaf,",
  },
  {
    name: 'Labels are legible whatever their field is up to.',
    modules: [/decap-cms-ui-default\/dist\/esm\/FieldLabel\.js$/],
    find: 'text: colors.controlLabel\n  },\n  active: {\n    background: colors.active,\n    text: colors.textLight\n  },\n  error: {\n    background: colors.errorText,',
    put: "text: 'var(--color-text)'\n  },\n  active: {\n    background: 'var(--color-accent)',\n    text: 'var(--color-on-accent)'\n  },\n  error: {\n    background: 'var(--color-caution)',",
  },
  {
    name: 'The items of a menu belong to it, not to a list inside it.',
    modules: [/decap-cms-ui-default\/dist\/esm\/Dropdown\.js$/],
    find: '_jsx(DropdownList, {\n',
    put: "_jsx(DropdownList, {\n        role: 'none',\n",
  },
  {
    name: 'The dialog of files has a name.',
    modules: [/decap-cms-core\/dist\/esm\/components\/UI\/Modal\.js$/],
    find: 'onRequestClose: onClose,',
    put: "contentLabel: 'Файлы',\n          onRequestClose: onClose,",
  },
  {
    name: 'A picture among files is not read out by its address: its name stands below it.',
    modules: [/decap-cms-core\/dist\/esm\/components\/MediaLibrary\/MediaLibraryCard\.js$/],
    find: 'loading: "lazy",',
    put: 'loading: "lazy",\n          alt: "",',
  },
  {
    name: 'The fields are the main part of the page.',
    modules: [/decap-cms-core\/dist\/esm\/components\/Editor\/EditorInterface\.js$/],
    find: '_jsxs(Editor, {\n',
    put: "_jsxs(Editor, {\n        role: 'main',\n",
  },
];
