/**
 * Which tickets a client pays for: each ticket of a period counted or not, with the reason.
 *
 * <p>USE-1 The first time that a ticket is opened, resolved or closed, as the contract says, decides its period. USE-2 A
 * ticket counts once, ever, by the rules agreed when it was opened, whichever contract that was, unless they say that one taken
 * up again late counts again; the contract in force when it counts bills it. USE-3 What is not counted says why. (source: REST contract, "A contract")
 *
 * <p>Not here: what a counted ticket costs ({@code org.manydesk.rating}), what was billed
 * ({@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.usage;
