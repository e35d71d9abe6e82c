// Where work is kept between builds. Deleting the folder costs time and nothing else.
export const CACHE = '.cache';
