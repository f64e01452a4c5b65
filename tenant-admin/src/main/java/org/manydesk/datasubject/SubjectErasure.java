package org.manydesk.datasubject;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.manydesk.audit.AuditTrail;
import org.manydesk.offboarding.ClientFiles;
import org.manydesk.people.ChangingPeople;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Unknown;
import org.manydesk.schema.Query;
import org.manydesk.scope.Ids;

/**
 * Erases one person from a client's records: who they were, not what was done for them. Takes a fresh proof of who asks, which
 * no API token gives.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">Regulation (EU) 2016/679</a>, article 17
 */
@ApplicationScoped
@Transactional
public class SubjectErasure {
    /** The tables of what only the account is for, found by {@code user_id}: it goes with the person. */
    static final List<String> WITH_THE_ACCOUNT = List.of(
            "recovery_code",
            "second_factor",
            "passkey",
            "identity_link",
            "scim_person",
            "notification",
            "idempotent_answer");

    private final DataSubjects subjects;
    private final ChangingPeople people;
    private final AuditTrail audit;
    private final Event<ErasedFiles> files;

    @Resource(lookup = "java:app/manydesk")
    private DataSource database;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SubjectErasure() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the data source
    SubjectErasure(DataSubjects subjects, ChangingPeople people, AuditTrail audit, Event<ErasedFiles> files) {
        this.subjects = subjects;
        this.people = people;
        this.audit = audit;
        this.files = files;
    }

    /**
     * Ends what the person can do and takes their address and names out of all rows that can be changed: all or nothing. Files
     * go once that is kept.
     *
     * @throws Unknown if nothing tells of such a person
     */
    public Erased erase(String client, String email) {
        var person = subjects.get(client, email);
        subjects.mustBeAskedInPerson();
        var account = subjects.account(person);
        account.ifPresent(found -> people.deactivate(found.id()));
        var alias = "erased-" + Long.toString(Ids.next(), Character.MAX_RADIX) + "@erased.invalid";
        try (var connection = database.getConnection()) {
            if (account.isPresent()) forget(connection, account.get());
            var told = new Cleaning(connection, Traces.of(connection, person), alias).everything();
            if (told.isEmpty()) throw new Unknown("person", person.email());
            audit.record(person.client(), "PERSON_ERASED", alias, Map.of("tables", told));
            var naming = ClientFiles.of(person.client()).naming(person.mention());
            files.fire(new ErasedFiles(naming));
            return new Erased(alias, told, naming.size());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Nobody signs in with what is left of an account, and it is told nothing more. */
    private static void forget(Connection connection, UserAccount account) throws SQLException {
        var id = account.id().value();
        for (var table : WITH_THE_ACCOUNT) Query.change(connection, "DELETE FROM " + table + " WHERE user_id = ?", id);
        Query.change(connection, "UPDATE user_account SET password_hash = NULL WHERE id = ?", id);
    }
}
