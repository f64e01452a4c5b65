package org.manydesk.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On whose behalf the present work is done. Nothing is read or written without one. */
public sealed interface Caller {
    /** The provider whose rows may be touched. */
    ProviderId provider();

    /** How the audit trail names this caller. */
    String name();

    /**
     * A person who signed in, or a program with a person's token.
     *
     * @param without the rights that a custom role takes away; none where the role is whole
     * @param home the tenant that the person works for; empty for staff
     * @param from the address that the call came from
     * @param session the session or API token in which they act; empty while they sign in
     * @param provenAt when they last proved in that session who they are; empty for API tokens
     * @param limit what keeps them from doing what the role allows; empty for nearly everybody
     */
    record Person(
            UserId id,
            ProviderId provider,
            Role role,
            Set<Right> without,
            Optional<TenantId> home,
            String email,
            String name,
            String from,
            Optional<SessionId> session,
            Optional<Instant> provenAt,
            Optional<Limit> limit)
            implements Caller {
        /** For how long a proof of who they are counts as fresh. */
        public static final Duration FRESH = Duration.ofMinutes(15);

        public Person {
            without = Set.copyOf(without);
        }

        /** Whether they proved who they are not longer than {@link #FRESH} ago; an API token never does. */
        public boolean hasProven(Instant now) {
            return provenAt.filter(proven -> !now.isAfter(proven.plus(FRESH))).isPresent();
        }

        /** Whether they may do nothing before a second factor is set up. */
        public boolean lacksSecondFactor() {
            return limit.filter(Limit.SecondFactorMissing.class::isInstance).isPresent();
        }

        /** By whom of the staff it is seen what this person sees; empty where they act themselves. */
        public Optional<Limit.SeenThrough> seenThrough() {
            return limit.filter(Limit.SeenThrough.class::isInstance).map(Limit.SeenThrough.class::cast);
        }

        /** The same person as somebody of the staff sees through them, who can prove nothing in their name. */
        public Person seenThrough(Limit.SeenThrough by) {
            return new Person(
                    id,
                    provider,
                    role,
                    without,
                    home,
                    email,
                    name,
                    from,
                    session,
                    Optional.of(Instant.EPOCH),
                    Optional.of(by));
        }

        /** Whether none of these rights was taken away. Says nothing of what the role may. */
        public boolean keeps(Set<Right> rights) {
            return Collections.disjoint(without, rights);
        }

        /** Whether who has that role without those rights may do nothing that this person may not. */
        boolean reachesUpTo(Role other, Set<Right> taken) {
            return !other.isAbove(role)
                    && without.stream().filter(other.rights()::contains).allMatch(taken::contains);
        }

        /** Whether one of these roles is held; an operator is an administrator too. */
        public boolean isOneOf(Role... roles) {
            return List.of(roles).stream().anyMatch(role::includes);
        }
    }

    /** Work without a person: mail intake, timers. Names its reach, so it cannot reach further by mistake. */
    record SystemWork(String name, ProviderId provider, List<TenantId> reach) implements Caller {}
}
