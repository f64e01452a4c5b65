package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
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

    @Test
    void of_two_administrators_who_end_each_other_at_once_one_is_left() throws Exception {
        oneIsLeftOf((desk, other) -> desk.delete("users/" + other.id()).status());
        oneIsLeftOf((desk, other) -> {
            var narrow = desk.post(
                            "custom-roles",
                            Map.of("name", "Narrow " + other.id(), "base", "ADMIN", "without", List.of("AUDIT_READ")))
                    .expect(201)
                    .text("id");
            return desk.put("users/" + other.id() + "/custom-role", Map.of("role", narrow))
                    .status();
        });
    }

    private static void oneIsLeftOf(BiFunction<Client, Desk.Person, Integer> deed) throws Exception {
        var desk = Desk.fresh();
        var ada = desk.person(Role.ADMIN, null);
        var ben = desk.person(Role.ADMIN, null);
        var adas = ada.signIn();
        var bens = ben.signIn();
        endFirst(desk, adas);
        try (var database = DeskAddress.database();
                var callers = Executors.newFixedThreadPool(2)) {
            database.setAutoCommit(false);
            database.createStatement()
                    .executeQuery("SELECT id FROM user_account WHERE id IN (%s, %s) FOR UPDATE"
                            .formatted(ada.id(), ben.id()));
            var one = callers.submit(() -> deed.apply(adas, ben));
            var other = callers.submit(() -> deed.apply(bens, ada));
            Waiting.forLocks(database, other, 2);
            database.rollback();
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    /** The one who was there first; two are left then. */
    private static void endFirst(Desk desk, Client by) {
        var first = by.get("users")
                .expect(200)
                .items()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        by.delete("users/" + first).expect(200);
        desk.admin().get("sessions/current").problem(401);
    }
}
