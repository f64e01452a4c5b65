package org.manydesk.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import org.manydesk.scope.Caller;

/**
 * What a browser is asked: the options of {@code navigator.credentials}, with bytes in base64url (Web Authentication, 5.4 and
 * 5.5). The person must be made sure of, and the key must be found without saying who one is.
 */
final class Options {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KIND = "public-key";
    private static final String SURE = "required";

    private Options() {}

    /** Asks for a new key for a person, on a device that has none of these. */
    static String toMake(RelyingParty party, Challenge challenge, Caller.Person person, List<Passkey> known) {
        var options = common(challenge);
        options.putObject("rp").put("id", party.name()).put("name", "Manydesk");
        options.putObject("user")
                .put("id", text(challenge.handle()))
                .put("name", person.email())
                .put("displayName", person.name());
        var kinds = options.putArray("pubKeyCredParams");
        RelyingParty.ALGORITHMS.forEach(
                kind -> kinds.addObject().put("type", KIND).put("alg", kind));
        options.set("excludeCredentials", named(known));
        options.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", SURE);
        return options.put("attestation", "none").toString();
    }

    /** Asks for the use of a key: of one of these, or where there are none of whichever the person chooses. */
    static String toUse(RelyingParty party, Challenge challenge, List<Passkey> oneOf) {
        var options = common(challenge).put("rpId", party.name()).put("userVerification", SURE);
        options.set("allowCredentials", named(oneOf));
        return options.toString();
    }

    private static ObjectNode common(Challenge challenge) {
        return JSON.objectNode().put("challenge", text(challenge.value())).put("timeout", Challenge.LIFE.toMillis());
    }

    private static JsonNode named(List<Passkey> keys) {
        var all = JSON.arrayNode();
        keys.forEach(key -> all.addObject().put("type", KIND).put("id", text(key.credentialId())));
        return all;
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
