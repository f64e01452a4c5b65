package org.manydesk.receivables;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.invoicing.Stored;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** Where a provider keeps its reminder steps; there is one of each provider. */
@Entity
@Table(name = "reminder_plan")
public class ReminderPlan extends ProviderOwned {
    static final long ONLY = 1;

    @Column(name = "steps")
    private String steps;

    @SuppressWarnings("NullAway") // for JPA
    protected ReminderPlan() {}

    ReminderPlan(ProviderId provider) {
        super(provider, ONLY);
        this.steps = Stored.text(ReminderSteps.USUAL);
    }

    void replace(ReminderSteps other) {
        steps = Stored.text(other);
    }

    public ReminderSteps steps() {
        return Stored.read(steps, new TypeReference<>() {});
    }
}
