package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;
import org.manydesk.scope.TenantId;

/** Drafts amendments of contracts, one at a time, and discards them. An amendment has no effect until {@link Enactment}. */
@ApplicationScoped
@Transactional
public class Amending {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final SoundTerms terms;
    private final AuditTrail audit;
    private final Authors authors;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Amending() {
        this(null, null, null, null, null);
    }

    @Inject
    Amending(Contracts contracts, ContractVersions versions, SoundTerms terms, AuditTrail audit, Authors authors) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.audit = audit;
        this.authors = authors;
    }

    /**
     * Drafts the next version of a contract.
     *
     * @throws Conflict if the contract was never activated, or has a draft already
     * @throws org.manydesk.problem.InvalidInput if it does not follow the version before: it begins later, no later than
     *     the contract ends, in the same zone and currency
     */
    public ContractVersion draft(TenantId tenant, String number, AmendmentForm form) {
        var contract = contracts.get(tenant, number);
        versions.locked(tenant);
        var succession = versions.of(contract);
        mustTakeADraft(contract, succession);
        var before = succession.last();
        var faults = new Faults();
        var agreed = read(contract, before, form, faults);
        var crossing = form.crossing(faults);
        var reason = form.reason(faults);
        faults.refuse();
        var whole = form.over(before.form(contract));
        var draft = ContractVersion.first(contract, agreed.orElseThrow(), whole, authors.present())
                .amending(before, crossing.orElseThrow(), reason.orElse(null));
        versions.add(draft);
        record("CONTRACT_AMENDMENT_DRAFTED", contract, draft, Map.of("after", form));
        return draft;
    }

    /** What would be refused of an amendment; nothing is stored. */
    public List<Fault> faults(TenantId tenant, String number, AmendmentForm form) {
        var contract = contracts.get(tenant, number);
        var faults = new Faults();
        try {
            read(contract, versions.of(contract).last(), form, faults);
            form.crossing(faults);
            form.reason(faults);
            return faults.found();
        } catch (Problem refused) {
            return refused.faults();
        }
    }

    private Optional<Agreement> read(Contract contract, ContractVersion before, AmendmentForm form, Faults faults) {
        var known = before.form(contract);
        var agreed = terms.read(form.over(known), known, faults);
        agreed.ifPresent(next -> mustFollow(before, next, faults));
        return agreed;
    }

    private static void mustTakeADraft(Contract contract, Succession succession) {
        if (!contract.isActive())
            throw new Conflict("Contract " + contract.number() + " is not activated; only what is agreed is amended.");
        succession.draft().ifPresent(draft -> {
            throw new Conflict("Version " + draft.number() + " is a draft already. Activate it, or discard it with"
                    + " DELETE …/versions/" + draft.number() + ", before you draft another.");
        });
    }

    private static void mustFollow(ContractVersion before, Agreement next, Faults faults) {
        var from = next.term().from();
        if (!from.isAfter(before.effectiveFrom()))
            faults.add(
                    "/from", "This must be after the first day of the version before, " + before.effectiveFrom() + ".");
        before.effectiveUntil()
                .filter(from::isAfter)
                .ifPresent(end -> faults.add("/from", "The contract ends on " + end + "; continue it by then."));
        if (!next.currency().equals(before.currency()))
            faults.add("/currency", "A contract keeps its currency, " + before.currency() + ".");
        if (!next.calendar().zone().equals(before.zone()))
            faults.add("/calendar/zone", "A contract keeps its zone, " + before.zone() + ": its months depend on it.");
    }

    /**
     * Takes a draft back.
     *
     * @param version its number
     * @throws Conflict if it was activated, or is the contract's first
     */
    public void discard(TenantId tenant, String number, String version) {
        var contract = contracts.get(tenant, number);
        versions.locked(tenant);
        var draft = versions.of(contract).get(version);
        if (draft.isActivated()) throw new Conflict("Version " + version + " was activated; amend it instead.");
        if (!contract.isActive()) throw new Conflict("This is the contract itself, not an amendment of it.");
        versions.remove(draft);
        record("CONTRACT_AMENDMENT_DISCARDED", contract, draft, Map.of("before", draft.form(contract)));
    }

    private void record(String action, Contract contract, ContractVersion version, Map<String, ?> details) {
        audit.record(contract.tenant(), action, contract.number() + "/" + version.number(), details);
    }
}
