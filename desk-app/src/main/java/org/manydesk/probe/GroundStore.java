package org.manydesk.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.manydesk.rest.Json;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.secret.Secret;

/**
 * Keeps what was planted, and knows who waits for a probe. Native SQL outside the wall: it comes before there is a caller,
 * and reads nothing of anybody's but that.
 */
@ApplicationScoped
@Transactional
class GroundStore {
    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GroundStore() {
        this(null);
    }

    @Inject
    GroundStore(Clock clock) {
        this.clock = clock;
    }

    /** Providers of whom a probe waits or runs, who asked first first. */
    List<ProviderId> waiting() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT provider_id FROM wall_probe WHERE going IS NOT NULL ORDER BY id")
                .getResultList();
        return rows.stream()
                .map(id -> new ProviderId(((Number) id).longValue()))
                .toList();
    }

    /** What was planted last. */
    Optional<LaidGround> latest() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT content FROM wall_ground ORDER BY id DESC LIMIT 1")
                .getResultList();
        return rows.stream().map(content -> read((String) content)).findFirst();
    }

    void keep(LaidGround ground) {
        entityManager
                .createNativeQuery("INSERT INTO wall_ground (id, laid_at, content) VALUES (?1, ?2, ?3)")
                .setParameter(1, Ids.next())
                .setParameter(2, LocalDateTime.now(clock))
                .setParameter(3, written(ground))
                .executeUpdate();
    }

    /** Draws a reminder of a planted invoice up as if it were long overdue; answers its id. */
    String remind(ProviderId hidden, String invoice) {
        var id = Ids.next();
        entityManager
                .createNativeQuery(
                        "INSERT INTO reminder SELECT i.tenant_id, ?1, 1, i.id, 'FIRST', i.issued_on, i.issued_on, 1, 0,"
                                + " i.currency, i.issued_by, i.issued_at, '' FROM invoice i JOIN tenant t ON t.id ="
                                + " i.tenant_id JOIN provider p ON p.id = t.provider_id"
                                + " WHERE i.id = ?2 AND p.id = ?3 AND p.hidden = 1")
                .setParameter(1, id)
                .setParameter(2, Long.parseLong(invoice))
                .setParameter(3, hidden.value())
                .executeUpdate();
        return Long.toString(id);
    }

    /** Writes a passkey of a planted person down, of a key that nobody holds; answers its id. */
    String passkey(ProviderId hidden, Ground.Someone person) {
        var id = Ids.next();
        entityManager
                .createNativeQuery(
                        "INSERT INTO passkey SELECT u.provider_id, ?1, 1, u.id, ?2, ?2, '', 0, 0, 0, 'Probe',"
                                + " u.created_at, NULL FROM user_account u JOIN provider p ON p.id = u.provider_id"
                                + " WHERE u.id = ?3 AND p.id = ?4 AND p.hidden = 1")
                .setParameter(1, id)
                .setParameter(2, Long.toString(id))
                .setParameter(3, Long.parseLong(person.id()))
                .setParameter(4, hidden.value())
                .executeUpdate();
        return Long.toString(id);
    }

    /**
     * A visit of a planted client's directory, with a token of its own.
     *
     * @param id of the token
     */
    record Visit(long id, Secret secret) {}

    /** Lets the directory of a planted client in, beside whoever else visits now; after that long it is over by itself. */
    Visit openDirectory(ProviderId hidden, String token, Duration length) {
        var visit = new Visit(Ids.next(), Secret.random());
        entityManager
                .createNativeQuery(
                        "INSERT INTO scim_token (tenant_id, id, version, name, token_hash, created_by, created_at,"
                                + " visits_until) SELECT s.tenant_id, ?1, 1, s.name, ?2, s.created_by, s.created_at, ?3"
                                + " FROM scim_token s JOIN tenant t ON t.id = s.tenant_id JOIN provider p ON p.id ="
                                + " t.provider_id WHERE s.id = ?4 AND p.id = ?5 AND p.hidden = 1")
                .setParameter(1, visit.id())
                .setParameter(2, visit.secret().sha256())
                .setParameter(3, LocalDateTime.now(clock).plus(length))
                .setParameter(4, Long.parseLong(token))
                .setParameter(5, hidden.value())
                .executeUpdate();
        return visit;
    }

    /** Ends a visit, and takes away what is left of visits that were cut off. */
    void closeDirectory(Visit visit) {
        entityManager
                .createNativeQuery(
                        "DELETE FROM scim_token WHERE visits_until IS NOT NULL AND (id = ?1 OR visits_until < ?2)")
                .setParameter(1, visit.id())
                .setParameter(2, LocalDateTime.now(clock))
                .executeUpdate();
    }

    private static LaidGround read(String content) {
        try {
            return Json.mapper().readValue(content, LaidGround.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String written(LaidGround ground) {
        try {
            return Json.mapper().writeValueAsString(ground);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
