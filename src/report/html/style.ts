import { FONT_FACES } from './fonts.js';
import { PRINT } from './style-print.js';
import { SCREEN } from './style-screen.js';

/** The style sheet of the page, fonts included. */
export const STYLE = `${FONT_FACES}${SCREEN}${PRINT}`;
