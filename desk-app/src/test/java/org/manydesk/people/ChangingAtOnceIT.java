package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Waiting;
import org.manydesk.scope.Role;

/** Two administrators change one person at the same time: nobody gets back what the other has just taken. */
@OnTheDesk
class ChangingAtOnceIT {
    @Test
    void of_two_who_change_a_person_at_once_the_second_is_told_to_look_again() throws Exception {
        var desk = Desk.fresh();
        var person = desk.person(Role.LEAD, null);
        var path = "users/" + person.id();
        var admin = desk.admin();
        try (var database = DeskAddress.database();
                var callers = Executors.newFixedThreadPool(2)) {
            database.setAutoCommit(false);
            database.createStatement()
                    .executeQuery("SELECT id FROM user_account WHERE id = " + person.id() + " FOR UPDATE");
            var answers = Stream.of(Map.of("role", "AGENT"), Map.of("name", "Jo Married"))
                    .map(change ->
                            callers.submit(() -> admin.patch(path, change).status()))
                    .toList();
            Waiting.forLocks(database, answers.getLast(), 2);
            database.rollback();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }
}
