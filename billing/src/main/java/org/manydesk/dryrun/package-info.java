/**
 * What the draft of an amendment would do, before anyone puts it in force: to clocks and to the price of a month.
 *
 * <p>DRY-1 Nothing is stored. DRY-2 Clocks and prices are read by the same rules as later, with the draft and without it.
 *
 * <p>Not here: drafting and activating ({@code org.manydesk.contract}), the rules themselves ({@code org.manydesk.sla},
 * {@code org.manydesk.rating}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.dryrun;
