package org.manydesk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.ContractModel;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.problem.Stale;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketType;

/**
 * Says what a client asks for its tickets.
 *
 * @see "decision 0059"
 */
@ApplicationScoped
@Transactional
public class Designing {
    private final Tenants tenants;
    private final ClientForms forms;
    private final ContractVersions versions;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Designing() {
        this(null, null, null, null, null);
    }

    @Inject
    Designing(Tenants tenants, ClientForms forms, ContractVersions versions, AuditTrail audit, Clock clock) {
        this.tenants = tenants;
        this.forms = forms;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    public FormSheet of(String key) {
        return forms.of(tenants.get(key).id())
                .map(form -> new FormSheet(key, form.plan(), form.version()))
                .orElseGet(() -> new FormSheet(key, FormPlan.NONE, 0));
    }

    /** The types of tickets that the client buys, for which something can be asked; without a contract in force all. */
    public Set<TicketType> bought(String key) {
        return versions.inForce(tenants.get(key).id(), clock.instant())
                .map(ContractVersion::model)
                .map(ContractModel::types)
                .orElseGet(() -> EnumSet.allOf(TicketType.class));
    }

    /** Asks this from now on, unless somebody else changed it since it was read: then {@link Stale}. */
    public FormSheet change(FormSheet read, FormPlan wanted) {
        var tenant = tenants.locked(read.client());
        var present = of(read.client());
        if (present.version() != read.version()) throw new Stale();
        var next = present.plan().follow(wanted);
        if (next.equals(present.plan())) return present;
        forms.of(tenant.id())
                .ifPresentOrElse(form -> form.ask(next), () -> forms.add(new ClientForm(tenant.id(), next)));
        forms.keep();
        audit.record(
                tenant.id(),
                "FORMS_CHANGED",
                read.client(),
                Map.of("before", present.plan().asked(), "after", next.asked()));
        return of(read.client());
    }
}
