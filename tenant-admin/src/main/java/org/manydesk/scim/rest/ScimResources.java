package org.manydesk.scim.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.scim.ScimEntry;
import org.manydesk.scim.ScimJson;
import org.manydesk.scim.ScimPeople;
import org.manydesk.scim.ScimProblem;
import org.manydesk.scim.ScimSchemas;
import org.manydesk.scim.rest.ScimServlet.Reply;
import org.manydesk.scope.TenantId;

/** The endpoints of SCIM (RFC 7644, 3.2): users, and what the service tells of itself. */
@ApplicationScoped
class ScimResources {
    private static final int USUAL = 100;

    private final ScimPeople people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ScimResources() {
        this(null);
    }

    @Inject
    ScimResources(ScimPeople people) {
        this.people = people;
    }

    Reply answer(ScimCall call, TenantId client) {
        if (call.path().size() > 2) throw ScimProblem.nothingThere();
        return switch (call.kind()) {
            case "Users" ->
                call.path().size() == 1
                        ? users(call, client)
                        : user(call, client, call.path().get(1));
            case "ServiceProviderConfig", "ResourceTypes", "Schemas" -> about(call);
            default -> throw ScimProblem.nothingThere();
        };
    }

    private Reply users(ScimCall call, TenantId client) {
        return switch (call.method()) {
            case "GET" -> list(call, client);
            case "POST" -> shown(201, people.create(client, call.body().get()), call);
            default -> throw ScimProblem.notSupported();
        };
    }

    private Reply list(ScimCall call, TenantId client) {
        var first = Math.max(1, number(call, "startIndex", 1));
        var most = Math.clamp(number(call, "count", USUAL), 0, ScimSchemas.MOST);
        var found = people.find(client, call.query().apply("filter").orElse(null), first, most);
        var some = found.entries().stream()
                .map(entry -> ScimJson.of(entry, call.root()))
                .toList();
        return Reply.of(200, ScimJson.list(some, found.all(), first));
    }

    private static int number(ScimCall call, String name, int usual) {
        var text = call.query().apply(name).orElse("");
        if (text.isEmpty()) return usual;
        if (!text.matches("-?[0-9]{1,9}")) throw ScimProblem.invalidValue(name + " must be a number.");
        return Integer.parseInt(text);
    }

    private Reply user(ScimCall call, TenantId client, String id) {
        var read = call.read().orElse(null);
        return switch (call.method()) {
            case "GET" -> shown(200, people.get(client, id), call);
            case "PUT" ->
                shown(200, people.replace(client, id, read, call.body().get()), call);
            case "PATCH" ->
                shown(200, people.patch(client, id, read, call.body().get()), call);
            case "DELETE" -> {
                people.delete(client, id, read);
                yield new Reply(204, Optional.empty());
            }
            default -> throw ScimProblem.notSupported();
        };
    }

    private static Reply shown(int status, ScimEntry entry, ScimCall call) {
        return Reply.of(status, ScimJson.of(entry, call.root()));
    }

    private static Reply about(ScimCall call) {
        if (!call.method().equals("GET")) throw ScimProblem.notSupported();
        return Reply.of(
                200,
                call.path().size() == 1
                        ? all(call.kind())
                        : one(call.kind(), call.path().get(1)));
    }

    private static JsonNode all(String kind) {
        return switch (kind) {
            case "Schemas" -> listed(ScimSchemas.all());
            case "ResourceTypes" -> listed(List.of(ScimSchemas.resourceType()));
            default -> ScimSchemas.config();
        };
    }

    private static JsonNode one(String kind, String name) {
        if (kind.equals("Schemas")) return ScimSchemas.named(name);
        if (kind.equals("ResourceTypes") && name.equals("User")) return ScimSchemas.resourceType();
        throw ScimProblem.nothingThere();
    }

    private static JsonNode listed(List<JsonNode> some) {
        return ScimJson.list(some, some.size(), 1);
    }
}
