package org.manydesk.offboarding;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.manydesk.audit.AuditTrail;
import org.manydesk.offboarding.OffBoarding.State;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;

/** Erases clients whose day has come, in three steps: counts what there is, erases it, proves what is left. */
@ApplicationScoped
class Erasing {
    private final OffBoardings offBoardings;
    private final Hindrances hindrances;
    private final AuditTrail audit;
    private final Clock clock;
    private final Companions companions;

    @Resource(lookup = "java:app/manydesk")
    private DataSource database;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Erasing() {
        this(null, null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the data source
    Erasing(OffBoardings offBoardings, Hindrances hindrances, AuditTrail audit, Clock clock, Companions companions) {
        this.offBoardings = offBoardings;
        this.hindrances = hindrances;
        this.audit = audit;
        this.clock = clock;
        this.companions = companions;
    }

    List<OffBoarding> due() {
        return offBoardings.due();
    }

    /**
     * Counts what there is; from now on it cannot be stopped. Where that was done before, nothing changes.
     *
     * @return whether it is to be erased: nothing hinders, and it is still the last word on this client
     */
    @Transactional
    boolean begin(OffBoarding due) {
        var offBoarding = offBoardings.locked(due);
        var isLast = offBoardings.of(offBoarding.client()).equals(Optional.of(offBoarding));
        if (!isLast || (offBoarding.state() == State.WAITING && hindrances.hinder(offBoarding))) return false;
        if (offBoarding.state() == State.WAITING) {
            offBoarding.beginErasing(
                    with(connection -> inventory(connection, offBoarding)).json(),
                    Marker.json(with(connection -> Marker.of(connection, offBoarding))));
        } else if (offBoarding.state() == State.ERASING && offBoarding.markers().isEmpty()) {
            offBoarding.lookLate(Marker.json(with(connection -> Marker.late(connection, offBoarding))));
        }
        return offBoarding.state() == State.ERASING;
    }

    private Proof inventory(Connection connection, OffBoarding offBoarding) throws SQLException, IOException {
        var rows = belongings(connection, offBoarding).counted(connection);
        rows.putAll(companions.counted(offBoarding.client()));
        var chain = Query.rows(
                        connection,
                        "SELECT length, head FROM audit_chain WHERE provider_id = ? AND id = ?",
                        offBoarding.provider().value(),
                        offBoarding.client().value())
                .getFirst();
        return Proof.before(
                rows, ClientFiles.of(offBoarding.client()).count(), Long.parseLong(chain.getFirst()), chain.get(1));
    }

    /** Erases rows and files, each statement for itself; its address first, so that no mail comes to it meanwhile. */
    @Transactional(TxType.NOT_SUPPORTED)
    Map<String, Proof.Reason> erase(OffBoarding offBoarding) {
        return with(connection -> {
            try (var reading = database.getConnection()) {
                forgetTheClient(connection, offBoarding);
                var reasons = new Erasure(connection, reading, belongings(connection, offBoarding)).everything();
                ClientFiles.of(offBoarding.client()).erase();
                return reasons;
            }
        });
    }

    /** A client that stays, because documents name it, is reached no more. */
    private static void forgetTheClient(Connection connection, OffBoarding offBoarding) throws SQLException {
        Query.change(
                connection,
                "UPDATE tenant SET mail_domains = '', support_address = NULL, short_name = NULL, sender_name = NULL,"
                        + " signature = NULL, logo_id = NULL, version = version + 1 WHERE id = ?",
                offBoarding.client().value());
    }

    /** Puts back what a node that broke off left set for the whole database server. */
    @Transactional(TxType.NOT_SUPPORTED)
    void tidyUp() {
        with(connection -> {
            WordIndexes.putBack(connection);
            return true;
        });
    }

    /** Looks for what the client was known by in all that the provider keeps, and rebuilds the indexes of words. */
    @Transactional(TxType.NOT_SUPPORTED)
    Searched search(OffBoarding erased) {
        var present = offBoardings.present(erased);
        var markers = Marker.read(present.markers());
        var held = present.proof().map(Proof::of).map(Proof::held).orElse(Set.of());
        return with(connection -> {
            try (var noting = database.getConnection()) {
                return new Search(connection, present, markers, held)
                        .everywhere(ClientFiles.of(erased.client()).data(), percent -> note(noting, erased, percent));
            }
        });
    }

    private static void note(Connection connection, OffBoarding erased, int percent) throws SQLException {
        Query.change(
                connection,
                "UPDATE off_boarding SET progress = ? WHERE provider_id = ? AND id = ?",
                percent,
                erased.provider().value(),
                erased.key());
    }

    /** Counts what is left, and notes that in the provider's own audit trail. */
    @Transactional
    void finish(OffBoarding erased, Map<String, Proof.Reason> reasons, Searched searched) {
        var offBoarding = offBoardings.locked(erased);
        var before = Proof.of(offBoarding.proof().orElseThrow());
        var proof = with(connection -> {
            var left = belongings(connection, offBoarding).counted(connection);
            return before.after(
                            left,
                            reasons,
                            companions.documents(offBoarding.client()),
                            ClientFiles.of(offBoarding.client()).count())
                    .with(searched);
        });
        offBoarding.erased(clock.instant(), proof.json());
        audit.record("CLIENT_ERASED", offBoarding.clientKey(), Map.of("proof", proof));
    }

    private static Belongings belongings(Connection connection, OffBoarding offBoarding) throws SQLException {
        return new Belongings(Schema.of(connection), offBoarding.client());
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database failed", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }
}
