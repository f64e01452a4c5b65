package org.manydesk.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.manydesk.problem.Problem;

/** Writes and reads SCIM's JSON (RFC 7643, 4.1; RFC 7644, 3). */
public final class ScimJson {
    public static final String MEDIA_TYPE = "application/scim+json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";

    private ScimJson() {}

    /** What a whole user says of a person. */
    static ScimUser user(JsonNode said) {
        var name = said.path("userName");
        if (!said.isObject() || !name.isTextual())
            throw ScimProblem.invalidValue("userName must be the person's e-mail address.");
        var user = new ScimUser(name.asText(), null, null, null, null, true);
        if (!ScimEmails.counting(said.path("emails")).map(user::isAt).orElse(true))
            throw ScimProblem.invalidValue(
                    "userName and the address in emails must be the same: the one that the person writes from. Have the"
                            + " directory send the mail address as userName.");
        return changed(user, said);
    }

    /** The same in place of what was said before; what is left out is no longer said, but for whether they are active. */
    static ScimUser user(ScimUser before, JsonNode said) {
        if (!said.isObject()) throw ScimProblem.invalidSyntax("Send a user.");
        var user = ScimPatch.renamed(before, said);
        return changed(new ScimUser(user.userName(), null, null, null, null, before.active()), said);
    }

    private static ScimUser changed(ScimUser empty, JsonNode said) {
        var user = empty;
        for (var member : said.properties()) user = ScimPatch.set(user, member.getKey(), member.getValue());
        return user;
    }

    /** @param root the address of the service */
    public static ObjectNode of(ScimEntry entry, String root) {
        var json = JSON.objectNode();
        json.putArray("schemas").add(USER);
        json.put("id", entry.id());
        if (entry.user().externalId() != null)
            json.put("externalId", entry.user().externalId());
        json.put("userName", entry.user().userName());
        json.put("displayName", entry.name());
        var name = json.putObject("name").put("formatted", entry.name());
        if (entry.user().givenName() != null) name.put("givenName", entry.user().givenName());
        if (entry.user().familyName() != null)
            name.put("familyName", entry.user().familyName());
        json.putArray("emails")
                .addObject()
                .put("value", entry.user().userName())
                .put("type", "work")
                .put("primary", true);
        json.put("active", entry.user().active());
        json.putObject("meta")
                .put("resourceType", "User")
                .put("created", entry.created().toString())
                .put("lastModified", entry.changed().toString())
                .put("location", root + "/Users/" + entry.id())
                .put("version", entry.version());
        return json;
    }

    /** @param all how many there are, of which these are some, from {@code first} on, counted from 1 */
    public static ObjectNode list(List<? extends JsonNode> some, long all, int first) {
        var json = JSON.objectNode();
        json.putArray("schemas").add(MESSAGES + "ListResponse");
        json.put("totalResults", all).put("startIndex", first).put("itemsPerPage", some.size());
        var resources = json.putArray("Resources");
        some.forEach(resources::add);
        return json;
    }

    public static ObjectNode error(Problem problem) {
        var json = JSON.objectNode();
        json.putArray("schemas").add(MESSAGES + "Error");
        if (problem instanceof ScimProblem known && !known.scimType().isEmpty()) json.put("scimType", known.scimType());
        return json.put("detail", problem.detail()).put("status", Integer.toString(problem.status()));
    }
}
