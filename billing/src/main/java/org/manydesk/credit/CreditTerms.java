package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.manydesk.contract.CommercialTerms;
import org.manydesk.contract.Commercials;
import org.manydesk.problem.Faults;

/** Tells contracts whether a schedule of service credits is sound: its charges are lines of the price list. */
@ApplicationScoped
class CreditTerms implements CommercialTerms {
    private static final String POINTER = "/serviceCredits";

    @Override
    public void check(Commercials sections, Faults faults) {
        var schedule = CreditScheduleJson.read(sections.serviceCredits(), POINTER, faults);
        var known = sections.rateCard()
                .path("lines")
                .valueStream()
                .map(line -> line.path("name").asText())
                .collect(Collectors.toSet());
        schedule.ifPresent(read -> read.charges().stream()
                .filter(charge -> !known.contains(charge))
                .forEach(charge -> faults.add(POINTER + "/charges", "The price list has no line \"" + charge + "\".")));
    }
}
