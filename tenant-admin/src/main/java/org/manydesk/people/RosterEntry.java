package org.manydesk.people;

import java.util.List;

/**
 * Someone whom a list of people names.
 *
 * @param allow the keys of the clients that they are to see; for staff
 * @param deny the keys of those that they must not see
 */
record RosterEntry(NewPerson person, List<String> allow, List<String> deny) {
    boolean isAssigned() {
        return !allow.isEmpty() || !deny.isEmpty();
    }
}
