package org.manydesk.availability.rest;

import java.time.YearMonth;
import java.util.List;
import org.manydesk.availability.Offering;
import org.manydesk.availability.PartGroup;
import org.manydesk.availability.Terms;
import org.manydesk.sla.TimeBasis;

/**
 * A service as it travels.
 *
 * @param terms what is agreed, each from its month until the next one's
 */
record ServiceJson(String key, String name, List<TermsJson> terms) {
    /**
     * What is agreed from a month on.
     *
     * @param target percent
     */
    record TermsJson(YearMonth from, String contract, String target, TimeBasis time, List<PartGroup> groups) {
        static TermsJson of(Terms terms) {
            return new TermsJson(
                    terms.from(),
                    terms.contract(),
                    terms.target().toString(),
                    terms.time(),
                    terms.parts().groups());
        }
    }

    static ServiceJson of(Offering service) {
        return new ServiceJson(
                service.serviceKey(),
                service.name(),
                service.terms().stream().map(TermsJson::of).toList());
    }
}
