package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Problem;

/** Reads what is to be agreed, with the commercial sections that billing knows. */
@ApplicationScoped
class SoundTerms {
    private final Instance<CommercialTerms> commercialTerms;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SoundTerms() {
        this(null);
    }

    @Inject
    SoundTerms(@Any Instance<CommercialTerms> commercialTerms) {
        this.commercialTerms = commercialTerms;
    }

    /** Notes each fault; empty when there was one outside of the commercial sections. */
    Optional<Agreement> read(ContractForm form, Faults faults) {
        return read(form, Set.of(), faults);
    }

    /** The same of what follows another version. */
    Optional<Agreement> read(ContractForm form, ContractForm before, Faults faults) {
        return read(form, TypesBought.of(before), faults);
    }

    private Optional<Agreement> read(ContractForm form, Set<String> typesKept, Faults faults) {
        var agreed = form.read(faults);
        TypesBought.check(form, typesKept, faults);
        form.commercials().ifPresent(sections -> commercialTerms.forEach(terms -> terms.check(sections, faults)));
        return agreed;
    }

    /** Every fault of a form. */
    List<Fault> faults(ContractForm form) {
        var faults = new Faults();
        try {
            read(form, faults);
            return faults.found();
        } catch (Problem refused) {
            return refused.faults();
        }
    }
}
