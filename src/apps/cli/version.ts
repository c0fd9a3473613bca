declare const PRODUCT_VERSION: string;

/** As package.json says it, put in by the build; "development" where the sources run as they are. */
export const productVersion = typeof PRODUCT_VERSION === "string" ? PRODUCT_VERSION : "development";
