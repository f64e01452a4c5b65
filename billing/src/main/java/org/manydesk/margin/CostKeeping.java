package org.manydesk.margin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.PersonChanged;
import org.manydesk.problem.Stale;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** Keeps the cost rates of the caller's provider. */
@ApplicationScoped
@Transactional
public class CostKeeping {
    private static final String SUBJECT = "Cost rates";

    private final Wall wall;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CostKeeping() {
        this(null, null);
    }

    @Inject
    CostKeeping(Wall wall, AuditTrail audit) {
        this.wall = wall;
        this.audit = audit;
    }

    private Optional<CostBook> book() {
        return Optional.ofNullable(
                wall.em().find(CostBook.class, new ProviderKey(wall.reach().provider(), CostBook.ONLY)));
    }

    /** As it was written; without any rate where nothing was. That it was read is noted: what people cost is theirs. */
    public JsonNode read() {
        audit.record("COST_RATES_READ", SUBJECT, Map.of());
        return written();
    }

    private JsonNode written() {
        return book().map(CostBook::written).orElseGet(CostRates.NONE::written);
    }

    /** Somebody's own rates stay theirs under another address. */
    void hear(@Observes PersonChanged changed) {
        if (!changed.hasNewAddress() || changed.home().isPresent()) return;
        var moved = rates().of(changed.before().email(), changed.after().email());
        book().filter(book -> !moved.equals(rates())).ifPresent(book -> book.replace(moved.written()));
    }

    /** Counts the changes. */
    public int version() {
        return book().map(CostBook::version).orElse(0);
    }

    CostRates rates() {
        return CostRates.read(written());
    }

    /**
     * Replaces all rates; refused where any of them is unsound.
     *
     * @param known the version that whoever replaces them has read
     * @throws Stale when they were changed since
     */
    public void replace(int known, JsonNode wanted) {
        if (version() != known) throw new Stale();
        var rates = CostRates.read(wanted).written();
        var before = written();
        book().ifPresentOrElse(
                        book -> book.replace(rates),
                        () -> wall.add(new CostBook(wall.reach().provider(), rates)));
        wall.em().flush();
        audit.record("COST_RATES_REPLACED", SUBJECT, Map.of("before", before.toString(), "after", rates.toString()));
    }
}
