package org.manydesk.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.manydesk.rest.Json;

/** What this service tells directories of itself (RFC 7643, 5 to 7). */
public final class ScimSchemas {
    /** How many users one answer lists at most. */
    public static final int MOST = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String CONFIG =
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
             "patch": {"supported": true},
             "bulk": {"supported": false, "maxOperations": 0, "maxPayloadSize": 0},
             "filter": {"supported": true, "maxResults": 200},
             "changePassword": {"supported": false},
             "sort": {"supported": false},
             "etag": {"supported": true},
             "authenticationSchemes": [{"type": "oauthbearertoken", "name": "Bearer token",
               "description": "A token that an administrator makes for one client", "primary": true}]}
            """;
    private static final String RESOURCE_TYPE =
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
             "id": "User", "name": "User", "endpoint": "/Users", "description": "People of the client",
             "schema": "urn:ietf:params:scim:schemas:core:2.0:User"}
            """;

    private ScimSchemas() {}

    public static JsonNode config() {
        return read(CONFIG);
    }

    public static JsonNode resourceType() {
        return read(RESOURCE_TYPE);
    }

    /** The one schema there is. */
    public static JsonNode user() {
        var schema = JSON.objectNode();
        schema.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        schema.put("id", USER).put("name", "User").put("description", "A person of the client");
        var attributes = schema.putArray("attributes");
        attributes.add(text("userName", "The e-mail address", "readWrite")
                .put("required", true)
                .put("uniqueness", "server"));
        attributes.add(text("displayName", "What the person is called", "readWrite"));
        var name = attribute("name", "complex", "The parts of the name", "readWrite");
        name.putArray("subAttributes")
                .add(text("formatted", "Stands in for displayName", "readWrite"))
                .add(text("givenName", "", "readWrite"))
                .add(text("familyName", "", "readWrite"));
        attributes.add(name);
        var emails = attribute("emails", "complex", "The userName again", "readWrite")
                .put("multiValued", true);
        emails.putArray("subAttributes")
                .add(text("value", "", "readWrite"))
                .add(text("type", "", "readWrite"))
                .add(attribute("primary", "boolean", "", "readWrite"));
        attributes.add(emails);
        attributes.add(attribute("active", "boolean", "Whether the person can sign in", "readWrite"));
        return schema;
    }

    /** A schema by its name, or {@link ScimProblem}. */
    public static JsonNode named(String name) {
        if (!name.equalsIgnoreCase(USER)) throw ScimProblem.nothingThere();
        return user();
    }

    public static List<JsonNode> all() {
        return List.of(user());
    }

    private static ObjectNode text(String name, String what, String mutability) {
        return attribute(name, "string", what, mutability);
    }

    private static ObjectNode attribute(String name, String type, String what, String mutability) {
        return JSON.objectNode()
                .put("name", name)
                .put("type", type)
                .put("multiValued", false)
                .put("description", what)
                .put("required", false)
                .put("caseExact", false)
                .put("mutability", mutability)
                .put("returned", "default")
                .put("uniqueness", "none");
    }

    private static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
