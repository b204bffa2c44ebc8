/** Decap's Russian with what it lacks. */

type Phrases = { [key: string]: string | Phrases };

const own: Phrases = {
  editor: {
    editorToolbar: { status: 'Состояние: %{status}' },
    editorWidgets: { objectWidget: { expand: 'Развернуть', collapse: 'Свернуть' } },
  },
  collection: { entries: { unpublishedHeader: 'Черновики' } },
  mediaLibrary: { mediaLibraryModal: { close: 'Закрыть' } },
  workflow: {
    workflow: { dateFormat: 'D MMMM' },
    workflowList: {
      currentEntries: '%{smart_count} запись |||| %{smart_count} записи |||| %{smart_count} записей',
    },
  },
};

/** The phrases with ours in place of those that are missing or English. */
export const missingPhrases = (phrases: Phrases): Phrases => join(phrases, own);

function join(under: Phrases, over: Phrases): Phrases {
  const joined: Phrases = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = joined[key];
    joined[key] = typeof value === 'object' && typeof below === 'object' ? join(below, value) : value;
  }
  return joined;
}
