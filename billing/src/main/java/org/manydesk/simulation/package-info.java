/**
 * What real months would have cost by other price lists: the tickets that came are rated again, card beside card.
 *
 * <p>SIM-1 Nothing is stored. SIM-2 Tickets are counted and rated by the rules of a run, each month as agreed then but for
 * the prices. SIM-3 A card carries over what it left itself of the month before.
 *
 * <p>Not here: the rules themselves ({@code org.manydesk.usage}, {@code org.manydesk.rating}), and what the draft of an
 * amendment would do ({@code org.manydesk.dryrun}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.simulation;
