// Words about sources, needed only where somebody reads them.

export const sourceWords = {
  undated: 'undated',
  confidence: (grade: string): string =>
    ({ H: 'high confidence', M: 'medium confidence', L: 'low confidence' })[grade] ?? '',
  own: 'project’s founding document',
};
