package org.manydesk.onboarding;

import java.time.Instant;

/**
 * A client that somebody began to take on.
 *
 * @param version counts how often it was kept
 * @param name what the client is called so far; may be empty
 * @param step which was reached
 * @param author who kept it last
 */
public record KeptDraft(
        long id, int version, String name, String step, String author, Instant keptAt, NewClient typed) {}
