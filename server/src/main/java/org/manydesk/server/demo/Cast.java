package org.manydesk.server.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Everyone in the demo and everything they write about, read from {@code demo/*.json}. */
record Cast(List<Client> clients, List<Employee> staff, List<Story> stories, List<Articles.Entry> articles) {

    static Cast read() {
        return new Cast(
                list("clients", new TypeReference<>() {}),
                list("staff", new TypeReference<>() {}),
                list("stories", new TypeReference<>() {}),
                list("articles", new TypeReference<>() {}));
    }

    List<Employee> agentsOf(Client client) {
        return staff.stream().filter(person -> person.answers(client)).toList();
    }

    Employee first(String role) {
        return staff.stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> list(String name, TypeReference<List<T>> type) {
        try (var content = Cast.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JsonMapper.builder().build().readValue(content, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
