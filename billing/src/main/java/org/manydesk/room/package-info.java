/**
 * The contract room: whether a client's contract is being kept, what it says, what it costs.
 *
 * <p>Not here: the figures themselves ({@code org.manydesk.compliance}, {@code org.manydesk.invoicing}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.room;
