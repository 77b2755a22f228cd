/** The version of this Travaux, as in package.json (a test compares them): the name under which the machine signs. */
export const VERSION = '0.1.0'
