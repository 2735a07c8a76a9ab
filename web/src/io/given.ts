// Inputs that the page around a frame gives and nobody here can change, by the ids of the calculator's fields.
export const given = { ids: (): readonly string[] => [] };
