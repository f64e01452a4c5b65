package org.manydesk.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** Whether, and from which day on, a provider's staff must have a second factor. Days are those of UTC. */
@Entity
@Table(name = "second_factor_rule")
public class SecondFactorRule extends ProviderOwned {
    @Column(name = "from_day")
    private @Nullable LocalDate fromDay;

    protected SecondFactorRule() {} // for JPA

    /** Nobody must have one. */
    SecondFactorRule(ProviderId provider) {
        super(provider);
    }

    /** Staff must have one from this day on; empty where they need not. */
    void begin(Optional<LocalDate> day) {
        fromDay = day.orElse(null);
    }

    /** From when on staff must have one; empty where they need not. */
    Optional<LocalDate> fromDay() {
        return Optional.ofNullable(fromDay);
    }
}
