package org.manydesk.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manydesk.audit.proof.ChainProof;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** What a client never saw, it does not take along. */
@OnTheDesk
class StaffWordsStayIT {
    private static final String AMONG_STAFF = "amongstaffalone";

    private static String ticket(Client admin) {
        var requester = Map.of("email", "pat@parting.example", "name", "Pat");
        var body = Map.of("type", "INCIDENT", "subject", "Fax", "description", "Said by Pat", "requester", requester);
        return "tickets/"
                + admin.post("tenants/parting/tickets", body).expect(201).text("ref");
    }

    private static void article(Client admin, String slug, String body, String audience) {
        var article = Map.of(
                "slug", slug, "title", slug, "body", body, "language", "en", "audience", audience, "state", "DRAFT");
        admin.post("tenants/parting/knowledge", article).expect(201);
    }

    private static void isOfANote(String file) throws Exception {
        try (var database = DeskAddress.database();
                var change = database.prepareStatement("UPDATE attachment SET internal = 1 WHERE id = ?")) {
            change.setLong(1, Long.parseLong(file));
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void notes_their_files_recorded_work_and_articles_for_staff_are_not_in_the_pack() throws Exception {
        var desk = Desk.fresh();
        var admin = desk.admin();
        desk.tenant("parting");
        desk.contract("parting", "2020-01-01");
        desk.staff(Role.AGENT, "parting");
        var ticket = ticket(admin);
        for (var said : Map.of("NOTE", AMONG_STAFF, "REPLY", "Said to Pat").entrySet())
            admin.post(ticket + "/messages", Map.of("kind", said.getKey(), "body", said.getValue()))
                    .expect(201);
        admin.post(ticket + "/time-entries", Map.of("duration", "PT15M", "note", AMONG_STAFF))
                .expect(201);
        var theirs = admin.post(ticket + "/attachments?name=theirs.txt", "Seen by Pat")
                .expect(201)
                .text("id");
        var ours = admin.post(ticket + "/attachments?name=ours.txt", AMONG_STAFF)
                .expect(201)
                .text("id");
        isOfANote(ours);
        article(admin, "ours", AMONG_STAFF, "STAFF");
        article(admin, "theirs", "Read by Pat", "CLIENT");

        var pack = HandedOver.files(
                admin.get("tenants/parting/hand-over").expect(200).body());
        assertThat(pack.keySet())
                .contains("files/" + theirs, "knowledge/theirs.md", "data/message.ndjson", "audit.ndjson")
                .doesNotContain(
                        "files/" + ours, "knowledge/ours.md", "data/time_entry.ndjson", "data/assignment.ndjson");
        assertThat(HandedOver.text(pack, "data/message.ndjson")).contains("Said to Pat");
        var chain = ChainProof.proven(
                new BufferedReader(new StringReader(HandedOver.text(pack, "audit.ndjson"))), Optional.empty());
        assertThat(chain.withheld()).isEqualTo(2);
        for (var name : pack.keySet())
            assertThat(HandedOver.text(pack, name)).as(name).doesNotContain(AMONG_STAFF);
        pack.remove("audit.ndjson"); // it tells that a file was added, and by whom
        for (var name : pack.keySet())
            assertThat(HandedOver.text(pack, name)).as(name).doesNotContain("ours.txt");
    }
}
