package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.manydesk.contract.CommercialTerms;
import org.manydesk.contract.Commercials;
import org.manydesk.problem.Faults;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.Section;
import org.manydesk.usage.ChargeableJson;

/** Tells contracts whether a rate card and a policy on chargeable tickets are sound. A contract may do without either. */
@ApplicationScoped
class Commercial implements CommercialTerms {

    @Override
    public void check(Commercials sections, Faults faults) {
        if (!sections.rateCard().isNull() && !sections.rateCard().isMissingNode()) {
            RateCardJson.read(Section.of(sections.rateCard(), "/rateCard", faults), Optional.of(sections.currency()));
        }
        ChargeableJson.read(sections.chargeable(), "/chargeable", faults);
    }
}
