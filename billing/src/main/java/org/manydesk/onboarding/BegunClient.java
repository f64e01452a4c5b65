package org.manydesk.onboarding;

import java.time.Instant;

/**
 * A client that somebody began to take on, as a list shows it.
 *
 * @param name what the client is called so far; may be empty
 * @param step which was reached
 * @param author who kept it last
 */
public record BegunClient(long id, String name, String step, String author, Instant keptAt) {}
