package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.UserId;

/** Who is to solve a ticket: one of the staff, or somebody whom only history knows by name. */
@Embeddable
public class Assignment {
    @Column(name = "assignee_id")
    private @Nullable Long userId;

    @Column(name = "assignee_text")
    private @Nullable String name;

    protected Assignment() {}

    static Assignment to(UserId user) {
        var assignment = new Assignment();
        assignment.userId = user.value();
        return assignment;
    }

    static Assignment toUnknown(String name) {
        var assignment = new Assignment();
        assignment.name = name;
        return assignment;
    }

    Optional<UserId> user() {
        return Optional.ofNullable(userId).map(UserId::new);
    }

    Optional<String> unknown() {
        return Optional.ofNullable(name);
    }
}
