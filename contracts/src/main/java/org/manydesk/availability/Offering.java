package org.manydesk.availability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/**
 * A service as it is offered to a client, e.g. its e-mail. What is agreed of it holds month by month: new terms hold from a
 * month on, and the months before keep theirs.
 */
@Entity
@Table(name = "offering")
public class Offering extends TenantOwned {
    private static final TypeReference<List<Terms>> LIST = new TypeReference<>() {};

    @Column(name = "service_key", updatable = false)
    private String serviceKey;

    @Column(name = "name")
    private String name;

    @Column(name = "terms")
    private String terms;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Offering() {}

    Offering(TenantId tenant, ServiceForm.Read said, Instant now) {
        super(tenant);
        this.serviceKey = said.key();
        this.name = said.name();
        this.terms = json(List.of(said.terms()));
        this.createdAt = now;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Agrees on terms from their month on, until the month of later ones. */
    void agree(Terms agreed) {
        terms = json(
                Stream.concat(terms().stream().filter(known -> !known.from().equals(agreed.from())), Stream.of(agreed))
                        .sorted(Comparator.comparing(Terms::from))
                        .toList());
    }

    /** How programs call it, unique per client. */
    public String serviceKey() {
        return serviceKey;
    }

    /** How people call it. */
    public String name() {
        return name;
    }

    /** All that was ever agreed, by month. */
    public List<Terms> terms() {
        try {
            return Json.mapper().readValue(terms, LIST);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is agreed for a month; empty before the first one. */
    public Optional<Terms> terms(YearMonth month) {
        return terms().reversed().stream()
                .filter(known -> !known.from().isAfter(month))
                .findFirst();
    }

    /** What is agreed for a month; before the first one, what will be. */
    Terms termsFor(YearMonth month) {
        return terms(month).orElseGet(() -> terms().getFirst());
    }

    /** Whether it has, had or will have a part with this key. */
    boolean knows(String part) {
        return terms().stream().anyMatch(known -> known.parts().part(part).isPresent());
    }

    private static String json(List<Terms> all) {
        try {
            return Json.mapper().writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
