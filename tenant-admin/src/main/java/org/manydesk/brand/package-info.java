/**
 * Shows a client's own brand: its logo and name to its people, its sender name and signature to who is written to.
 *
 * <p>BRA-1 A brand is plain text and one picture that is drawn anew; nothing of it is markup or a header of a mail. BRA-2 Only
 * the client's own people and its provider's staff see it. BRA-3 It leaves with the client. (source: features.md N6)
 *
 * <p>Not here: the provider's own brand, see {@link org.manydesk.provider}; the colours, see the stylesheet.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.brand;
