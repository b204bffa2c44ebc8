/** Lines that programs and collections leave in texts. They speak of a tool and not of the school. */
export const vendorMarks: readonly RegExp[] = [
  /Документ\s+(?:подготовлен|создан|сформирован)\s+(?:программой|в\s+программе|с\s+помощью)\s+[^\n.]{1,60}/i,
  /Документ\s+предоставлен\s+[^\n.]{1,60}/i,
  /(?:Скачано|Загружено|Материал\s+взят|Взято)\s+с\s+(?:сайта\s+)?[^\n]{1,60}/i,
  /КонсультантПлюс:\s*(?:примечание|дата\s+сохранения)[^\n]{0,60}/i,
  /Подготовлено\s+(?:с\s+использованием\s+)?систем[а-я]+\s+[^\n.]{1,60}/i,
  /Evaluation\s+(?:Only|Warning|Version)[^\n]{0,80}/i,
  /Created\s+with\s+(?:an\s+evaluation|Aspose|Spire)[^\n]{0,60}/i,
  /(?:Сканировано|Отсканировано)\s+с\s+помощью\s+[^\n.]{1,60}/i,
  /Scanned\s+(?:with|by)\s+CamScanner/i,
];
