package org.manydesk.scope;

import java.time.Instant;

/** What keeps a person from doing what their role allows, for now. */
public sealed interface Limit {
    /**
     * Their provider asks its staff for a second factor, and they have none: they may set one up, and do nothing else.
     *
     * @see "decision 0040"
     */
    record SecondFactorMissing() implements Limit {}

    /**
     * Somebody of the staff sees what the person sees: nothing is changed, and what is read is noted under both names.
     *
     * @param by who looks
     * @param email their address
     * @param name their name
     * @param until when it ends by itself
     * @see "decision 0052"
     */
    record SeenThrough(UserId by, String email, String name, Instant until) implements Limit {}
}
