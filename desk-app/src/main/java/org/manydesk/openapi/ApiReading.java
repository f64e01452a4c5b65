package org.manydesk.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the OpenAPI document off resource classes. Pure: the same classes give the same document. */
final class ApiReading {
    private static final String ABOUT =
            "Help desk for MSPs and BPOs. Sign in with POST /sessions, then send the token as Authorization: Bearer."
                    + " Errors are application/problem+json (RFC 9457). Lists take limit and cursor. What lies outside"
                    + " the caller's scope is 404, the same as what does not exist.";

    private final Schemas schemas = new Schemas();
    private final Responses responses = new Responses(schemas);
    private final Operations operations = new Operations(new Parameters(schemas), new Bodies(schemas), responses);

    /** The document of these classes, in the order of paths. */
    OpenAPI of(Collection<Class<?>> resources) {
        var calls = resources.stream()
                .flatMap(Call::of)
                .sorted(Comparator.comparing(Call::path).thenComparing(Call::verb))
                .toList();
        requireUniqueIds(calls);
        var api = new OpenAPI()
                .info(new Info()
                        .title("Manydesk")
                        .version("1")
                        .description(ABOUT)
                        .license(license()))
                .servers(List.of(new Server().url("/api/v1")))
                .addSecurityItem(new SecurityRequirement().addList(Operations.BEARER))
                .paths(paths(calls));
        tags(calls).forEach(api::addTagsItem);
        return api.components(components());
    }

    private static License license() {
        return new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void requireUniqueIds(List<Call> calls) {
        var seen = new HashSet<String>();
        for (var call : calls)
            if (!seen.add(call.operationId()))
                throw new IllegalStateException("Two operations are called " + call.operationId());
    }

    private Paths paths(List<Call> calls) {
        var paths = new Paths();
        for (var call : calls) {
            var item = paths.computeIfAbsent(call.path(), path -> new PathItem());
            item.operation(PathItem.HttpMethod.valueOf(call.verb()), operations.of(call));
        }
        return paths;
    }

    private static List<Tag> tags(List<Call> calls) {
        return calls.stream()
                .map(call -> call.resource().getAnnotation(io.swagger.v3.oas.annotations.tags.Tag.class))
                .filter(tag -> tag != null)
                .map(io.swagger.v3.oas.annotations.tags.Tag::name)
                .distinct()
                .sorted()
                .map(name -> new Tag().name(name))
                .toList();
    }

    private Components components() {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        var components = new Components()
                .addSecuritySchemes(Operations.BEARER, bearer)
                .responses(new TreeMap<>(responses.shared()));
        Map.copyOf(schemas.named()).keySet().stream()
                .sorted()
                .forEach(name -> components.addSchemas(name, schemas.named().get(name)));
        return components;
    }
}
