package org.manydesk.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;

/** How the directories of clients ask: Okta and Entra ID. */
final class Directories {
    static final String USERS = "/scim/v2/Users";
    static final String PATCH = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";
    static final String LEAVES = PATCH.formatted("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");

    private Directories() {}

    /** One with a token of its own. */
    static Client directoryOf(Desk desk, String key) {
        var made = desk.admin()
                .post("tenants/" + key + "/scim-tokens", Map.of("name", "Directory of " + key))
                .expect(201);
        return Client.withToken(made.text("token")).with("Content-Type", "application/scim+json");
    }

    static String okta(String address) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s",
                 "name":{"givenName":"Odile","familyName":"Okada"},
                 "emails":[{"primary":true,"value":"%1$s","type":"work"}],"displayName":"Odile Okada",
                 "locale":"en-US","externalId":"00u-%1$s","groups":[],"password":"Ab1!xyzw","active":true}
                """
                .formatted(address);
    }

    static String entra(String address) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId":"%1$s-object","userName":"%1$s","active":true,"displayName":"Emil Entrup",
                 "emails":[{"primary":true,"type":"work","value":"%1$s"}],
                 "name":{"formatted":"Emil Entrup","familyName":"Entrup","givenName":"Emil"},
                 "roles":[{"value":"ADMIN","primary":true}],"userType":"ADMIN","title":"Head",
                 "meta":{"resourceType":"User"},
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"IT"}}
                """
                .formatted(address);
    }

    static Answer filtered(Client by, String filter) {
        return by.get(USERS + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200);
    }

    static void isRefused(Answer answer, int status, String scimType) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().path("schemas").get(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.text("status")).isEqualTo(Integer.toString(status));
        assertThat(answer.json().path("scimType").asText()).isEqualTo(scimType);
    }
}
