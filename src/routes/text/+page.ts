// The page is finished as it arrives: nothing on it needs a script.
export const csr = false;
