package org.manydesk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Stale;
import org.manydesk.tenant.Tenants;

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
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Designing() {
        this(null, null, null);
    }

    @Inject
    Designing(Tenants tenants, ClientForms forms, AuditTrail audit) {
        this.tenants = tenants;
        this.forms = forms;
        this.audit = audit;
    }

    public FormSheet of(String key) {
        return forms.of(tenants.get(key).id())
                .map(form -> new FormSheet(key, form.plan(), form.version()))
                .orElseGet(() -> new FormSheet(key, FormPlan.NONE, 0));
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
