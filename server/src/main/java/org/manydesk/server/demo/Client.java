package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A client company of the demo.
 *
 * @param brand    as the REST interface takes it
 * @param form     what its people are asked for a ticket, as the REST interface takes it; null for nothing more
 * @param monthly  how many tickets a month its people write, roughly
 * @param people   those who write them; the first can sign in
 * @param manager  who looks after the contract
 * @param contract as the REST interface takes it, but for its first day
 */
record Client(
        String key,
        String name,
        JsonNode brand,
        @Nullable JsonNode form,
        String locale,
        String zone,
        String domain,
        int monthly,
        JsonNode billing,
        List<String> sites,
        List<String> apps,
        List<String> devices,
        List<String> people,
        String manager,
        ObjectNode contract) {

    /** The address of one of its people: first and last name without accents. */
    String email(String person) {
        var letters = Normalizer.normalize(person, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
    }

    String requester() {
        return people.getFirst();
    }

    String supportAddress() {
        return "support@" + domain;
    }

    String contractNumber() {
        return contract.path("number").asText();
    }

    /** Help desk contracts have no service requests, problems and changes. */
    boolean bought(Story story) {
        return contract.path("model").asText().equals("SERVICE_DESK")
                || !List.of("SERVICE_REQUEST", "PROBLEM", "CHANGE").contains(story.type());
    }
}
