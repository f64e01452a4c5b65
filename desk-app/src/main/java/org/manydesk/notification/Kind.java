package org.manydesk.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.scope.Role;

/** What people are told of, and who hears of it: nobody is told, or goes on reading, what their role does not concern. */
public enum Kind {
    /** A clock of a ticket runs out. */
    CLOCK(Role.ADMIN, Role.LEAD, Role.AGENT),
    /** Little is left of packs that were paid in advance. */
    BALANCE_LOW(Role.ADMIN, Role.BILLING, Role.CLIENT_MANAGER),
    /** A question on an invoice line is to be answered. */
    ANSWER_DUE(Role.ADMIN, Role.BILLING),
    /** The last day on which notice of a contract can be given is near. */
    NOTICE_NEAR(Role.ADMIN, Role.BILLING),
    /** A client has used most of what it may use. */
    QUOTA_NEAR(Role.ADMIN);

    private final Set<Role> hearers;

    Kind(Role... hearers) {
        this.hearers = Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(hearers).anyMatch(role::includes))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The roles whose people hear of it, where they reach the client. */
    public Set<Role> hearers() {
        return Set.copyOf(hearers);
    }

    /** What people of a role hear of. */
    public static Set<Kind> of(Role role) {
        return Arrays.stream(values())
                .filter(kind -> kind.hearers.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
