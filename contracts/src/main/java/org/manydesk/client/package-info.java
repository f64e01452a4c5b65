/**
 * Clients at a glance, as their provider sees them: contract, people, open tickets.
 *
 * <p>Not here: taking a client on ({@code org.manydesk.onboarding}), how a contract is kept ({@code org.manydesk.room}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.client;
