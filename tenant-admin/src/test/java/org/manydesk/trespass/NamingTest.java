package org.manydesk.trespass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manydesk.rest.References.Named;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

class NamingTest {
    private static final Caller.Person ANA = new Caller.Person(
            new UserId(1),
            new ProviderId(1),
            Role.AGENT,
            Set.of(),
            Optional.empty(),
            "ana@msp.example",
            "Ana",
            "127.0.0.1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static Naming of(Map<String, List<String>> query, String body) {
        return Naming.of(ANA, "PATCH /api/v1/tickets", query, body.getBytes(UTF_8));
    }

    @Test
    void five_names_wait_of_a_call_however_many_it_says() {
        var many = IntStream.range(0, 1_000).mapToObj(i -> "\"T-" + i + "\"").collect(Collectors.joining(","));
        var naming = of(Map.of("tenant", List.of("acme")), "{\"tickets\":[" + many + "]}");
        assertThat(naming.names())
                .containsExactly(
                        new Named("key", "acme"),
                        new Named("ref", "T-0"),
                        new Named("ref", "T-1"),
                        new Named("ref", "T-2"),
                        new Named("ref", "T-3"));
        assertThat(naming.attempts()).hasSize(5);
    }

    @Test
    void what_is_named_twice_is_looked_at_once() {
        assertThat(of(Map.of("tenant", List.of("acme")), "{\"tenant\":\"acme\",\"clients\":[\"acme\",\"beta\"]}")
                        .names())
                .containsExactly(new Named("key", "acme"), new Named("key", "beta"));
    }

    @Test
    void what_names_nothing_does_not_wait() {
        assertThat(of(Map.of("q", List.of("acme")), "{\"subject\":\"acme\"}").saysSomething())
                .isFalse();
        assertThat(of(Map.of(), "no JSON").saysSomething()).isFalse();
        assertThat(of(Map.of(), "").saysSomething()).isFalse();
    }
}
