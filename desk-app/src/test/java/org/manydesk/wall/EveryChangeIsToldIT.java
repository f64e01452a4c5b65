package org.manydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.Change;
import org.manydesk.audit.Listener;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.probe.Visitor;
import org.manydesk.rest.Json;

/**
 * What {@code EveryChangeIsToldTest} reads from the code is seen at the product: while one of everything is made for a client,
 * changed and taken away again, each call that was done left an entry of the kind that the list names.
 */
@OnTheDesk
class EveryChangeIsToldIT {
    /** Calls that may be done and change nothing of a client: mail that is set aside only waits for a person. */
    private static final Set<String> MAY_CHANGE_NOTHING = Set.of("POST /inbound-mail");

    private static final int SEEN = 70;

    @Test
    void each_call_that_was_done_left_its_entry() throws Exception {
        var desk = Desk.fresh();
        try (var listener = new Listener(desk.id())) {
            var mark = "TOLD" + desk.mark().toUpperCase(Locale.ROOT);
            var things = Things.planted(desk, "told", mark, listener.address());
            var admin = desk.admin().visitor(listener.address());
            further(things).forEach(call -> call.by(admin));
            var silent = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (var heard : listener.heard()) {
                var change = changeOf(heard);
                if (change.kinds().isEmpty() || MAY_CHANGE_NOTHING.contains(change.name())) continue;
                seen.add(change.name());
                if (heard.kinds().stream().noneMatch(change::leaves))
                    silent.add(change.name() + " left " + heard.kinds());
            }
            assertThat(silent).isEmpty();
            assertThat(seen).hasSizeGreaterThanOrEqualTo(SEEN);
        }
    }

    private static Change changeOf(Listener.Heard heard) {
        return Change.all().stream()
                .filter(change -> change.is(heard.verb(), heard.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heard + " is not in the list"));
    }

    /** A call on what was planted; what is refused changes nothing and is not counted. */
    private record Call(String verb, String path, Map<String, ?> body) {
        void by(Visitor admin) {
            switch (verb) {
                case "PUT" -> put(admin);
                case "POST" -> admin.post(path, body);
                case "PATCH" -> admin.patch(path, body);
                default -> admin.delete(path);
            }
        }

        private void put(Visitor admin) {
            if (body.isEmpty()) admin.put(path);
            else admin.put(path, body);
        }
    }

    private static List<Call> further(Things things) {
        var calls = new ArrayList<Call>();
        for (var call : FURTHER) {
            var parts = call.split(" ", 3);
            calls.add(
                    new Call(parts[0], in(things, parts[1]), parts.length < 3 ? Map.of() : body(in(things, parts[2]))));
        }
        return calls;
    }

    private static String in(Things things, String text) {
        var filled = text;
        for (var id : things.ids().entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled.replace("{agent}", things.agent().id());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> body(String json) {
        try {
            return Json.mapper().readValue(json, Map.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** In this order: what is needed by another goes last. */
    private static final List<String> FURTHER = List.of(
            "PATCH tickets/{ref} {\"subject\": \"Another subject\"}",
            "POST tickets/{ref}/splits {\"messages\": [\"{message}\"], \"subject\": \"Apart\"}",
            "PUT tickets/{ref}/own-change {\"cause\": \"The new release\"}",
            "DELETE tickets/{ref}/own-change",
            "PATCH tickets/{ref}/time-entries/{entry} {\"duration\": \"PT20M\"}",
            "DELETE tickets/{ref}/time-entries/{entry}",
            "DELETE tickets/{ref}/watchers/{watcher}",
            "PUT tickets/{ref}/status {\"status\": \"RESOLVED\"}",
            "PUT tickets/{ref}/mark {\"as\": \"DUPLICATE\"}",
            "PUT tenants/{key}/contracts/{number}/documents/{document}/sharing",
            "DELETE tenants/{key}/contracts/{number}/documents/{document}/sharing",
            "DELETE tenants/{key}/contracts/{number}/documents/{document}",
            "PUT invoices/{invoice}/lines/{line}/queries/{query}/outcome {\"outcome\": \"UPHELD\", \"note\": \"It is right\"}",
            "PUT invoices/{invoice}/payments/{payment}/reversal {\"reason\": \"It bounced\"}",
            "PUT tenants/{key}/contracts/{number}/compliance/exclusions/{exclusion}/decision {\"decision\": \"APPROVED\", \"note\": \"So it was\"}",
            "PUT tenants/{key}/contracts/{number}/service-credits/{credit}/decision {\"decision\": \"APPROVED\", \"note\": \"Agreed\"}",
            "PUT tenants/{key}/contracts/{number}/suspension {\"from\": \"2026-11-01\"}",
            "DELETE tenants/{key}/contracts/{number}/suspension",
            "PUT tenants/{key}/contracts/{number}/renewal {\"months\": 12, \"noticeDays\": 90}",
            "DELETE tenants/{key}/contracts/{number}/renewal",
            "PATCH tenants/{key}/services/{service} {\"name\": \"Another name\"}",
            "PATCH tenants/{key}/services/{service}/outages/{outage} {\"until\": \"2026-11-01T01:00:00Z\"}",
            "DELETE tenants/{key}/services/{service}/outages/{outage}",
            "PUT tenants/{key}/services/{service}/maintenance-windows/{window}/agreement",
            "DELETE tenants/{key}/services/{service}/maintenance-windows/{window}",
            "DELETE tenants/{key}/services/{service}/monitoring-hooks/{hook}",
            "POST tenants/{key}/webhook-deliveries/{delivery}/tries {}",
            "DELETE tenants/{key}/knowledge/{article}",
            "DELETE knowledge/{shared}",
            "PUT tenants/{key}/brand {\"senderName\": \"Desk\", \"shortName\": \"Told\", \"colour\": 3, \"signature\": \"Yours\"}",
            "PUT tenants/{key}/quotas {\"requests\": 500}",
            "PATCH tenants/{key} {\"name\": \"Another name\"}",
            "PUT tenants/{key}/suspension",
            "DELETE tenants/{key}/suspension",
            "DELETE tenants/{key}/scim-tokens/{scimToken}",
            "POST tenants/{key}/personal-data/search {\"email\": \"old@told.example\"}",
            "POST tenants/{key}/personal-data/erasure {\"email\": \"old@told.example\"}",
            "DELETE tenants/onboarding/templates/{template}",
            "DELETE operational-agreements/{agreement}",
            "DELETE exchange-rates/{rate}",
            "PUT users/{agent}/custom-role {\"role\": \"{customRole}\"}",
            "DELETE users/{agent}/custom-role",
            "PUT custom-roles/{customRole} {\"name\": \"Another role\", \"base\": \"AGENT\", \"without\": [\"CONTRACT_READ\"]}",
            "DELETE custom-roles/{customRole}",
            "PUT teams/{team} {\"name\": \"Another team\", \"members\": [], \"clients\": []}",
            "DELETE teams/{team}",
            "DELETE api-tokens/{token}",
            "PUT users/{agent}/skills {\"skills\": [{\"kind\": \"LANGUAGE\", \"name\": \"de\"}]}",
            "POST users/{agent}/password-link {}",
            "DELETE users/{agent}/password-link",
            "DELETE users/{agent}/second-factor",
            "DELETE users/{agent}/sessions",
            "DELETE users/{user}/sessions/{session}",
            "DELETE users/{user}/passkeys",
            "PATCH users/{agent} {\"name\": \"Another name\"}",
            "DELETE users/{agent}",
            "PUT users/{agent}/activation",
            "PUT audit/retention {\"months\": 24}",
            "DELETE audit/retention",
            "PUT webhook-key",
            "PUT provider/second-factor {\"from\": \"2090-01-01\"}",
            "PATCH profile {\"locale\": \"de\"}",
            "PUT tenants/{key}/off-boarding {\"reason\": \"Their contract is over\", \"eraseOn\": \"2090-01-01\"}",
            "PUT tenants/{key}/off-boarding/confirmations {\"confirmed\": [\"PACK_NOT_TAKEN\"]}",
            "DELETE tenants/{key}/off-boarding",
            "DELETE sessions",
            "DELETE sessions/current");
}
