/**
 * Money: an amount in one currency, with exactly that currency's decimals.
 *
 * <p>MON-1 Currencies never mix. MON-2 Nothing is rounded unless a rounding is named. MON-3 A split gives its parts back
 * to the cent. (source: ISO 4217; EN 16931 BR-DEC)
 *
 * <p>Not here: prices with more decimals than the currency has ({@code org.manydesk.rating.Price}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.money;
