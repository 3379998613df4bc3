/** Paste and audit in the browser; filled in when the pure rooms are there. */
export {};
