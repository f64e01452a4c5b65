package org.manydesk.team;

import java.util.List;

/**
 * A team as a list shows it.
 *
 * @param version counts the changes
 * @param members by name; those who left are not among them
 * @param clients the keys of those within the reader's reach, sorted
 */
public record TeamSheet(String id, int version, String name, List<Member> members, List<String> clients) {
    /** Somebody in it. */
    public record Member(String id, String name) {}
}
