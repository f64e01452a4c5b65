package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manydesk.rest.References.Named;

class ReferencesTest {
    private static List<Named> inBody(String body) throws Exception {
        return References.inBody(Json.mapper().readTree(body));
    }

    @Test
    void what_a_body_names_is_found_however_deep_and_however_said() throws Exception {
        assertThat(inBody("{\"into\":\"ACME-1\",\"note\":\"ACME-2\"}")).containsExactly(new Named("ref", "ACME-1"));
        assertThat(inBody("{\"tickets\":[\"ACME-1\",\"ACME-2\"],\"more\":[{\"tenant\":\"acme\"}]}"))
                .containsExactly(new Named("ref", "ACME-1"), new Named("ref", "ACME-2"), new Named("key", "acme"));
        assertThat(inBody("{\"assignee\":{\"id\":\"7\"}}")).containsExactly(new Named("user", "7"));
        assertThat(inBody("{\"assignee\":7}")).containsExactly(new Named("user", "7"));
        assertThat(inBody("{\"assignee\":null}")).isEmpty();
        assertThat(inBody("[]")).isEmpty();
    }

    @Test
    void who_names_a_thousand_things_is_heard_five_times() throws Exception {
        var many = IntStream.range(0, 1_000).mapToObj(i -> "\"T-" + i + "\"").collect(Collectors.joining(","));
        assertThat(inBody("{\"tickets\":[" + many + "]}")).hasSize(5);
    }

    @Test
    void what_a_query_names_is_found() {
        assertThat(References.inQuery(Map.of("tenant", List.of("acme"), "q", List.of("beta"))))
                .containsExactly(new Named("key", "acme"));
    }
}
