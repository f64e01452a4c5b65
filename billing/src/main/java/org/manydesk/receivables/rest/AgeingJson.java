package org.manydesk.receivables.rest;

import java.util.Map;
import org.manydesk.money.Money;
import org.manydesk.receivables.Ageing;

/**
 * What a client owes in one currency as it travels.
 *
 * @param sums by age
 * @param total less what the client is owed
 */
public record AgeingJson(String tenant, Map<Ageing.Age, Money> sums, Money total) {
    static AgeingJson of(Ageing ageing) {
        return new AgeingJson(ageing.client().key(), ageing.sums(), ageing.total());
    }
}
