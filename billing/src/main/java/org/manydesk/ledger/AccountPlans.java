package org.manydesk.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.invoicing.Numbering;
import org.manydesk.problem.Stale;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The accounts of the caller's provider. */
@ApplicationScoped
@Transactional
public class AccountPlans {
    private final Wall wall;
    private final AuditTrail audit;
    private final Numbering numbering;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AccountPlans() {
        this(null, null, null);
    }

    @Inject
    AccountPlans(Wall wall, AuditTrail audit, Numbering numbering) {
        this.numbering = numbering;
        this.wall = wall;
        this.audit = audit;
    }

    /**
     * The accounts as they stand.
     *
     * @param version grows with each change; 0 while they are the usual ones
     */
    public record Kept(Accounts accounts, int version) {}

    /** What is agreed with the accountant, or the usual accounts as long as nothing is. */
    public Kept own() {
        return find().map(plan -> new Kept(plan.accounts(), plan.version())).orElse(new Kept(Accounts.USUAL, 0));
    }

    /** Puts other accounts in place of those that were read, unless somebody else did meanwhile: then {@link Stale}. */
    public Kept replace(int version, Accounts accounts) {
        var before = own();
        if (before.version() != version) throw new Stale();
        var plan = find().orElseGet(() -> wall.add(new AccountPlan(wall.reach().provider())));
        plan.replace(accounts);
        wall.em().flush();
        audit.record("ACCOUNTS_CHANGED", "", Map.of("before", before.accounts(), "after", accounts));
        return own();
    }

    /** How the numbers of documents begin. */
    public Numbering numbering() {
        return numbering;
    }

    private Optional<AccountPlan> find() {
        var key = new ProviderKey(wall.reach().provider(), AccountPlan.ONLY);
        return Optional.ofNullable(wall.em().find(AccountPlan.class, key));
    }
}
