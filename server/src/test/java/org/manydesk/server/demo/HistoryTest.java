package org.manydesk.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-08-01");
    private static final Cast CAST = Cast.read();

    static List<Client> clients() {
        return CAST.clients();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void the_same_day_gives_the_same_tickets(Client client) {
        assertThat(lines(client)).isEqualTo(lines(client));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void there_are_about_as_many_tickets_as_the_client_writes(Client client) {
        assertThat(lines(client)).hasSizeBetween(3 * client.monthly(), 5 * client.monthly());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void every_timeline_begins_with_the_opening_goes_forward_and_ends_before_now(Client client) {
        for (var line : lines(client)) {
            var instants = instants(line);
            assertThat(line.path("timeline").path(0).path("event").asText()).isEqualTo("OPENED");
            assertThat(instants).isSorted().allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(NOW));
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void no_blank_is_left_unfilled(Client client) {
        assertThat(lines(client).toString()).doesNotContainPattern("\\{[a-z]+\\}");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void a_ticket_is_merged_into_one_that_is_imported_with_it_and_every_number_is_used_once(Client client) {
        var lines = lines(client);
        var known = new HashSet<String>();
        for (var line : lines)
            assertThat(known.add(line.path("externalId").asText())).isTrue();
        for (var line : lines) {
            for (var event : line.path("timeline")) {
                if (event.has("into"))
                    assertThat(known).contains(event.path("into").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void some_tickets_are_open_and_stay_within_what_was_asked_for(Client client) {
        var open = new History(CAST, client, new Random(7), NOW).open(7);

        assertThat(open).hasSize(7).allSatisfy(line -> assertThat(lastStatus(line))
                .isNotIn("RESOLVED", "CLOSED"));
    }

    private static List<ObjectNode> lines(Client client) {
        return new History(CAST, client, new Random(7), NOW).since(FIRST);
    }

    private static List<Instant> instants(JsonNode line) {
        var instants = new ArrayList<Instant>();
        for (var event : line.path("timeline"))
            instants.add(Instant.parse(event.path("at").asText()));
        return instants;
    }

    private static String lastStatus(JsonNode line) {
        var status = "NEW";
        for (var event : line.path("timeline")) {
            if (event.path("event").asText().equals("STATUS"))
                status = event.path("to").asText();
        }
        return status;
    }
}
