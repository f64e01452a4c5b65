package org.manydesk.margin;

import java.time.LocalDate;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.scope.Role;

/**
 * What an hour of somebody costs, from a day on. Either of a role or of a person.
 *
 * @param person by e-mail, in lower case
 * @param from the first day, in UTC
 * @param hourly zero or more
 */
record CostRate(Optional<Role> role, Optional<String> person, LocalDate from, Money hourly) {
    CostRate {
        if (role.isPresent() == person.isPresent()) throw new IllegalArgumentException("of a role or of a person");
    }

    boolean isOf(String email) {
        return person.filter(email::equalsIgnoreCase).isPresent();
    }

    boolean isOf(Role wanted) {
        return role.filter(wanted::equals).isPresent();
    }

    /** Whether another one says the same thing twice. */
    boolean clashesWith(CostRate other) {
        return role.equals(other.role)
                && person.equals(other.person)
                && from.equals(other.from)
                && hourly.currency().equals(other.hourly.currency());
    }
}
