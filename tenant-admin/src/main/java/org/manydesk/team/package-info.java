/**
 * Teams of the provider's staff, and the clients that they work for.
 *
 * <p>TEAM-1 A member sees the clients of the team as if assigned to each; who must not see one, does not. TEAM-2 Leaving the
 * team, or the team losing a client, counts with the next call. (source: decision 0056)
 *
 * <p>Not here: which team has a ticket, which the ticket says.
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.team;
