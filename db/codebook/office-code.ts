/** How offices are called in the directory, such as `KG-BIS`. Whatever else is written names none. */
export const OFFICE_CODE = /^[A-Z0-9][A-Z0-9-]{0,11}$/;
