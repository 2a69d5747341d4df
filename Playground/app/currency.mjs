/** The decimals of ISO 4217 where they aren't 2, as the command line has them. */
const UNUSUAL_DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF "
        + "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
};

/** Returns the number of decimals that are minor units of a currency. */
export function decimalsOf(currency) {
    for (const [count, codes] of Object.entries(UNUSUAL_DECIMALS)) {
        if (codes.split(" ").includes(currency)) return Number(count);
    }
    return 2;
}

/**
 * Returns an amount in units, such as `8,000.00`.
 *
 * @param {number | bigint} amount The amount in minor units.
 * @param {number} decimals The number of decimals that are minor units.
 */
export function amountText(amount, decimals) {
    const value = BigInt(amount);
    const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
    const unit = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
    const fraction = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
    return `${value < 0n ? "−" : ""}${unit}${fraction}`;
}

/**
 * Returns a range of amounts, or `undefined` if it has every amount.
 *
 * @param {number | bigint | null} minimum
 * @param {number | bigint | null} maximum
 * @param {string[] | null} currencies The currencies of the amounts, or `null` for any.
 */
export function rangeText(minimum, maximum, currencies) {
    if (minimum === null && maximum === null) return undefined;
    const kinds = new Set((currencies ?? []).map(decimalsOf));
    const [decimals] = kinds.size === 1 ? kinds : [undefined];
    const text = (amount) => amountText(amount, decimals ?? 0);
    let range;
    if (minimum === null) range = `up to ${text(maximum)}`;
    else if (maximum === null) range = `from ${text(minimum)}`;
    else if (BigInt(minimum) === BigInt(maximum)) range = `exactly ${text(minimum)}`;
    else if (minimum < 0) range = `${text(minimum)} to ${text(maximum)}`;
    else range = `${text(minimum)} – ${text(maximum)}`;
    return decimals === undefined ? `${range} in minor units` : range;
}
