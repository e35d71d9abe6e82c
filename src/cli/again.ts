/** The exit code by which a supervised command asks to be started again. */
export const AGAIN = 75;
