// What is said about views that take the calculator's place.

export const viewWords = {
  failed: 'This part could not be loaded. Open it again once the page’s host can be reached.',
};
