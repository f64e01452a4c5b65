package org.manydesk.datasubject;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.offboarding.Belongings;
import org.manydesk.schema.Column;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.schema.Table;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;

/**
 * Every column of the database that names a person is gone through when one is erased, or stands here with the reason why it
 * is not. A column that is new is in neither, and fails.
 */
@OnTheDesk
class EveryTraceOfAPersonIT {
    private static final TenantId ANY = new TenantId(1);
    private static final Pattern REFERENCE =
            Pattern.compile("(.*_)?(user|contact|person|author|assignee|owner|watcher)_id");
    private static final Pattern WORDS = Pattern.compile(
            "(.*_)?email|.*_by|actor|sender|recipient|person|(.*_)?(first|last|full|given|family)_name");

    private static final String OF_STAFF = "staff alone, whom nobody erases as a person of a client";

    /** Columns that refer to an account or a contact, in rows that stay: what they refer to says nothing of the person then. */
    private static final Map<String, String> REFERRING = Map.ofEntries(
            Map.entry("access_token.user_id", "ended with the account: the rows are gone"),
            Map.entry("password_link.user_id", "ended with the account: the rows are gone"),
            Map.entry("ticket.contact_id", "the ticket stays; its requester is the contact, whose address is an alias"),
            Map.entry("watcher.contact_id", "the ticket stays; the contact's address is an alias"),
            Map.entry("ticket.assignee_id", OF_STAFF),
            Map.entry("time_entry.person_id", OF_STAFF),
            Map.entry("assignment.user_id", OF_STAFF),
            Map.entry("team_member.user_id", OF_STAFF),
            Map.entry("skill.user_id", OF_STAFF),
            Map.entry("stand_in.absent_id", OF_STAFF),
            Map.entry("stand_in.by_id", OF_STAFF),
            Map.entry("client_draft.author_id", OF_STAFF));

    /** Columns of words about people in tables of which no row is a client's. */
    private static final Map<String, String> OF_NO_CLIENT = Map.ofEntries(
            Map.entry("exchange_rate.entered_by", OF_STAFF),
            Map.entry("invoice_run.started_by", OF_STAFF),
            Map.entry("off_boarding.begun_by", OF_STAFF),
            Map.entry("operational_agreement.made_by", OF_STAFF),
            Map.entry("wall_probe.asked_by", OF_STAFF),
            Map.entry("provider.email", "the provider's own address"),
            Map.entry("scheduled_tasks.picked_by", "a node of the installation"),
            Map.entry("triage_mail.recipient", "mail that is of no client: whoever looks through it deletes it"),
            Map.entry("triage_mail.sender", "mail that is of no client: whoever looks through it deletes it"));

    private static Schema schema;

    @BeforeAll
    static void the_tables_as_they_are() throws SQLException {
        try (var database = DeskAddress.database()) {
            schema = Schema.of(database);
        }
    }

    @Test
    void every_reference_to_a_person_is_decided_on() {
        var open = new TreeSet<String>();
        for (var table : schema.tables())
            if (!SubjectErasure.WITH_THE_ACCOUNT.contains(table.name()))
                references(table).map(column -> table.name() + "." + column).forEach(open::add);
        assertThat(open).containsExactlyInAnyOrderElementsOf(REFERRING.keySet());
    }

    @Test
    void every_column_of_words_about_a_person_is_gone_through_or_is_of_no_client() {
        var belongings = new Belongings(schema, ANY);
        var open = new TreeSet<String>();
        for (var table : schema.tables())
            if (belongings.condition(table).isEmpty())
                words(table).map(column -> table.name() + "." + column).forEach(open::add);
        assertThat(open).containsExactlyInAnyOrderElementsOf(OF_NO_CLIENT.keySet());
    }

    @Test
    void what_goes_with_the_account_is_found_by_it() {
        assertThat(SubjectErasure.WITH_THE_ACCOUNT)
                .allSatisfy(table ->
                        assertThat(schema.table(table).has("user_id")).as(table).isTrue());
        assertThat(Stream.concat(Cleaning.SEALED.stream(), Cleaning.AGREED.stream()))
                .allSatisfy(table -> assertThat(schema.table(table)).isNotNull());
    }

    @Test
    void what_a_person_was_answered_goes_with_them() throws SQLException {
        var desk = Desk.fresh();
        desk.tenant("acme");
        var person = desk.person(Role.REQUESTER, "acme");
        var request = Map.of("type", "INCIDENT", "subject", "Fax", "description", "Broken");
        person.signIn()
                .with("Idempotency-Key", "once-" + desk.mark())
                .post("tenants/acme/tickets", request)
                .expect(201);
        assertThat(answersTo(person)).isPositive();
        desk.person(Role.ADMIN, null)
                .signIn()
                .post("tenants/acme/personal-data/erasure", Map.of("email", person.email()))
                .expect(200);
        assertThat(answersTo(person)).isZero();
    }

    private static long answersTo(Desk.Person person) throws SQLException {
        try (var database = DeskAddress.database()) {
            return Query.number(database, "SELECT COUNT(*) FROM idempotent_answer WHERE user_id = ?", person.id());
        }
    }

    /** By a foreign key, or by name alone. */
    private static Stream<String> references(Table table) {
        var keyed = schema.foreignKeys().stream()
                .filter(key ->
                        key.child().equals(table.name()) && key.referenced().contains("id"))
                .filter(key -> schema.table(key.parent()).has("email"))
                .filter(key -> !key.parent().equals("provider"))
                .map(key -> key.columns().get(key.referenced().indexOf("id")));
        var named =
                table.names().stream().filter(name -> REFERENCE.matcher(name).matches());
        return Stream.concat(keyed, named).distinct();
    }

    private static Stream<String> words(Table table) {
        return table.columns().stream()
                .filter(column -> column.kind() == Column.Kind.TEXT)
                .map(Column::name)
                .filter(name -> WORDS.matcher(name).matches());
    }
}
